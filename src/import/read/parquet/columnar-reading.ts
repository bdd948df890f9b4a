import type { Reading } from '../../types.ts'

/** The reading of a table that came as columns: the engine knows its header and rows once it has staged them. */
export function columnarReading(
  file: { readonly name: string, readonly size: number }, sha256: string, streams: readonly Blob[],
): Reading {
  return {
    name: file.name,
    bytes: file.size,
    sha256,
    encoding: 'utf-8',
    lineEnd: 'lf',
    delimiter: '\t',
    quote: '"',
    records: 0,
    blankRecords: 0,
    columns: 0,
    header: [],
    preamble: [],
    headerLine: 0,
    content: new Blob([...streams]),
    skip: 0,
    wasRewritten: true,
    isRagged: false,
    lineRuns: [{ record: 0, line: 1 }],
    arrowStreams: streams.map(({ size }) => size),
  }
}
