import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column, statements, wordFor } from '../common.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'
import BeyondLimits from './BeyondLimits.svelte'
import { everyDocument, pageQuery, startSorting, summaryQuery } from './queries.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { due_date_basis: basis } = context.text.panels.words
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(column(context, 'number', 'text'), 6),
    sized(column(context, 'issue_date', 'date'), 6),
    sized(column(context, 'due_date', 'date'), 6),
    sized(legalColumn(context, 'plain_limit', 'date'), 6),
    sized(legalWordColumn(context, 'terms'), 7),
    sized(column(context, 'amount', 'money'), 6.5),
    sized(legalColumn(context, 'beyond', 'money'), 6.5),
    sized(legalColumn(context, 'paid_over', 'money'), 6.5),
    sized(legalColumn(context, 'open_over', 'money'), 6.5),
    sized(legalColumn(context, 'month_end_first', 'date'), 6.5),
    sized(legalColumn(context, 'month_end_last', 'date'), 6.5),
    sized(legalColumn(context, 'paid_watch', 'money'), 6.5),
    sized(legalColumn(context, 'open_watch', 'money'), 6.5),
    sized(legalWordColumn(context, 'buyer'), 6.5),
    sized({ ...column(context, 'due_date_basis', 'text'), say: (value) => wordFor(basis, String(value)) }, 6.5),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'customer_id', 'text'), 6)
  ]
}

function limitsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.legal.limits
  const { format, currency } = context
  const summary = results['summary']?.[0]
  const over = numberOf(summary, 'over_documents') ?? 0
  const beyond = numberOf(summary, 'beyond_documents') ?? 0
  return statements(
    context,
    over === 0 ? texts.noneAgreed : texts.agreed({ count: format.integer(over), isOne: over === 1 }),
    beyond === 0 ? texts.nonePaid : texts.paid({
      count: format.integer(beyond), isOne: beyond === 1, amount: format.compact(textOf(summary, 'beyond'), currency)
    })
  )
}

/** The invoices behind the test of terms and payments. */
export const beyondLimits: Panel = {
  view: 'beyond_limits',
  placements: [{ page: 'legal', columns: 24 }],
  title: (context) => context.text.panels.legal.titles.limits,
  needs: ['billings'],
  restsOnDueDates: true,
  queries: (context) => ({ main: pageQuery(context, startSorting), summary: summaryQuery(context) }),
  isEmpty: (results) => numberOf(results['summary']?.[0], 'found') === 0,
  sentence: limitsSentence,
  table: (results, context) => ({
    caption: context.text.panels.legal.titles.limits,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyDocument,
  component: BeyondLimits
}
