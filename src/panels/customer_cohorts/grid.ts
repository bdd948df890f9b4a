import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'

/** How many of a cohort's customers were late with what fell due in one quarter. */
export interface LateCell {
  /** Quarters since the first one. */
  readonly since: number
  readonly dueQuarter: string
  readonly customers: number
  readonly lateCustomers: number
  readonly amount: number
  readonly lateAmount: number
  /** Of customers or of amounts, as the reader chose. */
  readonly share: number
  /** Nothing that is still to come can change it. */
  readonly isFinal: boolean
}

/** The customers who began in one quarter. */
export interface CustomerCohort {
  readonly start: string
  /** From before the ledger begins: not to be compared with the others. */
  readonly isBefore: boolean
  readonly name: string
  readonly customers: number
  readonly cells: readonly LateCell[]
}

/** Cohorts in the order of time, those of before the ledger first, under the reader's choice of "late". */
export function cohortsOf(rows: readonly Row[], context: FrameContext): readonly CustomerCohort[] {
  const chosen = rows.filter((row) => String(row['late_over']) === context.lateOver)
  const starts = [...new Set(chosen.map((row) => textOf(row, 'cohort') ?? ''))].sort()
  return starts.map((start) => {
    const own = chosen.filter((row) => row['cohort'] === start)
    const isBefore = isTrue(own[0], 'is_before')
    return {
      start,
      isBefore,
      name: isBefore ? context.text.panels.payers.cohorts.before : context.format.quarter(start),
      customers: numberOf(own[0], 'cohort_customers') ?? 0,
      cells: own.map((row) => cellOf(row, context))
    }
  })
}

function cellOf(row: Row, { lateBy }: FrameContext): LateCell {
  const figure = (key: string): number => numberOf(row, key) ?? 0
  return {
    since: figure('quarters_since'),
    dueQuarter: textOf(row, 'due_quarter') ?? '',
    customers: figure('customers'),
    lateCustomers: figure('late_customers'),
    amount: figure('amount'),
    lateAmount: figure('late_amount'),
    share: figure(lateBy === 'amount' ? 'share_amount' : 'share'),
    isFinal: isTrue(row, 'is_final')
  }
}

/** The late share over all final quarters of some cohorts; null where none is final. */
export function lateShare(cohorts: readonly CustomerCohort[], by: FrameContext['lateBy']): number | null {
  const cells = cohorts.flatMap((cohort) => cohort.cells).filter((cell) => cell.isFinal)
  const isAmount = by === 'amount'
  const late = cells.reduce((sum, cell) => sum + (isAmount ? cell.lateAmount : cell.lateCustomers), 0)
  const all = cells.reduce((sum, cell) => sum + (isAmount ? cell.amount : cell.customers), 0)
  return all > 0 ? late / all : null
}
