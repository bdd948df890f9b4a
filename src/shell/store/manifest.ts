import type { Mapping } from '../../import/types.ts'
import type { Stamp } from '../../ledger/stored.ts'
import type { Kept, Later } from '../taking.ts'

/** A file as it came from the reader, by the name under which the store has it. */
export interface StoredFile {
  readonly stored: string
  readonly name: string
  readonly lastModified: number
  readonly bytes: number
}

/** What was kept of the answers, so that the next visit begins with them. */
export interface StoredAnswers {
  readonly stored: string
  readonly bytes: number
}

type WithoutFile<T> = Omit<T, 'file'> & { readonly file: number }

/** What is kept on this device beside the database: what came from which file, and when. */
export interface Manifest {
  readonly encours: 1
  readonly stamp: Stamp
  /** Times as ISO text. */
  readonly storedAt: string
  readonly loadedAt: string
  readonly database: string
  readonly databaseBytes: number
  /** By which a copy is known to be whole. */
  readonly rows: readonly number[]
  readonly documents: number
  readonly files: readonly StoredFile[]
  readonly answers: StoredAnswers | null
  /** The file of a colleague's ledger that all else was added to, by its number. */
  readonly origin: number | null
  readonly kept: readonly WithoutFile<Kept>[]
  readonly waiting: readonly WithoutFile<Later>[]
}

/** Bytes of all that is kept. */
export function bytesOf(manifest: Manifest): number {
  return manifest.files.reduce((sum, { bytes }) => sum + bytes, ledgerBytes(manifest))
}

/** All that the store is to hold beside the manifest itself. */
export function namesIn({ database, files, answers }: Manifest): readonly string[] {
  return [database, ...files.map(({ stored }) => stored), ...answers === null ? [] : [answers.stored]]
}

/** Bytes of the ledger itself, and of what was answered of it. */
export function ledgerBytes({ databaseBytes, answers }: Manifest): number {
  return databaseBytes + (answers?.bytes ?? 0)
}

/**
 * The manifest in what was read; null where it is none. Other pages of the same origin could have written it, and a
 * name leads nowhere outside the folder.
 */
export function readManifest(value: unknown): Manifest | null {
  if (!isRecord(value) || value['encours'] !== 1) return null
  const { stamp, storedAt, loadedAt, database, databaseBytes, rows, documents, files, origin, kept, waiting } = value
  const isWhole = isRecord(stamp) && isText(stamp['tables']) && isText(stamp['derived'])
    && isTime(storedAt) && isTime(loadedAt) && isText(database) && isCount(databaseBytes) && isCount(documents)
    && isListOf(rows, isCount) && isListOf(files, isStoredFile)
    && (origin === null || isCount(origin)) && isListOf(kept, isKept) && isListOf(waiting, isLater)
  if (!isWhole) return null
  const mostFiles = (files as readonly unknown[]).length
  const hasItsFile = ({ file }: { readonly file: number }): boolean => file < mostFiles
  const { answers } = value
  const manifest = { ...value, answers: isStoredAnswers(answers) ? answers : null } as unknown as Manifest
  return [...manifest.kept, ...manifest.waiting].every(hasItsFile) ? manifest : null
}

/** Puts the files in the place of their numbers. */
export function withFiles<T extends { readonly file: number }>(
  all: readonly T[], files: readonly File[],
): (Omit<T, 'file'> & { readonly file: File })[] {
  return all.flatMap((one) => {
    const file = files[one.file]
    return file === undefined ? [] : [{ ...one, file }]
  })
}

function isStoredFile(value: unknown): boolean {
  return isRecord(value) && isText(value['stored']) && isText(value['name'])
    && isCount(value['lastModified']) && isCount(value['bytes'])
}

function isStoredAnswers(value: unknown): value is StoredAnswers {
  return isRecord(value) && isText(value['stored']) && isCount(value['bytes'])
}

function isLater(value: unknown): boolean {
  return isRecord(value) && isCount(value['file']) && isText(value['part']) && isMapping(value['mapping'])
}

function isKept(value: unknown): boolean {
  return isLater(value) && isRecord(value) && isText(value['encoding']) && isMapping(value['joined'])
    && isCount(value['sourceFileId']) && (value['day'] === null || isText(value['day']))
    && typeof value['hasKnown'] === 'boolean'
}

function isMapping(value: unknown): value is Mapping {
  return isRecord(value) && isText(value['format'])
    && isText(value['defaultCurrency']) && isText(value['defaultEntity'])
    && isListOf(value['columns'], (column) => isRecord(column) && isCount(column['index']) && isText(column['role']))
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTime(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value))
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
