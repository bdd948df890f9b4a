import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { bucketColumn, bucketLabel } from '../buckets.ts'
import { column, wordFor } from '../common.ts'

/** Columns of the list with their least widths; what matters most comes first, for a narrow page shows no more. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { kind, due_date_basis: basis, truth } = context.text.panels.words
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(column(context, 'number', 'text'), 6),
    sized(column(context, 'issue_date', 'date'), 6),
    sized(column(context, 'due_date', 'date'), 6),
    sized(column(context, 'days_overdue', 'integer'), 4.5),
    sized(column(context, 'open_amount', 'money'), 6.5),
    sized({ ...bucketColumn(context), say: (value) => bucketLabel(context, String(value)) }, 4.5),
    sized(column(context, 'amount', 'money'), 6.5),
    sized({ ...column(context, 'kind', 'text'), say: (value) => wordFor(kind, String(value)) }, 5.5),
    sized({ ...column(context, 'is_disputed', 'text'), say: (value) => (value === true ? truth.yes : '') }, 4.5),
    sized({ ...column(context, 'due_date_basis', 'text'), say: (value) => wordFor(basis, String(value)) }, 6.5),
    sized(column(context, 'sales_rep', 'text'), 7),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'source_name', 'text'), 10),
    sized(column(context, 'source_line', 'integer'), 4.5)
  ]
}
