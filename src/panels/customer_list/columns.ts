import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'

/** Columns of the list with their least widths; what matters most comes first, for a narrow page shows no more. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(column(context, 'segment', 'text'), 6.5),
    sized(column(context, 'balance', 'money'), 6.5),
    sized(column(context, 'overdue', 'money'), 6.5),
    sized(column(context, 'overdue_rate', 'share'), 4.5),
    sized(column(context, 'dso', 'days'), 4.5),
    sized(column(context, 'days_beyond_terms', 'days'), 5),
    sized(column(context, 'balance_before', 'money'), 6.5),
    sized(column(context, 'overdue_before', 'money'), 6.5),
    sized(column(context, 'country', 'text'), 4),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'unapplied', 'money'), 6.5),
    sized(column(context, 'billings', 'money'), 6.5),
    sized(column(context, 'late_share_amount', 'share'), 5),
    sized(column(context, 'credit_limit', 'money'), 6.5)
  ]
}
