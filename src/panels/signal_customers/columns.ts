import type { FrameContext } from '../../parts/panel.ts'
import { sized, type SizedColumn } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { nameOf } from '../warning_signals/words.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { columns, status } = context.text.panels.signals
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized({ key: 'signal', kind: 'text', label: columns.signal, say: (value) => nameOf(context, value) }, 14),
    sized(column(context, 'amount', 'money'), 7),
    sized({ key: 'figure', kind: 'number', label: columns.figure }, 5.5),
    sized({ key: 'is_alarm', kind: 'text', label: columns.status, say: (value) => value === true ? status.alarm : '' }, 5),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}
