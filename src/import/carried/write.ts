import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { createSHA256 } from 'hash-wasm'
import type { Engine } from '../../engine/types.ts'
import { carriedTables, linesOf, type CarriedTable } from '../../ledger/carried.ts'
import { manifestName, partName, type CarriedManifest, type CarriedPart } from './manifest.ts'

/** The ledger and where its reader is, as one file; text goes from the engine into the archive piece by piece. */
export async function writeCarried(engine: Engine, state: string): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 4 })
  const parts: CarriedPart[] = []
  for (const table of await carriedTables(engine)) parts.push(await addTable(engine, zip, table))
  const manifest: CarriedManifest = { encours: 1, writtenAt: new Date().toISOString(), state, parts }
  await zip.add(manifestName, new TextReader(`${JSON.stringify(manifest, undefined, 1)}\n`))
  return zip.close()
}

async function addTable(engine: Engine, zip: ZipWriter<Blob>, table: CarriedTable): Promise<CarriedPart> {
  const hash = await createSHA256()
  const encoder = new TextEncoder()
  const pieces = linesOf(engine, table)
  let bytes = 0
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const step = await pieces.next()
      if (step.done === true) {
        controller.close()
        return
      }
      const piece = encoder.encode(step.value)
      hash.update(piece)
      bytes += piece.length
      controller.enqueue(piece)
    },
  })
  await zip.add(partName(table.name), stream)
  const { rows } = await engine.query<{ number: number }>(`select count(*) as number from ${table.name}`)
  return { table: table.name, columns: table.columns, rows: rows[0]?.number ?? 0, bytes, sha256: hash.digest('hex') }
}
