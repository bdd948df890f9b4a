import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { legalWordColumn } from '../legal-columns.ts'
import { whatIfColumn } from '../what-if.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), 12),
    sized(whatIfColumn(context, 'year_invoices', 'integer'), 5),
    sized(whatIfColumn(context, 'year_amount', 'money'), 7.5),
    sized(whatIfColumn(context, 'days_beyond', 'days'), 5.5),
    sized(whatIfColumn(context, 'balance_fall', 'money'), 7),
    sized(whatIfColumn(context, 'yearly_worth', 'money'), 6.5),
    sized(column(context, 'open_amount', 'money'), 7),
    sized(whatIfColumn(context, 'overdue', 'money'), 7),
    sized(whatIfColumn(context, 'more_overdue', 'money'), 7),
    sized(whatIfColumn(context, 'open_invoices', 'integer'), 5),
    sized(legalWordColumn(context, 'buyer'), 6.5),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}
