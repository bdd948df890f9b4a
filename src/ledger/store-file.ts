import type { Engine, PageEngine } from '../engine/types.ts'
import { countRows, readCopy, storedSchema, writeCopy } from './stored.ts'

/** Writes the ledger into a file of the browser's private store that holds an empty database. */
export async function writeStored(engine: PageEngine, name: string, handle: FileSystemFileHandle): Promise<void> {
  await engine.registerStored(name, handle)
  try {
    await engine.run(`attach 'in/${name}' as ${storedSchema}`)
    await writeCopy(engine)
  } finally {
    await release(engine, name)
  }
}

/** Fills the ledger from such a file; it stays as it was when the file is not whole. */
export async function readStored(
  engine: Engine, name: string, file: File, rows: readonly number[], isDerivedCurrent: boolean,
): Promise<void> {
  await engine.registerFile(name, file)
  try {
    await engine.run(`attach 'in/${name}' as ${storedSchema} (read_only)`)
    await readCopy(engine, isDerivedCurrent, async () => {
      const counted = await countRows(engine)
      if (counted.join() !== rows.join()) throw new Error(`${counted.join(' / ')} ≠ ${rows.join(' / ')}`)
    })
  } finally {
    await release(engine, name)
  }
}

/** The engine writes what is not yet in its place beside the file, into memory. */
async function release(engine: Engine, name: string): Promise<void> {
  await engine.run(`detach database if exists ${storedSchema}`).catch(() => undefined)
  for (const file of [name, `${name}.wal`]) await engine.dropFile(file).catch(() => undefined)
}
