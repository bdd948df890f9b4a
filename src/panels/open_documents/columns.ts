import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { bucketColumn } from '../buckets.ts'
import { column, wordFor } from '../common.ts'

/** Columns of the list with their widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { kind, due_date_basis: basis, truth } = context.text.panels.words
  return [
    sized(column(context, 'customer_name', 'text'), 13),
    sized(column(context, 'number', 'text'), 8),
    sized({ ...column(context, 'kind', 'text'), say: (value) => wordFor(kind, String(value)) }, 6.5),
    sized(column(context, 'issue_date', 'date'), 6.5),
    sized(column(context, 'due_date', 'date'), 6.5),
    sized(column(context, 'days_overdue', 'integer'), 5),
    sized(column(context, 'amount', 'money'), 7.5),
    sized(column(context, 'open_amount', 'money'), 7.5),
    sized(bucketColumn(context), 8),
    sized({ ...column(context, 'due_date_basis', 'text'), say: (value) => wordFor(basis, String(value)) }, 6.5),
    sized({ ...column(context, 'is_disputed', 'text'), say: (value) => (value === true ? truth.yes : '') }, 5),
    sized(column(context, 'sales_rep', 'text'), 7),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'customer_id', 'text'), 6.5),
    sized(column(context, 'source_name', 'text'), 10),
    sized(column(context, 'source_line', 'integer'), 4.5)
  ]
}
