import type { Engine } from '../../engine/types.ts'
import {
  carriedTables, insertLines, replaceLedger, type BrokenLedger, type CarriedTable,
} from '../../ledger/carried.ts'
import { openZip, type Member } from '../read/container/zip.ts'
import { manifestName, mostManifestBytes, readManifest, type CarriedManifest } from './manifest.ts'
import { contentOf, unpackParts } from './unpack.ts'
import type { UnpackReport, UnpackTask } from './unpack-task.ts'

/** Why a carried ledger was not opened; the ledger on the page is as it was. */
export type NotOpened =
  | { readonly kind: 'other_version' | 'damaged' | 'too_large' }
  | { readonly kind: 'broken'; readonly broken: readonly BrokenLedger[] }

/** What an archive holds, once it is known for a carried ledger. */
export interface Carried {
  readonly file: Blob
  readonly manifest: CarriedManifest | 'other' | undefined
  readonly members: readonly Member[]
}

/** The name under which a part is handed to the engine. */
const partFile = 'carried.csv'

/** An archive by its first bytes, with the manifest among its files; undefined for any other file. */
export async function recogniseCarried(file: Blob): Promise<Carried | undefined> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (head.join() !== '80,75,3,4') return undefined
  const members = await openZip(file).catch(() => [])
  const member = members.find(({ name }) => name === manifestName)
  if (member === undefined) return undefined
  const text = await contentOf(member, mostManifestBytes).then(({ blob }) => blob.text(), () => '')
  return { file, manifest: readManifest(text), members }
}

/** Fills the empty ledger from a carried one; null when all went well. */
export async function openCarried(engine: Engine, { file, manifest }: Carried): Promise<NotOpened | null> {
  if (manifest === undefined) return { kind: 'damaged' }
  const tables = await carriedTables(engine)
  if (manifest === 'other' || !isOurs(manifest, tables)) return { kind: 'other_version' }
  const { parts } = manifest
  const contents = await (typeof Worker === 'undefined' ? unpackParts(file, parts) : unpackInWorker({ file, parts }))
  if (contents === undefined) return { kind: 'damaged' }
  try {
    const broken = await replaceLedger(engine, async () => {
      for (const [index, table] of tables.entries()) {
        await insert(engine, table, contents[index] ?? new Blob(), parts[index]?.rows ?? 0)
      }
    })
    return broken.length === 0 ? null : { kind: 'broken', broken }
  } catch (error) {
    // The engine is gone: that is no fault of the file.
    if (error instanceof Error && error.name === 'EngineDied') throw error
    const isTooLarge = error instanceof Error && /^out of memory/i.test(error.message)
    return { kind: isTooLarge ? 'too_large' : 'damaged' }
  }
}

/** Whether it speaks of the very tables and columns of this version. */
function isOurs({ parts }: CarriedManifest, tables: readonly CarriedTable[]): boolean {
  return parts.length === tables.length
    && tables.every(({ name, columns }, index) =>
      parts[index]?.table === name && parts[index].columns.join('\n') === columns.join('\n'))
}

async function insert(engine: Engine, table: CarriedTable, content: Blob, rows: number): Promise<void> {
  if (content.size > 0) {
    await engine.registerFile(partFile, content)
    try {
      await insertLines(engine, table, partFile)
    } finally {
      await engine.dropFile(partFile)
    }
  }
  const { rows: [counted] } = await engine.query<{ number: number }>(
    `select count(*) as number from main.${table.name}`)
  if (counted?.number !== rows) throw new Error(`${table.name}: ${String(counted?.number)} rows of ${String(rows)}`)
}

/** Unpacking and hashing would hold the page up. */
async function unpackInWorker(task: UnpackTask): Promise<readonly Blob[] | undefined> {
  const { default: UnpackingWorker } = await import('./unpack-worker.ts?worker&inline')
  const worker = new UnpackingWorker()
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<UnpackReport>) => {
        if ('contents' in data) resolve(data.contents)
        else reject(new Error(data.failure))
      }
      worker.onerror = event => { reject(new Error(event.message || 'the unpacking worker stopped')) }
      worker.postMessage(task)
    })
  } finally {
    worker.terminate()
  }
}
