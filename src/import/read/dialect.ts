import type { Delimiter } from '../types.ts'
import { findHeader, type HeaderPlace, type IsKnownHeader } from './header.ts'
import { takeSample, usualWidth, type Sample } from './sample.ts'
import type { Fault } from './scanner-types.ts'

/** How a file is cut into cells, and its header. */
export interface Dialect {
  readonly delimiter: Delimiter
  readonly quote: '"' | ''
  /** The header's place among the records that are not blank. */
  readonly headerIndex: number
  readonly headerLine: number
  readonly header: readonly string[]
  readonly preamble: readonly (readonly string[])[]
}

/** The beginning of a file in UTF-8; `isWhole` says that the file ends where it does. */
export interface Head {
  readonly head: Uint8Array
  readonly isWhole: boolean
}

interface Candidate {
  readonly sample: Sample
  readonly place: HeaderPlace | undefined
  readonly width: number
  /** Header and records agree on a width of at least two. */
  readonly isConsistent: boolean
  /** Records of the usual width, in tenths. */
  readonly share: number
}

/** Commas last: they also stand inside amounts and names, so that equal evidence speaks for the others. */
const delimiters: readonly Delimiter[] = ['\t', ';', '|', ',']

/** The dialect of a file by its head; a fault where nothing can be read, undefined where no header is found. */
export function findDialect({ head, isWhole }: Head, isKnownHeader: IsKnownHeader): Dialect | Fault | undefined {
  const samples = delimiters.map(delimiter => bestQuoting(head, isWhole, delimiter))
  const candidates = samples.map(sample => judge(sample, isKnownHeader))
  const [best] = candidates.toSorted(byEvidence)
  const faults = candidates.flatMap(({ sample }) => sample.fault ?? [])
  const tooWide = faults.find(({ kind }) => kind === 'too_many_columns')
  if (!best || (best.sample.records.length === 0 && faults.length > 0)) return tooWide ?? faults[0]
  if (tooWide && !best.isConsistent && (best.place?.known ?? 0) < 2) return tooWide
  return dialectOf(best)
}

/** The same file read with the other kind of quotes. */
export function withOtherQuote(
  { head, isWhole }: Head,
  dialect: Dialect,
  isKnownHeader: IsKnownHeader,
): Dialect | undefined {
  const quote = dialect.quote === '' ? '"' : ''
  return dialectOf(judge(takeSample(head, isWhole, dialect.delimiter, quote), isKnownHeader))
}

function bestQuoting(head: Uint8Array, isWhole: boolean, delimiter: Delimiter): Sample {
  const quoted = takeSample(head, isWhole, delimiter, '"')
  if (quoted.fault?.kind !== 'quote' && quoted.evidence.allowsQuotes()) return quoted
  const plain = takeSample(head, isWhole, delimiter, '')
  return !plain.fault && plain.evidence.allowsNoQuotes(quoted.fault) ? plain : quoted
}

function judge(sample: Sample, isKnownHeader: IsKnownHeader): Candidate {
  const place = findHeader(sample, isKnownHeader)
  const width = usualWidth(sample)
  const header = place ? sample.records[place.index]?.cells.length ?? 0 : 0
  const below = sample.records.slice((place?.index ?? -1) + 1)
  const usual = below.filter(({ cells }) => cells.length === width).length
  return {
    sample,
    place,
    width,
    isConsistent: header >= 2 && (width === header || width === header + 1),
    share: below.length === 0 ? 0 : Math.round(10 * usual / below.length),
  }
}

function byEvidence(a: Candidate, b: Candidate): number {
  return knownWords(b) - knownWords(a)
    || Number(b.isConsistent) - Number(a.isConsistent)
    || Number(b.width > 1) - Number(a.width > 1)
    || b.share - a.share
}

/** One known word alone, such as `Date`, also stands in titles. */
function knownWords({ place }: Candidate): number {
  return place && place.known >= 2 ? place.known : 0
}

function dialectOf({ sample, place }: Candidate): Dialect | undefined {
  const row = place && sample.records[place.index]
  if (!place || !row) return undefined
  return {
    delimiter: sample.delimiter,
    quote: sample.quote,
    headerIndex: place.index,
    headerLine: row.line,
    header: row.cells,
    preamble: sample.records.slice(0, place.index).map(({ cells }) => cells),
  }
}
