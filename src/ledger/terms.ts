import type { Engine } from '../engine/types.ts'
import { leadingTo, renew } from './derived.ts'

/** How an invoice's days are counted: plainly, up to the end of the month they lead to, or from its month's end. */
export const termsRules = ['days', 'days_then_month_end', 'month_end_then_days'] as const
export type TermsRule = typeof termsRules[number]

export interface Terms {
  readonly days: number
  readonly rule: TermsRule
}

/** The terms assumed for one value of a dimension; null stands for "not stated". */
export interface SegmentTerms {
  readonly value: string | null
  readonly terms: Terms
}

/** Terms by the values of one dimension; a value without any has the default. */
export interface TermsPolicy {
  readonly dimension: string
  readonly values: readonly SegmentTerms[]
}

const dueDate = `
  case terms.rule
    when 'days_then_month_end' then last_day(coalesce(documents.terms_from, documents.issue_date) + terms.days)
    when 'month_end_then_days' then last_day(coalesce(documents.terms_from, documents.issue_date)) + terms.days
    else coalesce(documents.terms_from, documents.issue_date) + terms.days
  end`

/** Stores the rules that `assumed_terms` is filled from. */
export async function storeSegmentTerms(engine: Engine, policy: TermsPolicy | null): Promise<void> {
  await engine.run('delete from segment_terms')
  if (policy === null) return
  for (const { value, terms } of policy.values) {
    await engine.query('insert into segment_terms values (?, ?, ?, ?)', [policy.dimension, value, terms.days, terms.rule])
  }
}

/**
 * Gives every document that states neither due date nor terms, and whose customer has none, the due date that is
 * assumed for it; whatever was derived from documents is then stale.
 */
export async function assumeDueDates(engine: Engine): Promise<void> {
  await renew(engine, leadingTo('assumed_terms'))
  await engine.run(`
    update documents set due_date = ${dueDate}
    from assumed_terms as terms
    where terms.dimension_set_id = documents.dimension_set_id
      and documents.due_date_basis = 'assumed' and documents.due_date <> ${dueDate}`)
}
