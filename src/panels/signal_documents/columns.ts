import type { FrameContext } from '../../parts/panel.ts'
import { sized, type SizedColumn } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { nameOf } from '../warning_signals/words.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { columns } = context.text.panels.signals
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized({ key: 'signal', kind: 'text', label: columns.signal, say: (value) => nameOf(context, value) }, 14),
    sized(column(context, 'number', 'text'), 6),
    sized(column(context, 'issue_date', 'date'), 6),
    sized(column(context, 'due_date', 'date'), 6),
    sized(column(context, 'amount', 'money'), 6.5),
    sized({ key: 'days', kind: 'integer', label: columns.days }, 4.5),
    sized({ key: 'usual_days', kind: 'integer', label: columns.usual_days }, 5.5),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}
