import type { Reading, Refusal } from '../types.ts'

/** What a file holds: a text file one table, a workbook or an archive several. */
export interface FileContents {
  readonly refused?: false
  readonly tables: readonly Reading[]
  /** Members that should have been tables, and why they are not. */
  readonly refusals: readonly Refusal[]
  /** Names of sheets and members that hold no ledger. */
  readonly passedOver: readonly string[]
  /** Parquet files among them, still to be read. */
  readonly parquet?: readonly File[]
}
