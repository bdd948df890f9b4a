import type { EarlyStage } from '../import/early-stage.ts'
import type { Mapping, Progress, Recognition, Refusal, Staged } from '../import/types.ts'
import type { Working } from './outcome.ts'
import type { ReadAhead } from './read-ahead.ts'
import type { Handle } from './session.svelte.ts'

/** A file that is in the ledger, kept so that it can be read again. */
export interface Kept {
  readonly file: File
  /** Its table's own name: of a workbook or an archive, the file's with that of the sheet or member. */
  readonly part: string
  readonly encoding: string
  readonly mapping: Mapping
  /** The same with the columns that joined it to other files. */
  readonly joined: Mapping
  readonly sourceFileId: number
  /** The last day of which it speaks, and whether some of its documents were in the ledger already. */
  readonly day: string | null
  readonly hasKnown: boolean
}

/** The reader is asked how a file is to be read. */
export interface Asking {
  readonly kind: 'asking'
  readonly handle: Handle
  readonly staged: Staged
  readonly recognition: Recognition
  /** The file is in the ledger already, and stays as it is when there is no new answer. */
  readonly isLoaded: boolean
  readonly answer: (mapping: Mapping | null) => void
}

type Place = Pick<Working, 'number' | 'count'>
export type Decide = (recognition: Recognition, staged: Staged) => Mapping | Promise<Mapping | null>

/** What one file is taken with; `part` names the only table wanted of it. */
export interface Taking {
  readonly file: File
  readonly part?: string
  readonly place: Place
  readonly decide: Decide
  /** The same file, where its bytes are being read already. */
  readonly ahead?: ReadAhead | undefined
  /** Where to put what rests on other files, until these are in; without it everything is loaded at once. */
  readonly later?: Later[]
  /** Where to put what ends before the ledger that is loaded begins, to be read before it; else it is refused. */
  readonly overtaken?: Later[]
}

/** A table that is to be loaded after those that it rests on. */
export type Later = Pick<Kept, 'file' | 'part' | 'mapping'>

/** A file that is being taken, until it is cancelled. */
export interface Underway extends Handle {
  readonly ahead: ReadAhead
  /** Staging that begins while the file is still being read. */
  readonly early: EarlyStage
  readonly signal: AbortSignal
  readonly onProgress: Progress
}

/** Documents first, then what rests on them; otherwise as they came. */
export function inOrder<Table extends Later>({ backend }: Handle, tables: readonly Table[]): Table[] {
  return tables.toSorted((a, b) => backend.rankOf(a.mapping) - backend.rankOf(b.mapping))
}

/**
 * The order in which loaded files are to be read: what rests on what, and files that overlap by the days of which they
 * speak, so that the later one has the last word on a document.
 */
export function inReadingOrder({ backend }: Handle, kept: readonly Kept[]): Kept[] {
  const overlap = kept.some(({ hasKnown }) => hasKnown)
  const dayOf = ({ day }: Kept): string => overlap ? day ?? '' : ''
  return kept.toSorted((a, b) => backend.rankOf(a.mapping) - backend.rankOf(b.mapping)
    || (backend.rankOf(a.mapping) > 0 ? 0 : dayOf(a).localeCompare(dayOf(b))))
}

/** Refusals of files that only lack others, and are read when these come. */
const waiting: ReadonlySet<string> = new Set([
  'customers_before_documents', 'payments_before_documents', 'applications_before_documents',
  'applications_before_payments', 'reminders_before_documents',
])

/** Whether a file that is refused may be read once more is loaded. */
export function isWaiting({ message }: Refusal): boolean {
  return waiting.has(message)
}

/** Whether a file is refused since a later year, which carries its open items forward, was loaded before it. */
export function isOvertaken({ message }: Refusal): boolean {
  return message === 'earlier_year'
}

/** Earlier years in the order of their last days; what states none was met latest first. */
export function inOrderOfYears(overtaken: readonly Later[]): Later[] {
  return overtaken.toReversed().toSorted((a, b) =>
    (a.mapping.statedAsOf ?? '').localeCompare(b.mapping.statedAsOf ?? ''))
}

/** What a reader says of columns that join files goes before what their values say. */
export function asChosen({ backend }: Handle, mapping: Mapping): Mapping {
  return backend.rankOf(mapping) > 0 ? { ...mapping, areJoinsChosen: true } : mapping
}

/** The name of a sheet without that of its workbook. */
export function sheetOf(part: string): string {
  return part.split(' › ').at(-1) ?? part
}
