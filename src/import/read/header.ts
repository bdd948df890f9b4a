import { headerDepth } from './limits.ts'
import { usualWidth, type Sample, type SampleRecord } from './sample.ts'

/** Tells the words that ledgers put above their columns. */
export type IsKnownHeader = (cell: string) => boolean

/** Where the header stands in a sample, and how many of its words are known. */
export interface HeaderPlace {
  readonly index: number
  readonly known: number
}

/**
 * The row with the most known words, if at least two; else the first row of the usual width that is all words, unless
 * a row of figures stands above it.
 */
export function findHeader(sample: Sample, isKnownHeader: IsKnownHeader): HeaderPlace | undefined {
  const rows = sample.records.slice(0, headerDepth)
  const known = rows.map(({ cells }) => countKnown(cells, isKnownHeader))
  const most = Math.max(0, ...known)
  if (most >= 2) return { index: known.indexOf(most), known: most }
  const width = usualWidth(sample)
  const index = rows.findIndex(row => isFull(row, width))
  const row = rows[index]
  return row && !row.cells.some(isFigure) ? { index, known: known[index] ?? 0 } : undefined
}

function countKnown(cells: readonly string[], isKnownHeader: IsKnownHeader): number {
  const words = new Set(cells.map(cell => cell.trim().toLowerCase()).filter(cell => cell !== ''))
  return [...words].filter(isKnownHeader).length
}

/** A title row padded to the width of the table has most of its cells empty. */
function isFull({ cells }: SampleRecord, width: number): boolean {
  const filled = cells.filter(cell => cell.trim() !== '').length
  return cells.length === width && filled * 2 >= width && filled >= Math.min(width, 2)
}

/** So many units of a currency, as they head a column of rates: "100 JPY". */
const isUnits = /^1[0 .,'’]{0,7} [A-Z]{3}$/

/** A number or a date in any spelling: digits, and neither letters nor anything but separators around them. */
function isFigure(cell: string): boolean {
  if (isUnits.test(cell.trim())) return false
  return /\d/.test(cell) && !/\p{L}{2}/u.test(cell.replace(/^(eur|usd|gbp|chf|cr|dr)|(eur|usd|gbp|chf|cr|dr)$/i, ''))
}
