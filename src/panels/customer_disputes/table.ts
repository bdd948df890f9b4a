import type { FrameContext, Results, TableModel } from '../../parts/panel.ts'
import { column, wordFor } from '../common.ts'
import { payingColumn } from '../customer-page.ts'

/** The disputed documents, oldest due date first. */
export function disputesTable(results: Results, context: FrameContext): TableModel {
  const { titles, disputes } = context.text.panels.paying
  return {
    caption: titles.customer_disputes,
    columns: [
      column(context, 'number', 'text'),
      {
        ...payingColumn(context, 'dispute_reason', 'text'),
        say: (value) => (value === null ? disputes.noReason : String(value))
      },
      column(context, 'open_amount', 'money'),
      column(context, 'amount', 'money'),
      column(context, 'due_date', 'date'),
      payingColumn(context, 'days_overdue', 'integer'),
      column(context, 'issue_date', 'date'),
      { ...column(context, 'kind', 'text'), say: (value) => wordFor(context.text.panels.words.kind, String(value)) }
    ],
    rows: results['main'] ?? []
  }
}
