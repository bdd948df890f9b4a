import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(legalColumn(context, 'total', 'money'), 6.5),
    sized(legalColumn(context, 'interest', 'money'), 6.5),
    sized(legalColumn(context, 'indemnity', 'money'), 6.5),
    sized(legalColumn(context, 'claims', 'integer'), 5),
    sized(column(context, 'open_amount', 'money'), 6.5),
    sized(legalWordColumn(context, 'buyer'), 9),
    sized(legalColumn(context, 'disputed_claims', 'integer'), 5),
    sized(legalColumn(context, 'disputed_interest', 'money'), 6.5),
    sized(legalColumn(context, 'untold_claims', 'integer'), 5.5),
    sized(legalColumn(context, 'missing_rate', 'date'), 6.5),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}
