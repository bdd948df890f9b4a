import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column, wordFor } from '../common.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { due_date_basis: basis } = context.text.panels.words
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(column(context, 'number', 'text'), 6),
    sized(column(context, 'issue_date', 'date'), 6.75),
    sized(column(context, 'due_date', 'date'), 6.75),
    sized(legalColumn(context, 'plain_limit', 'date'), 6.75),
    sized(legalWordColumn(context, 'terms'), 7),
    sized(column(context, 'amount', 'money'), 6.5),
    sized(legalColumn(context, 'beyond', 'money'), 6.5),
    sized(legalColumn(context, 'paid_over', 'money'), 6.5),
    sized(legalColumn(context, 'open_over', 'money'), 6.5),
    sized(legalColumn(context, 'month_end_first', 'date'), 6.5),
    sized(legalColumn(context, 'month_end_last', 'date'), 6.5),
    sized(legalColumn(context, 'paid_watch', 'money'), 6.5),
    sized(legalColumn(context, 'open_watch', 'money'), 6.5),
    sized(legalWordColumn(context, 'buyer'), 9),
    sized({ ...column(context, 'due_date_basis', 'text'), say: (value) => wordFor(basis, String(value)) }, 6.5),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'customer_id', 'text'), 6)
  ]
}
