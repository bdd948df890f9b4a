import type { Delimiter } from '../types.ts'
import { headerDepth, sampleRecords } from './limits.ts'
import { QuoteEvidence } from './quote-evidence.ts'
import { Scanner } from './scanner.ts'
import type { Fault } from './scanner-types.ts'

export interface SampleRecord {
  readonly cells: readonly string[]
  readonly line: number
}

/** The first records of a file, blank ones left out, as one dialect reads them. */
export interface Sample {
  readonly delimiter: Delimiter
  readonly quote: '"' | ''
  readonly records: readonly SampleRecord[]
  readonly evidence: QuoteEvidence
  readonly fault: Fault | undefined
}

/** Reads the head of a file, in UTF-8; `isWhole` says that the file ends where the head does. */
export function takeSample(head: Uint8Array, isWhole: boolean, delimiter: Delimiter, quote: '"' | ''): Sample {
  const records: SampleRecord[] = []
  const evidence = new QuoteEvidence()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let cells: string[] = []
  const scanner = new Scanner({
    delimiter,
    quote,
    onCell: bytes => { cells.push(decoder.decode(bytes)) },
    onRecord: record => {
      if (!record.isBlank) {
        records.push({ cells, line: record.line })
        evidence.add(record)
      }
      cells = []
      return records.length < headerDepth + sampleRecords
    },
  })
  if (scanner.scan(head) && isWhole) scanner.finish()
  return { delimiter, quote, records, evidence, fault: scanner.fault }
}

/** The commonest number of cells in the lower half of the sample, where title rows are left behind. */
export function usualWidth(sample: Sample): number {
  const counts = new Map<number, number>()
  for (const { cells } of sample.records.slice(sample.records.length >> 1)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
}
