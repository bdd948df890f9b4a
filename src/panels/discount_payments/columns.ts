import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { className, truthColumn, whatIfColumn } from '../what-if.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), 12),
    sized(column(context, 'number', 'text'), 8),
    sized({
      ...whatIfColumn(context, 'payer_class', 'text'),
      say: (value) => className(context, value === null ? null : String(value))
    }, 6),
    sized(column(context, 'issue_date', 'date'), 7),
    sized(whatIfColumn(context, 'effective_date', 'date'), 7),
    sized(whatIfColumn(context, 'days', 'integer'), 5),
    sized(column(context, 'amount', 'money'), 7.5),
    sized(truthColumn(context, 'is_early'), 6),
    sized({ ...whatIfColumn(context, 'days_beyond_offer', 'integer'), key: 'days_beyond' }, 6),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}
