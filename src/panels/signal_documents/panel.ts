import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { sentence } from '../common.ts'
import { listColumns } from './columns.ts'
import { everyDocument, pageQuery, startSorting, summaryQuery } from './queries.ts'
import SignalDocuments from './SignalDocuments.svelte'

function documentsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.signals
  const found = numberOf(results['summary']?.[0], 'found') ?? 0
  return sentence(
    found === 0 ? texts.sentence.noDocument : texts.listed({ count: context.format.integer(found), isOne: found === 1 })
  )
}

/** Every document behind a signal, to work through or to take away. */
export const signalDocuments: Panel = {
  view: 'signal_documents',
  placements: [{ page: 'signals', columns: 24 }],
  title: (context) => context.text.panels.signals.titles.signal_documents,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: pageQuery(context, startSorting), summary: summaryQuery(context) }),
  isEmpty: (results, context) => context.options['signal'] === undefined && numberOf(results['summary']?.[0], 'found') === 0,
  sentence: documentsSentence,
  table: (results, context) => ({
    caption: context.text.panels.signals.titles.signal_documents,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyDocument,
  component: SignalDocuments
}
