import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { createSHA256 } from 'hash-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { openCarried, recogniseCarried, type NotOpened } from '../../src/import/carried/read.ts'
import { writeCarried } from '../../src/import/carried/write.ts'
import type { CarriedManifest } from '../../src/import/carried/manifest.ts'
import { carriedTables } from '../../src/ledger/carried.ts'
import { emptyLedger } from '../../src/ledger/ledger.ts'
import { loadLedger, openLedger } from '../ledger/load.ts'
import { trickyLedger } from '../ledger/tricky.ts'

let engine: Engine
let file: Blob
const state = '#/dso?window=60'

beforeAll(async () => {
  engine = await openLedger()
  await loadLedger(engine, trickyLedger)
  await engine.query('update customers set name = ? where customer_id = \'C1\'', ['="Quoted", and\nbroken; café'])
  await engine.query('update customers set name = ? where customer_id = \'C2\'', [''])
  await engine.query('insert into rows_set_aside values (1, 7, ?, null, ?)', ['amount_not_a_number', '=1+1|""\r\n'])
  file = await writeCarried(engine, state)
})
afterAll(() => engine.close())

/** Every carried table as text, whatever the order of its rows, and the headline. */
async function contents(): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {}
  for (const { name, columns } of await carriedTables(engine)) {
    const cells = columns.map(column => `"${column}"::varchar as "${column}"`).join(', ')
    const { rows } = await engine.query(`select ${cells} from ${name}`)
    all[name] = rows.map(row => JSON.stringify(row)).sort()
  }
  const { rows } = await engine.query('select * from headline order by all')
  return { ...all, headline: rows.map(row => JSON.stringify(row)) }
}

async function open(blob: Blob): Promise<NotOpened | null | undefined> {
  const carried = await recogniseCarried(blob)
  return carried === undefined ? undefined : openCarried(engine, carried)
}

/** The parts of the file as text, to be changed and packed again. */
async function unpacked(): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const member of (await recogniseCarried(file))?.members ?? []) {
    const chunks: Uint8Array<ArrayBuffer>[] = []
    for await (const chunk of member.chunks()) chunks.push(chunk)
    parts.set(member.name, await new Blob(chunks).text())
  }
  return parts
}

/** Packs parts, after the hashes in the manifest were made to fit: a forger can do that too. */
async function packed(
  parts: ReadonlyMap<string, string>, change: (manifest: CarriedManifest) => object,
): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false })
  const manifest = JSON.parse(parts.get('encours.json') ?? '') as CarriedManifest
  const fitted: CarriedManifest['parts'][number][] = []
  for (const part of manifest.parts) {
    const text = parts.get(`tables/${part.table}.csv`) ?? ''
    const hash = await createSHA256()
    const bytes = new TextEncoder().encode(text)
    fitted.push({ ...part, bytes: bytes.length, sha256: hash.update(bytes).digest('hex') })
    await zip.add(`tables/${part.table}.csv`, new TextReader(text))
  }
  await zip.add('encours.json', new TextReader(JSON.stringify(change({ ...manifest, parts: fitted }))))
  return zip.close()
}

describe('a carried ledger', () => {
  it('brings every table and headline back as they were, and where the sender was', async () => {
    const before = await contents()
    expect(before['documents']?.length).toBe(trickyLedger.documents.length)
    expect(before['headline']?.length).toBeGreaterThan(0)
    await emptyLedger(engine)
    expect((await contents())['documents']).toEqual([])
    const carried = await recogniseCarried(file)
    expect(carried?.manifest).toMatchObject({ encours: 1, state })
    expect(await open(file)).toBeNull()
    expect(await contents()).toEqual(before)
  })

  it('is told from other archives and files', async () => {
    const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false })
    await zip.add('ledger.csv', new TextReader('a;b\n'))
    expect(await recogniseCarried(await zip.close())).toBeUndefined()
    expect(await recogniseCarried(new Blob(['a;b\n1;2\n']))).toBeUndefined()
  })

  it('cut short or damaged anywhere, does not open and changes nothing', async () => {
    const before = await contents()
    const bytes = new Uint8Array(await file.arrayBuffer())
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await open(new Blob([bytes.slice(0, Math.floor(bytes.length * share))]))).toBeUndefined()
    }
    let refused = 0
    for (let step = 1; step < 16; step += 1) {
      const changed = bytes.slice()
      const place = Math.floor(bytes.length * step / 16)
      changed[place] = (changed[place] ?? 0) ^ 0x55
      const outcome = await open(new Blob([changed]))
      if (outcome !== null) refused += 1
      // The archive says some things twice, and a time stamp is no figure: it may open, and then with every row.
      if (outcome !== null) expect(['damaged', 'other_version', undefined]).toContain(outcome?.kind)
      expect(await contents()).toEqual(before)
    }
    expect(refused).toBeGreaterThan(0)
  })

  const forged: readonly (readonly [string, string, (text: string) => string, NotOpened['kind']])[] = [
    ['a text for an amount', 'documents', text => text.replace('"=100.000"', '"=lots"'), 'damaged'],
    ['a date of another age', 'documents', text => text.replace('"=2024-01-10"', '"=9024-01-10"'), 'broken'],
    ['a kind that is none', 'documents', text => text.replace('"=invoice"', '"=drop table documents"'), 'broken'],
    ['a row more', 'documents', text => text + text.slice(0, text.indexOf('\n') + 1), 'damaged'],
    ['a customer that is not there', 'customers', () => '', 'damaged'],
    ['rows that nobody accounts for', 'source_files', text => text.replace(/"=0"\n$/, '"=5"\n'), 'broken'],
    ['nothing in the place of a key', 'documents', text => text.replace('"=1"', '""'), 'damaged'],
    ['cells too many', 'documents', text => text.replace('\n', ',"=1","=1"\n'), 'damaged'],
  ]
  it.each(forged)('forged with %s is refused', async (_, table, change, kind) => {
    const before = await contents()
    const parts = await unpacked()
    const name = `tables/${table}.csv`
    const text = parts.get(name) ?? ''
    expect(change(text)).not.toBe(text)
    parts.set(name, change(text))
    expect((await open(await packed(parts, manifest => manifest)))?.kind).toBe(kind)
    expect(await contents()).toEqual(before)
  })

  it('of another version, or with tables that are not ours, is refused', async () => {
    const parts = await unpacked()
    const changes: readonly ((manifest: CarriedManifest) => object)[] = [
      manifest => ({ ...manifest, encours: 2 }),
      manifest => ({ ...manifest, parts: manifest.parts.slice(1) }),
      manifest => ({ ...manifest, parts: manifest.parts.map(part => ({ ...part, columns: [...part.columns, 'x'] })) }),
      manifest => ({ ...manifest, parts: manifest.parts.map(part => ({ ...part, table: 'x"; drop table x' })) }),
    ]
    for (const change of changes) expect((await open(await packed(parts, change)))?.kind).toBe('other_version')
    expect((await open(await packed(parts, () => ({ encours: 'one' }))))?.kind).toBe('damaged')
    expect((await open(await packed(parts, manifest => ({ ...manifest, parts: 7 }))))?.kind).toBe('damaged')
  })
})
