import type { Progress, Reading, Refusal } from '../types.ts'
import { countRecords, type Count } from './count.ts'
import { findDialect, withOtherQuote, type Dialect } from './dialect.ts'
import { codingOfHead, singleByteCoding, transcoder, type Coding } from './encoding.ts'
import { findEntries } from './entries/find-entries.ts'
import { isFixedWidth } from './entries/fixed-width.ts'
import { refuseFault } from './fault-refusal.ts'
import { findHeadless } from './headless.ts'
import type { IsKnownHeader } from './header.ts'
import { chunkSize, headerDepth } from './limits.ts'
import { outlookOf, type Outlook } from './outlook.ts'
import { refuse } from './refusals.ts'
import { rewrite } from './rewrite.ts'
import { isBinary, signatureRefusal } from './signature.ts'
import { statedDate } from './stated-date.ts'
import { stripNuls } from './strip-nuls.ts'

export type NamedBlob = Blob & { readonly name: string }

/** What a reading takes besides the file: the words that ledgers put above their columns, and whom to tell. */
export interface ReadingContext {
  readonly isKnownHeader: IsKnownHeader
  readonly onProgress: Progress
  /** Told what the head of a large text promises, before its bytes are counted. */
  readonly onOutlook?: (outlook: Outlook) => void
}

type NotUtf8 = 'not_utf8'

/** A dialect, and what the whole file is when read in it. */
interface Attempt {
  readonly dialect: Dialect
  readonly count: Count
}

/** Reads delimited text: decides its encoding and dialect, counts its records, and makes it fit for the engine. */
export async function readText(file: NamedBlob, context: ReadingContext): Promise<Reading | Refusal> {
  try {
    const outcome = await readBytes(file, context)
    return outcome.refused && outcome.message === 'nul_bytes' ? await readStripped(file, context, outcome) : outcome
  } catch (error) {
    // A file that was moved, locked or changed after it was chosen.
    if (error instanceof DOMException) return refuse(file.name, 'file_unreadable')
    throw error
  }
}

/** Reads a text with NULs as if they were not there; not UTF-16, half of which they are. */
async function readStripped(file: NamedBlob, context: ReadingContext, refusal: Refusal): Promise<Reading | Refusal> {
  const head = new Uint8Array(await file.slice(0, chunkSize).arrayBuffer())
  const stripped = codingOfHead(head).encoding === 'utf-8' ? await stripNuls(file) : undefined
  if (stripped === undefined) return refusal
  const { isKnownHeader, onProgress } = context
  const outcome = await readBytes(stripped.file, { isKnownHeader, onProgress })
  if (outcome.refused) return outcome
  const { start: _, ...reading } = outcome
  return { ...reading, bytes: file.size, nulBytes: stripped.count }
}

async function readBytes(file: NamedBlob, context: ReadingContext): Promise<Reading | Refusal> {
  const head = new Uint8Array(await file.slice(0, chunkSize).arrayBuffer())
  const coding = codingOfHead(head)
  if (head.length === coding.markLength) return refuse(file.name, 'file_empty')
  const signature = signatureRefusal(head)
  if (signature) return refuse(file.name, signature)
  const reading = await readCoded(file, head, coding, context)
  if (reading !== 'not_utf8') return reading
  const singleByte = { ...await singleByteCoding(file), markLength: coding.markLength }
  const second = await readCoded(file, head, singleByte, context)
  return second === 'not_utf8' ? refuse(file.name, 'file_binary') : second
}

async function readCoded(
  file: NamedBlob,
  head: Uint8Array,
  coding: Coding,
  context: ReadingContext,
): Promise<Reading | Refusal | NotUtf8> {
  const isWhole = head.length === file.size
  const text = transcoder(coding.encoding)(head.subarray(coding.markLength), isWhole)
  if (!text) return isBinary(head) ? refuse(file.name, 'file_binary') : 'not_utf8'
  if (isBinary(text)) return refuse(file.name, 'file_binary')
  if (isWhole && text.every(byte => byte === 32 || (byte >= 9 && byte <= 13))) return refuse(file.name, 'file_empty')
  const headless = findHeadless(text, isWhole)
  if (headless) return readWith(file, coding, [headless], context)
  const entries = findEntries(text, isWhole)
  if (typeof entries === 'string') return refuse(file.name, 'entries_unclear', {}, { doubt: entries })
  if (entries) return readWith(file, coding, [entries], context)
  if (isFixedWidth(text)) return refuse(file.name, 'entries_fixed_width')
  const dialect = findDialect({ head: text, isWhole }, context.isKnownHeader)
  if (!dialect) return refuse(file.name, 'no_header', {}, { depth: headerDepth })
  if ('kind' in dialect) return refuseFault(file, coding, dialect)
  const outlook = isWhole || coding.encoding !== 'utf-8' ? undefined : outlookOf(file, coding.markLength, text, dialect)
  if (outlook) context.onOutlook?.(outlook)
  const other = withOtherQuote({ head: text, isWhole }, dialect, context.isKnownHeader)
  return readWith(file, coding, other ? [dialect, other] : [dialect], context)
}

/** Takes the first dialect whose whole file bears it out; else the first that reads without a fault. */
async function readWith(
  file: NamedBlob,
  coding: Coding,
  dialects: readonly Dialect[],
  context: ReadingContext,
): Promise<Reading | Refusal | NotUtf8> {
  const tried: Attempt[] = []
  const onBytes = (done: number) => { context.onProgress({ message: 'reading_bytes', done, of: file.size }) }
  for (const dialect of dialects) {
    const count = await countRecords(file, coding, dialect, onBytes)
    if (!count) return 'not_utf8'
    if (count.fault && count.fault.kind !== 'quote') return refuseFault(file, coding, count.fault, dialect)
    const attempt = { dialect, count }
    if (isBorneOut(attempt, tried[0])) return finishReading(file, coding, attempt, context)
    tried.push(attempt)
  }
  const [first] = tried
  if (!first) return refuse(file.name, 'no_header')
  if (first.count.fault) return refuseFault(file, coding, first.count.fault, first.dialect)
  return finishReading(file, coding, first, context)
}

function isBorneOut({ dialect, count: { fault, evidence } }: Attempt, before: Attempt | undefined): boolean {
  if (fault) return false
  return dialect.quote === '' ? evidence.allowsNoQuotes(before?.count.fault) : evidence.allowsQuotes()
}

async function finishReading(
  file: NamedBlob,
  coding: Coding,
  { dialect, count }: Attempt,
  context: ReadingContext,
): Promise<Reading | Refusal> {
  if (count.records === 0) return refuse(file.name, 'header_without_rows', { line: dialect.headerLine })
  const asItIs = coding.encoding === 'utf-8' && count.isRegular
  const isPadding = count.isRagged && count.hasLineEndsInCells
  const onBytes = (done: number) => { context.onProgress({ message: 'rewriting_bytes', done, of: file.size }) }
  const content = asItIs
    ? file.slice(coding.markLength + count.start, coding.markLength + count.end)
    : await rewrite(file, { coding, dialect, columns: count.columns, isPadding }, onBytes)
  if ('kind' in content) return refuseFault(file, coding, content, dialect)
  const stated = statedDate(dialect.preamble)
  return {
    name: file.name,
    bytes: file.size,
    sha256: count.sha256,
    encoding: coding.encoding,
    lineEnd: count.lineEnd,
    delimiter: dialect.delimiter,
    quote: asItIs ? dialect.quote : '"',
    records: count.records,
    blankRecords: count.blankRecords,
    columns: count.columns,
    header: dialect.header,
    preamble: dialect.preamble,
    headerLine: dialect.headerLine,
    content,
    ...asItIs ? { start: coding.markLength + count.start } : {},
    skip: 0,
    wasRewritten: !asItIs,
    isRagged: count.isRagged && !isPadding,
    ...isPadding ? { isPadded: true } : {},
    hasPlainEdges: count.hasPlainEdges,
    lineRuns: count.lineRuns,
    ...stated ? { statedAsOf: stated } : {},
  }
}
