import { findHeader, type HeaderPlace, type IsKnownHeader } from '../header.ts'
import { headerDepth, sampleRecords } from '../limits.ts'
import { QuoteEvidence } from '../quote-evidence.ts'
import type { Cell } from './cells.ts'
import type { SharedStrings } from './shared-strings.ts'

/** A row of the head of a sheet, with its texts. */
export interface HeadRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** The first rows of a sheet that are not blank, and the header among them. */
export interface Head {
  readonly rows: readonly HeadRow[]
  readonly place: HeaderPlace
  readonly header: readonly string[]
  readonly columns: number
}

/** As many rows are looked at as of a text file. */
export const headRows = headerDepth + sampleRecords

/** The texts of a row. */
export function textsOf(cells: readonly Cell[], strings: SharedStrings): string[] {
  return Array.from(cells, cell => typeof cell === 'number' ? strings.text(cell) : cell ?? '')
}

/** Finds the header by the same evidence as in text; undefined where there is none, or nothing below it. */
export function findHead(rows: readonly HeadRow[], isKnownHeader: IsKnownHeader): Head | undefined {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const full = rows.map(({ cells, line }) => ({ line, cells: [...cells, ...Array<string>(columns - cells.length).fill('')] }))
  const sample = { delimiter: '\t', quote: '"', records: full, evidence: new QuoteEvidence(), fault: undefined } as const
  const place = findHeader(sample, isKnownHeader)
  const header = place && rows[place.index]?.cells
  return place && header && columns > 1 ? { rows, place, header, columns } : undefined
}
