import { readAssumed, strangersAmong, type AssumedShares, type LedgerFacts } from './facts.ts'
import type { Filter } from './address.ts'
import type { Handle } from './handle.ts'
import { termsOf, type Wish } from './wish.ts'

/** What is in force: panels show this, and never a mixture of two. */
export interface Standing {
  readonly generation: number
  /** The generation since which ledger and settings are the same, whatever was filtered. */
  readonly epoch: number
  readonly wish: Wish
  /** The ledger that it was put into force for. */
  readonly facts: LedgerFacts | null
  readonly asOf: string
  readonly compareTo: string | null
  readonly assumed: readonly AssumedShares[]
  /** Filters whose value no document has; they are left out. Terms for such a value change nothing. */
  readonly strangers: readonly Filter[]
}

/** What the engine's settings are, and what follows from them. */
export interface InForce {
  /** As JSON. */
  readonly settings: string
  readonly epoch: number
  readonly asOf: string | null
  readonly compareTo: string | null
  readonly assumed: readonly AssumedShares[]
}

/** Puts settings into force; they are of the epoch that is named. */
export async function putSettings({ backend, engine }: Handle, { settings }: Wish, epoch: number): Promise<InForce> {
  const dates = await backend.applySettings(engine, settings)
  return { settings: JSON.stringify(settings), epoch, ...dates, assumed: await readAssumed(engine) }
}

/** Puts filters into force but those whose value no document has, which are told. */
export async function putFilters({ backend, engine }: Handle, { settings, filters }: Wish): Promise<readonly Filter[]> {
  const strangers = await strangersAmong(engine, [...filters, ...termsOf(settings)])
  await backend.applyScope(engine, filters.filter((filter) => !strangers.includes(filter)))
  return strangers
}
