import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { archiveOf, type ArchiveRequest } from '../../../src/export/archive/archive.ts'
import { questionsOf } from '../../../src/export/archive/questions.ts'
import { fillLater } from '../../../src/ledger/derived.ts'
import { applyScope, applySettings, defaultSettings } from '../../../src/ledger/settings.ts'
import type { FrameContext } from '../../../src/parts/panel.ts'
import { panels } from '../../../src/panels/registry.ts'
import { mustImport } from '../../import/import-file.ts'
import { loadLedger, openLedger } from '../../ledger/load.ts'
import { contextIn } from '../../panels/context.ts'
import { unpack, type Unpacked } from './reproduce.ts'

const sample = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(import.meta.dirname, '../../../sample-data', name)))
const reproduced = /^verdict Reproduced: \d+ comparisons, no difference\.$/

let engine: Engine
beforeAll(async () => {
  engine = await openLedger()
  for (const name of ['ledger.csv', 'reminders.csv']) await mustImport(engine, name, sample(name))
})

/** The working papers of some panels, or of all, as the ledger stands. */
async function archive(
  context: FrameContext, views?: readonly string[],
  { signal, onProgress }: Pick<ArchiveRequest, 'signal' | 'onProgress'> =
  { signal: new AbortController().signal, onProgress: () => undefined },
): Promise<Blob> {
  await fillLater(engine)
  const chosen = panels.filter(({ view }) => views?.includes(view) ?? true)
  return archiveOf({
    ask: (...question) => engine.query(...question),
    asked: questionsOf(chosen.map((panel) => ({ panel, context }))).asked,
    readme: { name: 'README.txt', text: 'Read me.\n' },
    about: { as_of: context.asOf },
    onProgress,
    signal,
  })
}

/** The records of a file whatever their order: amounts as they stand, other fractions to nine digits. */
async function records(unpacked: Unpacked, name: string): Promise<string[]> {
  const { data, errors } = Papa.parse<string[]>((await unpacked.read(name)).replace(/\n$/, ''), { delimiter: ',' })
  expect(errors).toEqual([])
  const isDouble = /^-?\d+(?:\.(?!\d{3}$)\d+(?:e[-+]?\d+)?|e[-+]?\d+)$/
  return data.map((cells) => JSON.stringify(cells.map((cell) =>
    isDouble.test(cell) ? Number(cell).toPrecision(9) : cell))).sort()
}

async function expectSame(unpacked: Unpacked): Promise<void> {
  const tables = unpacked.names.filter((name) => name.startsWith('tables/'))
  expect(tables.length).toBeGreaterThan(0)
  for (const name of tables) {
    const made = await records(unpacked, name.replace('tables/', 'reproduced/'))
    expect(made, name).toEqual(await records(unpacked, name))
  }
}

it('lets a stock engine find every figure of every panel again', async () => {
  await applySettings(engine, defaultSettings)
  await applyScope(engine, [])
  await using unpacked = await unpack(await archive(contextIn('en', { customer: { entityId: 'VS', customerId: 'C0004' } })))
  expect(await unpacked.reproduce()).toEqual([expect.stringMatching(reproduced)])
  await expectSame(unpacked)

  const manifest = JSON.parse(await unpacked.read('manifest.json')) as {
    sources: { name: string; sha256: string }[]; tables: { file: string; rows: number }[]
  }
  expect(manifest.sources.map(({ name, sha256 }) => [name, sha256])).toEqual(['ledger.csv', 'reminders.csv'].map((name) =>
    [name, createHash('sha256').update(sample(name)).digest('hex')]))
  for (const { file, rows } of manifest.tables) expect([file, await records(unpacked, file)]).toHaveProperty('1.length', rows + 1)
  for (const line of (await unpacked.read('SHA256SUMS')).trim().split('\n')) {
    const [sum, name = ''] = line.split('  ')
    expect([name, createHash('sha256').update(await unpacked.read(name)).digest('hex')]).toEqual([name, sum])
  }
})

it('does so with filters, another comparison date and choices of the reader, and notices a cent', async () => {
  const context = contextIn('fr', { asOf: '2025-06-30', compareTo: '2023-06-14', segmentBy: 'country', windowDays: 365 })
  await applySettings(engine, {
    ...defaultSettings, asOf: context.asOf, compareTo: context.compareTo, segmentBy: 'country', windowDays: 365,
    ageingBasis: 'issue', assumedTermsDays: 45, thresholds: '1:5,10', forwardFactor: 1.1,
  })
  await applyScope(engine, [{ dimension: 'entity', value: 'VS' }, { dimension: 'segment', value: 'Collectivités' }])
  await using unpacked = await unpack(await archive(context, [
    'headline', 'warning_signals', 'aging_by_month', 'open_documents', 'provision', 'segment_comparison', 'payment_curves',
  ]))
  expect(await unpacked.reproduce()).toEqual([expect.stringMatching(reproduced)])
  await expectSame(unpacked)

  const table = await unpacked.read('tables/open_documents.csv')
  const changed = table.replace(/(\d)\.(\d)(\d)0(?=[^\d].*\n$)/, (_, ones: string, tenths: string, cents: string) =>
    `${ones}.${tenths}${cents === '9' ? '0' : String(Number(cents) + 1)}0`)
  expect(changed).not.toBe(table)
  await unpacked.write('tables/open_documents.csv', changed)
  expect(await unpacked.reproduce()).toEqual([
    'differences [["tables/open_documents.csv","2"]]', expect.stringMatching(/^error .*The figures differ: 2 rows/),
  ])
})

it('keeps names that would break a script, a table or a spreadsheet', async () => {
  const names = [
    '=cmd|\'/c calc\'!A1', '\'=1+1', '\'\'@x', '\'tis fine', '-5', '+33 1', '\t=1', '\uFF1D1', '', ' ', 'a "b", c;\n.shell ls\r\nd',
    'O\'Brien\'; drop table documents; --', '漢😀 é', '\\n \\', 'null', '?', '$1', '\u2028 x', '"', '\u0001',
  ]
  const hostile = 'O\'Brien\'; drop table documents; --'
  await loadLedger(engine, {
    documents: names.map((name, index) => ({
      document_id: index + 1, customer_id: name, number: name, issue_date: '2025-11-30', amount: `${String(index + 1)}.015`,
      sales_rep: name,
    })),
    customers: names.map((name) => ({ customer_id: name, name, segment: name })),
    filters: names.slice(0, -1).map((value) => ({ dimension: 'segment', value })),
  })
  for (const [index, name] of names.entries()) {
    await engine.query('insert into rows_set_aside values (1, ?, \'date\', null, ?)', [index, name])
  }
  const context = contextIn('en', { asOf: '2025-11-30', customer: { entityId: 'E1', customerId: hostile } })
  await using unpacked = await unpack(await archive(context, [
    'customer_list', 'open_documents', 'segment_comparison', 'customer_card',
  ]))
  expect(await unpacked.reproduce()).toEqual([expect.stringMatching(reproduced)])
  await expectSame(unpacked)
  const { data } = Papa.parse<string[]>(await unpacked.read('ledger/rows_set_aside.csv'), { delimiter: ',' })
  expect(data.slice(1, 9).map((cells) => cells[4])).toEqual([
    '\'=cmd|\'/c calc\'!A1', '\'\'=1+1', '\'\'\'@x', '\'tis fine', '\'-5', '\'+33 1', '\'\t=1', '\'\uFF1D1',
  ])

  const customers = await unpacked.read('ledger/customers.csv')
  await unpacked.write('ledger/customers.csv', customers.replace(',"漢😀 é",', ',"漢😀 e",'))
  expect((await unpacked.reproduce()).join()).toContain('["tables/customer_list.csv","2"]')
})

it('leaves nothing behind when it is cancelled, wherever it is, and writes the whole afterwards', async () => {
  await applySettings(engine, defaultSettings)
  await applyScope(engine, [])
  const context = contextIn('en', {})
  const tables = async (): Promise<unknown> =>
    (await engine.query('select table_name from duckdb_tables() order by all')).rows
  await fillLater(engine)
  const before = await tables()
  for (const at of ['ledger/documents.csv', 'tables/aging_pyramid.csv', 'tables/customer_list.csv']) {
    const stop = new AbortController()
    const onProgress = (file: string): void => { if (file === at) stop.abort() }
    await expect(archive(context, ['aging_pyramid', 'customer_list'], { signal: stop.signal, onProgress }), at)
      .rejects.toHaveProperty('name', 'AbortError')
    expect(await tables()).toEqual(before)
  }
  await using unpacked = await unpack(await archive(context, ['aging_pyramid', 'customer_list']))
  expect(await unpacked.reproduce()).toEqual([expect.stringMatching(reproduced)])
})
