import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { tableColumns } from './columns.ts'
import { everyLine, pageQuery, startSorting, summaryQuery } from './queries.ts'
import SignalCustomers from './SignalCustomers.svelte'

/** How many customers stand behind signals, and how many of them reach an alarm alone. */
function customersSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.signals
  const { format } = context
  const [found, alone] = [numberOf(results['summary']?.[0], 'found') ?? 0, numberOf(results['summary']?.[0], 'alone') ?? 0]
  return statements(
    context,
    found === 0 ? texts.sentence.nothing : texts.listed({ count: format.integer(found), isOne: found === 1 }),
    alone === 0 ? null : texts.alone({ count: format.integer(alone), isOne: alone === 1 })
  )
}

/** Every customer behind a signal, to work through or to take away. */
export const signalCustomers: Panel = {
  view: 'signal_customers',
  placements: [{ page: 'signals', columns: 24 }],
  title: (context) => context.text.panels.signals.titles.signal_customers,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: pageQuery(context, startSorting), summary: summaryQuery(context) }),
  isEmpty: (results, context) => context.options['signal'] === undefined && numberOf(results['summary']?.[0], 'found') === 0,
  sentence: customersSentence,
  table: (results, context) => ({
    caption: context.text.panels.signals.titles.signal_customers,
    columns: tableColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyLine,
  component: SignalCustomers
}
