import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column, statements, wordFor } from '../common.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'
import LateInterest from './LateInterest.svelte'
import { everyDocument, pageQuery, startSorting, summaryQuery } from './queries.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { kind, due_date_basis: basis, truth } = context.text.panels.words
  const yes = (value: unknown): string => (value === true ? truth.yes : '')
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(column(context, 'number', 'text'), 6),
    sized(column(context, 'due_date', 'date'), 6),
    sized(legalColumn(context, 'last_day', 'date'), 6),
    sized(legalColumn(context, 'days_late', 'integer'), 4.5),
    sized(column(context, 'amount', 'money'), 6.5),
    sized(column(context, 'open_amount', 'money'), 6.5),
    sized(legalColumn(context, 'interest', 'money'), 6),
    sized(legalColumn(context, 'indemnity', 'money'), 5.5),
    sized(legalWordColumn(context, 'rate_basis'), 7.5),
    sized({ ...column(context, 'is_disputed', 'text'), say: yes }, 4.5),
    sized({ ...legalColumn(context, 'is_counted', 'text'), say: yes }, 4.5),
    sized(legalColumn(context, 'missing_rate', 'date'), 6.5),
    sized(column(context, 'issue_date', 'date'), 6),
    sized(legalColumn(context, 'first_day', 'date'), 6),
    sized({ ...column(context, 'kind', 'text'), say: (value) => wordFor(kind, String(value)) }, 5.5),
    sized({ ...column(context, 'due_date_basis', 'text'), say: (value) => wordFor(basis, String(value)) }, 6.5),
    sized(legalWordColumn(context, 'buyer'), 6.5),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'customer_id', 'text'), 6)
  ]
}

function interestSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.legal.interest
  const { format, currency } = context
  const summary = results['summary']?.[0]
  const count = numberOf(summary, 'documents') ?? 0
  if (count === 0) return statements(context, texts.none)
  return statements(
    context,
    texts.some({
      count: format.integer(count), isOne: count === 1, amount: format.compact(textOf(summary, 'interest') ?? '0', currency)
    }),
    texts.longest({ number: textOf(summary, 'number') ?? '', days: format.days(numberOf(summary, 'days_late'), 0) })
  )
}

/** The invoices behind the claims. */
export const lateInterest: Panel = {
  view: 'late_interest',
  placements: [{ page: 'legal', columns: 24 }],
  title: (context) => context.text.panels.legal.titles.interest,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: pageQuery(context, startSorting), summary: summaryQuery(context) }),
  isEmpty: (results) => numberOf(results['summary']?.[0], 'found') === 0,
  sentence: interestSentence,
  table: (results, context) => ({
    caption: context.text.panels.legal.titles.interest,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyDocument,
  component: LateInterest
}
