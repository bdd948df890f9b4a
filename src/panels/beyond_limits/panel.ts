import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { listColumns } from './columns.ts'
import BeyondLimits from './BeyondLimits.svelte'
import { everyDocument, pageQuery, startSorting, summaryQuery } from './queries.ts'

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
