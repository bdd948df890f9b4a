import type { Row, Value } from '../engine/types.ts'
import type { FrameContext, TableColumn } from './panel.ts'

type Writing = Pick<FrameContext, 'format' | 'currency'>

const kinds: Readonly<Record<TableColumn['kind'], (value: Value, writing: Writing) => string>> = {
  text: (value) => String(value),
  money: (value, { format, currency }) => format.amount(String(value), currency),
  days: (value, { format }) => format.number(Number(value), 1),
  share: (value, { format }) => format.percent(Number(value), 1),
  percent: (value, { format }) => format.percent(Number(value) / 100, 1),
  integer: (value, { format }) => format.integer(Number(value)),
  date: (value, { format }) => format.date(String(value)),
  number: (value, { format }) => format.number(Number(value), 2)
}

/** A cell of a row as the reader sees it; what is not known stays blank. */
export function written(row: Row, column: TableColumn, writing: Writing): string {
  const value = row[column.key]
  if (column.say) return column.say(value ?? null, row)
  return value === null || value === undefined ? '' : kinds[column.kind](value, writing)
}

/** Figures stand to the right, words and dates to the left. */
export function isFigure(column: TableColumn): boolean {
  return column.kind !== 'text' && column.kind !== 'date'
}
