import Papa from 'papaparse'
import type { Reading } from '../types.ts'
import { readChunks } from './chunks.ts'
import { codingOfHead, transcoder } from './encoding.ts'
import { isAuditFile } from './saft/read-saft.ts'

/** A row as it stands in its file. */
export interface OriginalRow {
  /** Header and value of each column; a record that is longer than the header has cells without one. */
  readonly cells: readonly { readonly header: string; readonly value: string }[]
  /** The lines of the file, where it is text; null where there is no such thing, as in a workbook. */
  readonly raw: string | null
}

const newline = 0x0a
const quoteSign = 0x22
/** Longer records are nobody's row. */
const longestRecord = 2 ** 20

/** Reads the row at a line of a file again. Null: none begins there, or the file has no text to show. */
export async function originalRow(file: Blob, reading: Reading, line: number): Promise<OriginalRow | null> {
  const record = recordAt(reading, line)
  if (record === null || reading.arrowStreams !== undefined) return null
  const text = await recordText(reading, record)
  if (text === null) return null
  const { delimiter, header, quote } = reading
  const [values = []] = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), {
    delimiter, ...quote === '' ? { quoteChar: '\0' } : { quoteChar: quote },
  }).data
  const cells = values.slice(0, Math.max(header.length, values.findLastIndex(value => value !== '') + 1))
    .map((value, index) => ({ header: header[index] ?? '', value }))
  const isText = await isPlainText(file)
  const lines = 1 + values.reduce((count, value) => count + (value.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  return { cells, raw: isText ? await rawLines(file, reading, line, lines) : null }
}

/** The record that begins on a source line, counted from the first data record. */
function recordAt({ lineRuns, headerLine, records }: Reading, line: number): number | null {
  const runs = lineRuns.length === 0 ? [{ record: 0, line: headerLine + 1 }] : lineRuns
  const place = runs.findLastIndex(run => run.line <= line)
  const run = runs[place]
  if (run === undefined) return null
  const record = run.record + line - run.line
  const end = runs[place + 1]?.record ?? records
  return record < end ? record : null
}

/** The text of one record of what a reading left for the engine. */
async function recordText({ content, quote, skip }: Reading, record: number): Promise<string | null> {
  const wanted = record + skip
  const pieces: Uint8Array[] = []
  let [at, kept, isQuoted] = [0, 0, false]
  for await (const chunk of readChunks(content)) {
    let start = at === wanted ? 0 : -1
    for (let index = 0; index < chunk.length; index++) {
      if (quote !== '' && chunk[index] === quoteSign) isQuoted = !isQuoted
      if (chunk[index] !== newline || isQuoted) continue
      at += 1
      if (at === wanted) start = index + 1
      if (at <= wanted) continue
      pieces.push(chunk.slice(start, index))
      return decoded(pieces)
    }
    if (start < 0) continue
    pieces.push(chunk.slice(start))
    kept += chunk.length - start
    if (kept > longestRecord) return null
  }
  return pieces.length === 0 ? null : decoded(pieces)
}

function decoded(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return pieces.map(piece => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
}

/** Whether a file is text with lines of its own, and no package of files. */
async function isPlainText(file: Blob): Promise<boolean> {
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()))
  if (start.startsWith('PK') || start.startsWith('\x1f\x8b') || ['ARRO', 'PAR1', '\xff\xff\xff\xff'].includes(start)) return false
  return !await isAuditFile(file)
}

/** Lines of the file itself, in its own encoding. */
async function rawLines(file: Blob, { encoding }: Reading, first: number, count: number): Promise<string | null> {
  const { markLength } = codingOfHead(new Uint8Array(await file.slice(0, 4).arrayBuffer()))
  const transcode = transcoder(encoding)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const kept: string[] = []
  let [line, rest] = [1, '']
  const take = (text: string, isLast: boolean): void => {
    // A carriage return at the end may belong to the line feed that comes next.
    const isHalf = !isLast && text.endsWith('\r')
    const lines = (isHalf ? text.slice(0, -1) : text).split(/\r\n|\n|\r/)
    rest = isLast ? '' : (lines.pop() ?? '') + (isHalf ? '\r' : '')
    for (const one of lines) {
      if (line >= first && line < first + count) kept.push(one)
      line += 1
    }
  }
  for await (const chunk of readChunks(file.slice(markLength))) {
    const text = transcode(chunk, false)
    if (text === undefined) return null
    take(rest + decoder.decode(text, { stream: true }), false)
    if (line >= first + count) return kept.join('\n')
  }
  take(rest + decoder.decode(transcode(new Uint8Array(), true)), true)
  return kept.length === 0 ? null : kept.join('\n')
}
