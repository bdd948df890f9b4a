import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'

/** Columns of the list with their widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), '16%'),
    sized(column(context, 'customer_id', 'text'), '7%'),
    sized(column(context, 'entity_id', 'text'), '7%'),
    sized(column(context, 'segment', 'text'), '9%'),
    sized(column(context, 'country', 'text'), '5%'),
    sized(column(context, 'balance', 'money'), '9%'),
    sized(column(context, 'balance_before', 'money'), '9%'),
    sized(column(context, 'overdue', 'money'), '9%'),
    sized(column(context, 'overdue_before', 'money'), '9%'),
    sized(column(context, 'overdue_rate', 'share'), '7%'),
    sized(column(context, 'unapplied', 'money'), '8%'),
    sized(column(context, 'billings', 'money'), '9%'),
    sized(column(context, 'dso', 'days'), '5%'),
    sized(column(context, 'days_beyond_terms', 'days'), '6%'),
    sized(column(context, 'late_share_amount', 'share'), '6%'),
    sized(column(context, 'credit_limit', 'money'), '8%')
  ]
}
