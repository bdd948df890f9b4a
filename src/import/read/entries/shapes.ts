/** Ways in which programs of French accountancy write days, by the name that a column's header gives them. */
export const dayShapes = {
  jjmmaa: /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(\d{2})$/,
  jjmmaaaa: /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d{2})$/,
  'jj/mm/aaaa': /^(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])\/((?:19|20)\d{2})$/,
  'jj/mm/aa': /^(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])\/(\d{2})$/,
} as const

export type DayShape = keyof typeof dayShapes

/** A column of a table without a header: its trimmed cells. */
export type Column = readonly string[]

/** Cells that may be at fault, in a hundred. */
const tolerance = 5

/** Whether nearly all of some values pass a test, and there is one. */
export function nearlyAll<Value>(values: readonly Value[], test: (value: Value, place: number) => boolean): boolean {
  const failed = values.filter((value, place) => !test(value, place)).length
  return values.length > 0 && failed * 100 <= values.length * tolerance
}

export const filled = (column: Column): Column => column.filter(cell => cell !== '')

export const distinct = (column: Column): number => new Set(column).size

/** How the days of a column that has one on every row are written; the first row of all is no header. */
export function fullDayShapeOf(column: Column): DayShape | undefined {
  const shape = column.includes('') ? undefined : dayShapeOf(column)
  return shape !== undefined && dayShapes[shape].test(column[0] ?? '') ? shape : undefined
}

/** How the days of a column are written, undefined where its filled cells are no days. */
export function dayShapeOf(column: Column): DayShape | undefined {
  const cells = filled(column)
  return (Object.keys(dayShapes) as DayShape[]).find(shape => nearlyAll(cells, cell => dayShapes[shape].test(cell)))
}

/** A day as a number that orders days; years from 70 are of the last century. */
export function dayNumber(cell: string, shape: DayShape): number {
  const [, day = '', month = '', year = ''] = dayShapes[shape].exec(cell) ?? []
  const century = year.length === 4 ? '' : year >= '70' ? '19' : '20'
  return Number(`${century}${year}${month}${day}`)
}

/**
 * Six digits may also begin with the year: then the first two would hardly change from row to row. Days of a month
 * take more values than years.
 */
export function isDayFirst(column: Column): boolean {
  const days = new Set(column.map(cell => cell.slice(0, 2))).size
  const years = new Set(column.map(cell => cell.slice(4))).size
  return years <= 3 && days > 2 * years
}

const account = /^[1-9]\d{2}[A-Z0-9]*$/i

/** Accounts of the French chart from the first row on: customers among others. */
export function isAccounts(column: Column): boolean {
  return account.test(column[0] ?? '') && nearlyAll(column, cell => account.test(cell))
    && column.some(cell => cell.startsWith('411')) && column.some(cell => /^[567]/.test(cell))
}

const money = /^[+-]?\d[\d .\u00a0\u202f]*(?:[.,]\d{1,2})?$/

export function isMoney(column: Column): boolean {
  const cells = filled(column)
  return cells.length > 0 && cells.every(cell => money.test(cell))
}

/** An amount in hundredths; a sign followed by one or two digits at the end is that of decimals. */
export function centsOf(cell: string): number {
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(cell) ?? []
  const digits = whole.replaceAll(/\D/g, '')
  return (cell.startsWith('-') ? -1 : 1) * Number(`${digits}${decimals.padEnd(2, '0')}`)
}
