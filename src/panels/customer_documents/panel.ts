import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { theirDocuments } from '../customer-page.ts'
import { listColumns } from './columns.ts'
import CustomerDocuments from './CustomerDocuments.svelte'
import { everyDocument, firstQuery, summaryQuery } from './queries.ts'

function documentsSentence(results: Results, { text, format }: FrameContext): string {
  const texts = text.panels.customer.sentences
  const summary = results['summary']?.[0]
  const count = numberOf(summary, 'documents') ?? 0
  if (count === 0) return texts.noDocuments
  return texts.documents({
    count: format.integer(count), isOne: count === 1, open: format.integer(numberOf(summary, 'open') ?? 0)
  })
}

/** Every document of a customer with its settlement, open or not. */
export const customerDocuments: Panel = {
  view: 'customer_documents',
  placements: [{ page: 'customer', columns: 24 }],
  title: (context) => context.text.panels.customer.titles.customer_documents,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: firstQuery(context), summary: summaryQuery(context) }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: documentsSentence,
  table: (results, context) => ({
    caption: context.text.panels.customer.titles.customer_documents,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyDocument,
  documents: theirDocuments,
  component: CustomerDocuments
}
