import type { Delimiter } from '../types.ts'
import type { RecordFacts } from './record-facts.ts'

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'crcrlf' | 'none'
export type State = 'start' | 'plain' | 'quoted' | 'closed' | 'after_cr' | 'done'

export type FaultKind = 'nul' | 'too_many_columns' | 'cell_too_large' | 'record_too_large' | 'quote'

/** What stopped a scan: `line` is where the faulty record, or for a quote its cell, begins; `cell` counts from 0. */
export interface Fault {
  readonly kind: FaultKind
  readonly line: number
  readonly cell: number
  /** A quote opened on the last line, which has no end: the file was cut off there. */
  readonly isCutOff?: boolean
}

export interface ScannerOptions {
  readonly delimiter: Delimiter
  readonly quote: '"' | ''
  /** Called after each record, blank ones too; false ends the scan. */
  readonly onRecord: (record: RecordFacts) => boolean
  /** Called with each cell's bytes, unquoted, valid until it returns; leaving it out is several times faster. */
  readonly onCell?: (bytes: Uint8Array) => void
}
