import { dayOf, lastDayOf, monthOf, type Day } from './days.ts'
import type { PlainDocument, PlainLedger, PlainSettings } from './plain.ts'

/** The due date stated, or by the terms of document or customer; else by its segment’s, else by the default. */
export function dueDay(
  row: PlainDocument, ledger: PlainLedger, settings: PlainSettings, values: ReadonlyMap<string, string> | undefined,
): Day {
  if (row.due_date_basis !== 'assumed') return dayOf(row.due_date)
  const terms = ledger.segment_terms.find(({ dimension, value }) => (values?.get(dimension) ?? null) === value)
  const days = terms?.days ?? settings.assumed_terms_days
  const from = dayOf(row.terms_from ?? row.issue_date)
  switch (terms?.rule ?? settings.assumed_terms_rule) {
    case 'days': return from + days
    case 'days_then_month_end': return endOfMonth(from + days)
    case 'month_end_then_days': return endOfMonth(from) + days
    default: throw new Error('no such rule')
  }
}

function endOfMonth(day: Day): Day {
  return lastDayOf(monthOf(day))
}
