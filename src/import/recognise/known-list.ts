import type { Role } from '../types.ts'
import { because, type Draft } from './assign.ts'
import { verdictOn, type Profile } from './kinds.ts'

/** A list whose system is known by its headers. */
export interface KnownList {
  readonly format: string
  /** What its columns are for, by index; the others are judged like those of any list. */
  readonly roles: ReadonlyMap<number, Role>
  /** The column that counts the days from a date of the row to the day of the report. */
  readonly age?: number | undefined
  /** What amounts are in where nothing in the file says it. */
  readonly currency?: string | undefined
  /** Its amounts are in the company's currency, whatever the currency of the document is. */
  readonly isCompanyCurrency?: boolean
}

/** Roles that contents of another kind can deny even in a system that is known. */
const provable: ReadonlySet<Role> = new Set([
  'issue_date', 'due_date', 'posting_date', 'settlement_date', 'amount', 'debit', 'credit', 'amount_net', 'open_amount',
  'paid_amount', 'write_off', 'credit_limit', 'insured_limit', 'base_amount',
])

/** Gives the columns of a known system their roles; nothing remains for a reader to confirm. */
export function applyKnown(
  drafts: readonly Draft[], profiles: readonly Profile[], { roles, isCompanyCurrency = false }: KnownList,
): void {
  const placed = new Set<Role>()
  for (const draft of drafts) {
    const role = roles.get(draft.index)
    const profile = profiles[draft.index]
    if (role === undefined || !profile) continue
    if (provable.has(role) && verdictOn(role, profile, draft.header) === 'deny') continue
    if (role === 'currency' && isCompanyCurrency && profile.distinct > 1) {
      Object.assign(draft, { role: 'dimension', confidence: 'certain', because: [because('currency_of_documents')] })
      continue
    }
    placed.add(role)
    Object.assign(draft, { role, confidence: 'certain', because: [because('system_column')] })
  }
  for (const draft of drafts) {
    if (roles.get(draft.index) === draft.role || draft.role === 'dimension') continue
    const isTaken = placed.has(draft.role) && draft.role !== 'ignore'
    if (isTaken) Object.assign(draft, { role: 'ignore', confidence: 'certain', because: [because('system_other')] })
    else if (draft.confidence === 'doubtful') draft.confidence = 'likely'
  }
}
