import { expect, it } from 'vitest'
import { textOf } from './days.ts'
import { dueDay } from './due-day.ts'
import type { PlainDocument, PlainSettings } from './plain.ts'

it('the oracle counts terms as worked out by hand', () => {
  const due = (issued: string, days: number, rule: string, from: string | null = null): string => {
    const row = { issue_date: issued, terms_from: from, due_date_basis: 'assumed' } as PlainDocument
    const settings = { assumed_terms_days: 5, assumed_terms_rule: 'days' } as PlainSettings
    const terms = [{ dimension: 'segment', value: 'a', days, rule }]
    const ledger = {
      documents: [], allocations: [], customers: [], reminders: [], dimension_values: [], stated_as_of: null,
      segment_terms: terms,
    }
    return [new Map([['segment', 'a']]), new Map([['segment', 'b']]), undefined]
      .map((values) => textOf(dueDay(row, ledger, settings, values))).join(' ')
  }
  expect(due('2024-01-10', 45, 'days')).toBe('2024-02-24 2024-01-15 2024-01-15')
  expect(due('2024-01-10', 45, 'days_then_month_end')).toBe('2024-02-29 2024-01-15 2024-01-15')
  expect(due('2024-01-10', 45, 'month_end_then_days')).toBe('2024-03-16 2024-01-15 2024-01-15')
  expect(due('2024-03-31', 0, 'month_end_then_days', '2023-12-01')).toBe('2023-12-31 2023-12-06 2023-12-06')
})
