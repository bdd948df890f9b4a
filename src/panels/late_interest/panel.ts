import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { listColumns } from './columns.ts'
import LateInterest from './LateInterest.svelte'
import { everyDocument, pageQuery, startSorting, summaryQuery } from './queries.ts'

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
