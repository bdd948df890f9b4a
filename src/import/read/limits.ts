/** More columns than any ledger has; a spreadsheet's whole width (16,384) is a fault, not a ledger. */
export const columnLimit = 1000

/** Bytes of one cell, in UTF-8. */
export const cellLimit = 1 << 20

/** Bytes of one record, in UTF-8: below the 2,000,000 at which the engine gives up on a line. */
export const recordLimit = 1_900_000

/** Bytes read at a time, and the size of the head in which the dialect is looked for: more than one record holds. */
export const chunkSize = 1 << 22

/** Non-blank records among which the header is looked for, and records below it that the dialect is judged by. */
export const headerDepth = 30
export const sampleRecords = 200

/** What of a cell of so many bytes, in a record of so many, is more than the engine takes. */
export function excessOf(cell: number, record: number): 'cell_too_large' | 'record_too_large' | undefined {
  return cell > cellLimit ? 'cell_too_large' : record > recordLimit ? 'record_too_large' : undefined
}
