import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { className, whatIfColumn } from '../what-if.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), 12),
    sized({
      ...whatIfColumn(context, 'payer_class', 'text'),
      say: (value) => className(context, value === null ? null : String(value))
    }, 6),
    sized(whatIfColumn(context, 'paid_amount', 'money'), 7.5),
    sized(whatIfColumn(context, 'days_taken', 'days'), 5),
    sized(whatIfColumn(context, 'days_won', 'days'), 5),
    sized(whatIfColumn(context, 'taken', 'money'), 7.5),
    sized(whatIfColumn(context, 'discount_cost', 'money'), 6.5),
    sized(whatIfColumn(context, 'cash_forward', 'money'), 7),
    sized(whatIfColumn(context, 'yearly_rate', 'percent'), 5),
    sized(whatIfColumn(context, 'net_worth', 'money'), 6.5),
    sized(whatIfColumn(context, 'paid_early', 'money'), 6.5),
    sized(whatIfColumn(context, 'yearly_worth', 'money'), 6.5),
    sized(whatIfColumn(context, 'payments', 'integer'), 5),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}
