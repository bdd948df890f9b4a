import type { Intake } from '../intake.svelte.ts'
import type { Handle } from '../session.svelte.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { namesIn, type Manifest } from './manifest.ts'
import type { SourceStore } from './source-files.ts'
import type { Vault } from './vault.ts'

/** Bytes that a document takes in the store, above what was measured, and what the smallest ledger takes. */
const bytesOfDocument = 200
const bytesOfLedger = 30_000_000

/** There is not enough room on the device; `free` are the bytes that the browser grants. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
  readonly free: number

  constructor(free: number) {
    super('full')
    this.free = free
  }
}

/** What a copy is made of. */
export interface Source extends Handle {
  readonly vault: Vault
  readonly sources: SourceStore
  readonly intake: Pick<Intake, 'files' | 'kept' | 'origin' | 'waiting'>
  readonly answers: KeptAnswers
  readonly loadedAt: string
  /** Throws when this tab has lost the right to write. */
  readonly assertMine: () => void
}

/**
 * Writes the ledger beside the copy that is there, and lets the manifest name the new one only when it is whole:
 * whatever breaks off in between, one of the two can be reopened.
 */
export async function writeLedger(source: Source): Promise<Manifest> {
  const { backend, engine, vault, sources, intake, answers, loadedAt, assertMine } = source
  const files = intake.files()
  const rows = await backend.countRows(engine)
  const [documents = 0] = rows
  await assertRoom(sources.missingBytes(files) + bytesOfLedger + documents * bytesOfDocument)
  const stored = await sources.save(files)
  const database = `ledger-${crypto.randomUUID()}.db`
  const handle = await vault.write(database, new Blob([backend.emptyDatabase()]))
  await backend.writeStored(engine, database, handle)
  const withNumber = <T extends { readonly file: File }>(one: T): Omit<T, 'file'> & { readonly file: number } =>
    ({ ...one, file: files.indexOf(one.file) })
  const manifest: Manifest = {
    encours: 1,
    stamp: await backend.currentStamp(),
    storedAt: new Date().toISOString(),
    loadedAt,
    database,
    databaseBytes: (await handle.getFile()).size,
    rows,
    documents,
    files: stored,
    answers: await answers.write(answers.collect()),
    origin: intake.origin === null ? null : files.indexOf(intake.origin),
    kept: intake.kept.map(withNumber),
    waiting: intake.waiting.map(withNumber),
  }
  assertMine()
  await vault.writeManifest(manifest)
  await vault.keepOnly(namesIn(manifest))
  return manifest
}

/** The browser says beforehand how much it grants: a write that fails halfway could take the engine with it. */
async function assertRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate()
  if (quota === undefined || usage === undefined) return
  const free = Math.max(0, quota - usage)
  if (free < bytes) throw new StoreFull(free)
}
