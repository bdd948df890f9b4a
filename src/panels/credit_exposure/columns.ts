import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { exposureColumn } from '../exposure.ts'

/** Columns of the list with their least widths; what matters most comes first, for a narrow page shows no more. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(column(context, 'balance', 'money'), 6.5),
    sized(column(context, 'credit_limit', 'money'), 6.5),
    sized(exposureColumn(context, 'limit_overrun', 'money'), 6.5),
    sized(exposureColumn(context, 'limit_use', 'share'), 5.5),
    sized(exposureColumn(context, 'uninsured', 'money'), 6.5),
    sized(exposureColumn(context, 'insured_limit', 'money'), 6.5),
    sized(exposureColumn(context, 'insured', 'money'), 6.5),
    sized(column(context, 'overdue', 'money'), 6.5),
    sized(exposureColumn(context, 'parent_id', 'text'), 6),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}
