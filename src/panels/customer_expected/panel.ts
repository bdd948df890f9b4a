import type { Panel } from '../../parts/panel.ts'
import { column, wordFor } from '../common.ts'
import { classColumn, payingColumn, theirDocuments } from '../customer-page.ts'
import { forecastUnavailable } from '../cash_forecast/answer.ts'
import { expectedSentence } from './answer.ts'
import CustomerExpected from './CustomerExpected.svelte'
import { claimsQuery, everyClaim, sumsQuery, weeksQuery } from './queries.ts'

/** What of a customer's open claims is expected to be paid, and when. */
export const customerExpected: Panel = {
  view: 'customer_expected',
  placements: [{ page: 'customer', columns: 24 }],
  title: (context) => context.text.panels.paying.titles.customer_expected,
  needs: ['history'],
  queries: (context) => ({ main: claimsQuery(context), sums: sumsQuery(context), weeks: weeksQuery(context) }),
  isEmpty: () => false,
  unavailable: forecastUnavailable,
  sentence: expectedSentence,
  table: (results, context) => ({
    caption: context.text.panels.paying.titles.customer_expected,
    columns: [
      column(context, 'number', 'text'),
      { ...column(context, 'kind', 'text'), say: (value) => wordFor(context.text.panels.words.kind, String(value)) },
      column(context, 'due_date', 'date'),
      payingColumn(context, 'days_overdue', 'integer'),
      {
        ...column(context, 'is_disputed', 'text'),
        say: (value) => context.text.panels.words.truth[value === true ? 'yes' : 'no']
      },
      classColumn(context, 'payer_class'),
      column(context, 'open_amount', 'money'),
      payingColumn(context, 'expected_4', 'money'),
      payingColumn(context, 'expected_13', 'money'),
      payingColumn(context, 'later', 'money'),
      payingColumn(context, 'no_basis', 'money'),
      payingColumn(context, 'likely_week', 'integer'),
      payingColumn(context, 'likely_from', 'date'),
      payingColumn(context, 'likely_to', 'date')
    ],
    rows: results['main'] ?? []
  }),
  everything: everyClaim,
  documents: theirDocuments,
  component: CustomerExpected
}
