import type { Day } from './days.ts'
import type { Money } from './money.ts'

export interface Allocation {
  readonly id: number
  readonly kind: string
  readonly date: Day
  readonly amount: Money
  readonly isDated: boolean
}

export interface Document {
  readonly id: number
  readonly entity: string
  readonly customer: string
  readonly number: string
  readonly kind: string
  readonly issued: Day
  readonly due: Day
  readonly dueBasis: string
  readonly currency: string
  readonly amount: Money
  readonly isOpening: boolean
  readonly isDisputed: boolean
  readonly segment: string | null
  /** By date, then in the order of their numbers. */
  readonly allocations: readonly Allocation[]
}
