import type { Value } from '../../engine/types.ts'

/** A value as JSON can hold it: numbers that JSON has no word for stand in a list of their own. */
export type Cell = Value | readonly [string]

const unwritable: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN], ['Infinity', Number.POSITIVE_INFINITY], ['-Infinity', Number.NEGATIVE_INFINITY], ['-0', -0],
])

export function writeCell(value: Value): Cell {
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value
  return [Object.is(value, -0) ? '-0' : String(value)]
}

/** The value in a cell; undefined where it is none. */
function readCell(cell: unknown): Value | undefined {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
  return Array.isArray(cell) && cell.length === 1 ? unwritable.get(String(cell[0])) : undefined
}

/** The values in a list of cells; null where one is none. */
export function readCells(cells: unknown): readonly Value[] | null {
  if (!Array.isArray(cells)) return null
  const values = cells.map(readCell)
  return values.every((value) => value !== undefined) ? values : null
}
