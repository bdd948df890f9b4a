import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { during, statements } from '../common.ts'
import { listColumns } from './columns.ts'
import OpenDocuments from './OpenDocuments.svelte'
import { bucketsQuery, everyDocument, pageQuery, startSorting, summaryQuery } from './queries.ts'

function documentsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.documents
  const { format, currency } = context
  const summary = results['summary']?.[0]
  const count = numberOf(summary, 'documents') ?? 0
  const when = during(context, context.issued)
  if (count === 0) return when === null ? texts.none : texts.noneIssued({ when })
  const amount = format.compact(textOf(summary, 'open_amount'), currency)
  const oldest = textOf(summary, 'oldest_due_date')
  const figures = { count: format.integer(count), isOne: count === 1, amount }
  return statements(
    context,
    when === null ? texts.some(figures) : texts.someIssued({ ...figures, when }),
    oldest === null ? texts.noneDue : texts.oldest({ date: format.date(oldest) })
  )
}

/** The documents behind every figure of the as-of date. */
export const openDocuments: Panel = {
  view: 'open_documents',
  placements: [
    { page: 'aging', columns: 24 },
    { page: 'documents', columns: 24 }
  ],
  title: (context) => context.text.panels.titles.open_documents,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({
    main: pageQuery(context, startSorting),
    summary: summaryQuery(context),
    buckets: bucketsQuery(context)
  }),
  // A bucket or period without documents must leave the way to the others.
  isEmpty: (results, context) =>
    results['main']?.length === 0 && context.bucket === null && context.issued === null,
  sentence: documentsSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.open_documents,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyDocument,
  component: OpenDocuments
}
