import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'

/** Columns of the list with their widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), 13),
    sized(column(context, 'customer_id', 'text'), 6.5),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'segment', 'text'), 7.5),
    sized(column(context, 'country', 'text'), 4.5),
    sized(column(context, 'balance', 'money'), 7.5),
    sized(column(context, 'balance_before', 'money'), 7.5),
    sized(column(context, 'overdue', 'money'), 7.5),
    sized(column(context, 'overdue_before', 'money'), 7.5),
    sized(column(context, 'overdue_rate', 'share'), 5),
    sized(column(context, 'unapplied', 'money'), 7.5),
    sized(column(context, 'billings', 'money'), 7.5),
    sized(column(context, 'dso', 'days'), 4.5),
    sized(column(context, 'days_beyond_terms', 'days'), 7.5),
    sized(column(context, 'late_share_amount', 'share'), 5),
    sized(column(context, 'credit_limit', 'money'), 7.5)
  ]
}
