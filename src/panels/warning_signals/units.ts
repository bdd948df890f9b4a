import type { Row, Value } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, TableColumn } from '../../parts/panel.ts'
import { figureText } from './words.ts'

export type Unit = keyof FrameContext['text']['panels']['signals']['units']

/** What a row's figure counts. */
export type UnitOf = (row: Row) => string | null

/** Alarms that look at another figure than the signal's own, by their signal. */
const ofAlarm: Readonly<Record<string, Unit>> = { '8': 'percent', '9': 'place', '10': 'percent', '11': 'percent' }
/** What is set against an alarm, or says more, where that is another figure still. */
const besideAlarm: Readonly<Record<string, Unit>> = { '6': 'classes' }
/** The figure of each customer behind a signal. */
const ofCustomer: Readonly<Record<string, Unit>> = {
  '1': 'percent', '4': 'documents', '5': 'days', '8': 'documents', '9': 'days', '10': 'percent', '11': 'documents',
  '12': 'percent'
}

export const unitOf: UnitOf = (row) => textOf(row, 'unit')
export const alarmUnitOf: UnitOf = (row) => ofAlarm[String(row['signal'])] ?? unitOf(row)
export const alarmFigureUnitOf: UnitOf = (row) => besideAlarm[String(row['signal'])] ?? alarmUnitOf(row)
export const customerUnitOf: UnitOf = (row) => ofCustomer[String(row['signal'])] ?? null

/** A column of figures that says the unit of each; what is taken away holds the bare figures. */
export function figureColumn(context: FrameContext, key: string, label: string, unit: UnitOf): TableColumn {
  return {
    key, label, kind: 'number',
    say: (_: Value, row) => {
      const value = numberOf(row, key)
      return value === null ? '' : figureText(context, unit(row), value)
    }
  }
}

/** A column of units beside such figures, for those who count with them. */
export function unitColumn(context: FrameContext, key: string, label: string, unit: UnitOf): TableColumn {
  const names: Readonly<Record<string, string>> = context.text.panels.signals.units
  return { key, label, kind: 'text', isAddition: unit !== unitOf, say: (_: Value, row) => names[unit(row) ?? ''] ?? '' }
}
