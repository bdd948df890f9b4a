import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column, wordFor } from '../common.ts'
import { customerColumn } from '../customer-page.ts'

/** Columns of the list with their least widths; what matters most comes first, for a narrow page shows no more. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { kind, due_date_basis: basis, truth } = context.text.panels.words
  return [
    sized(column(context, 'number', 'text'), 8),
    sized({ ...column(context, 'kind', 'text'), say: (value) => wordFor(kind, String(value)) }, 6),
    sized(column(context, 'issue_date', 'date'), 6),
    sized(column(context, 'due_date', 'date'), 6),
    sized(column(context, 'amount', 'money'), 6.5),
    sized(column(context, 'open_amount', 'money'), 6.5),
    sized(customerColumn(context, 'paid_amount', 'money'), 6.5),
    sized(customerColumn(context, 'last_payment_date', 'date'), 6.5),
    sized(customerColumn(context, 'settled_date', 'date'), 6.5),
    sized(customerColumn(context, 'days_late', 'integer'), 5),
    sized({ ...column(context, 'is_disputed', 'text'), say: (value) => (value === true ? truth.yes : '') }, 5),
    sized({ ...column(context, 'due_date_basis', 'text'), say: (value) => wordFor(basis, String(value)) }, 6.5),
    sized(column(context, 'source_name', 'text'), 10),
    sized(column(context, 'source_line', 'integer'), 4.5)
  ]
}
