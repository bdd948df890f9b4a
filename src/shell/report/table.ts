import type { Row } from '../../engine/types.ts'
import { textOf } from '../../parts/cells.ts'
import type { TableColumn, TableModel } from '../../parts/panel.ts'

/** Rows that one table has on paper; the others are in the working papers. */
const longest = 12

/** Not worth cutting off for less. */
const fewMore = 4

/** What of a table stands on paper. */
export interface PaperRows {
  readonly rows: readonly Row[]
  /** They are the last of a series of dates, not the first of a list. */
  readonly isLatest: boolean
}

/** The first rows of a list; of a series of dates that ascends, the last ones, no date in part. */
export function paperRows({ columns, rows, isTransposed }: TableModel): PaperRows {
  const bound = isTransposed === true ? 6 : longest
  const date = columns[0]?.kind === 'date' ? columns[0].key : undefined
  const at = (index: number): string => date === undefined ? '' : textOf(rows.at(index), date) ?? ''
  const isLatest = at(0) < at(-1)
  if (rows.length <= bound + fewMore) return { rows, isLatest }
  if (!isLatest) return { rows: rows.slice(0, bound), isLatest }
  const [from, cut] = [rows.length - bound, at(-bound - 1)]
  const start = at(-bound) === cut ? rows.findIndex((_, index) => index > from && at(index) !== cut) : from
  return { rows: rows.slice(start < 0 ? from : start), isLatest }
}

/** How much room the cells of a kind take, in signs. */
const widths: Readonly<Record<TableColumn['kind'], number>> = {
  text: 15, money: 14, days: 9, share: 9, percent: 9, integer: 9, date: 13, number: 10,
}

/** Signs that stand beside each other on an upright sheet. */
const widest = 108

/** The columns that a sheet is broad enough for, and the others, which only the working papers have. */
export function paperColumns(
  { columns, rows, isTransposed }: TableModel,
): { readonly shown: readonly TableColumn[]; readonly others: readonly TableColumn[] } {
  if (isTransposed === true) return { shown: columns, others: [] }
  const telling = columns.filter(({ key }) => !saysTheSame(key, rows))
  let width = 0
  const end = telling.findIndex(({ kind }) => (width += widths[kind]) > widest)
  const shown = end < 0 ? telling : telling.slice(0, end)
  return { shown, others: columns.filter((column) => !shown.includes(column)) }
}

/** Whether a column of yes and no has one answer for all rows. */
function saysTheSame(key: string, rows: readonly Row[]): boolean {
  return key.startsWith('is_') && rows.length > 1 && new Set(rows.map((row) => row[key])).size === 1
}
