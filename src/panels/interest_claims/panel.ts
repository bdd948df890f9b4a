import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { clauses, customerName, statements } from '../common.ts'
import { listColumns } from './columns.ts'
import InterestClaims from './InterestClaims.svelte'
import { everyClaim, pageQuery, startSorting, summaryQuery } from './queries.ts'

/** What may be claimed, of whom most, what cannot be counted and what stands apart. */
function claimsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.legal.claims
  const { format, currency } = context
  const summary = results['summary']?.[0]
  const money = (key: string): string => format.compact(textOf(summary, key), currency)
  const count = numberOf(summary, 'customers') ?? 0
  const untold = numberOf(summary, 'untold_claims') ?? 0
  const isApart = context.legal.disputed === 'apart' && (numberOf(summary, 'disputed_interest') ?? 0) > 0
  const largest = results['main']?.[0]
  const claimed = texts.some({
    total: money('total'), interest: money('interest'), count: format.integer(count), isOne: count === 1
  })
  return statements(
    context,
    count === 0 ? texts.none : clauses(
      claimed, (numberOf(summary, 'indemnity') ?? 0) > 0 ? texts.indemnity({ amount: money('indemnity') }) : null
    ),
    count > 1
      ? texts.largest({ name: customerName(largest), amount: format.compact(textOf(largest, 'total'), currency) })
      : null,
    untold > 0
      ? texts.untold({
        count: format.integer(untold), isOne: untold === 1, date: format.date(textOf(summary, 'missing_rate'))
      })
      : null,
    isApart ? texts.disputed({ amount: money('disputed_interest') }) : null
  )
}

/** Late interest and recovery costs by customer: the list to claim from. */
export const interestClaims: Panel = {
  view: 'interest_claims',
  placements: [{ page: 'legal', columns: 24 }],
  title: (context) => context.text.panels.legal.titles.claims,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: pageQuery(context, startSorting), summary: summaryQuery(context) }),
  isEmpty: (results) => numberOf(results['summary']?.[0], 'found') === 0,
  sentence: claimsSentence,
  table: (results, context) => ({
    caption: context.text.panels.legal.titles.claims,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyClaim,
  component: InterestClaims
}
