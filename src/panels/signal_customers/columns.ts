import type { FrameContext, TableColumn } from '../../parts/panel.ts'
import { sized, type SizedColumn } from '../../parts/sorting.ts'
import { column } from '../common.ts'
import { customerUnitOf, figureColumn, unitColumn } from '../warning_signals/units.ts'
import { nameOf } from '../warning_signals/words.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { columns, status } = context.text.panels.signals
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized({ key: 'signal', kind: 'text', label: columns.signal, say: (value) => nameOf(context, value) }, 14),
    sized(column(context, 'amount', 'money'), 7),
    sized(figureColumn(context, 'figure', columns.figure, customerUnitOf), 6.5),
    sized({ key: 'is_alarm', kind: 'text', label: columns.status, say: (value) => value === true ? status.alarm : '' }, 5),
    sized(column(context, 'customer_id', 'text'), 6),
    sized(column(context, 'entity_id', 'text'), 5.5)
  ]
}

/** The same with the unit of each figure in a column of its own, as it is taken away. */
export function tableColumns(context: FrameContext): readonly TableColumn[] {
  const unit = unitColumn(context, 'unit', context.text.panels.signals.columns.unit, customerUnitOf)
  return listColumns(context).flatMap((column): TableColumn[] => column.key === 'figure' ? [column, unit] : [column])
}
