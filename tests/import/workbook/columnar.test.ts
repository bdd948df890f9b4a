import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { readFile, stage } from '../../../src/import/index.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { columnarWriter, type ColumnarWriter } from './columnar.ts'
import { zipOf } from './package.ts'
import { mustReadTables, mustRefuseBytes } from './read.ts'

let engine: Engine
let writer: ColumnarWriter
beforeAll(async () => {
  engine = await openEngine()
  writer = await columnarWriter()
})
afterAll(() => engine.close())

/** The header and the cells of the one table of a file, once staged. */
async function staged(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const { tables: [reading] } = await mustReadTables(bytes, name)
  if (!reading) throw new Error('no table')
  const outcome = await stage(engine, reading)
  if (outcome.refused) return outcome
  const { rows } = await engine.query(`select * from ${outcome.table} order by rowid`)
  const { header, records } = outcome.reading
  return { header, records, cells: rows.map(row => Object.values(row)) }
}

const every = `select 1234567890123.45::decimal(18, 2) as "Amount", -0.01::decimal(38, 3) as "Open ""amount""",
  date '2024-03-31' as "Invoice date", timestamp '2024-03-31 14:00:00' as "Due date", timestamptz '2024-12-31 23:30:00+00' as zoned,
  true as flag, 0.1::double + 0.2 as noise, 1.1::float as short, 1e-7::double as tiny, 1e20::double as huge,
  9007199254740993::bigint as whole, 'é"' || chr(9) as text, 'bytes'::blob as bytes, 'x'::enum('x', 'y') as word, null::date as nothing`
const expected = ['1234567890123.45', '-0.010', '2024-03-31', '2024-03-31', '2024-12-31', 'TRUE', '0.3', '1.1', '0.0000001', '1e+20',
  '9007199254740993', 'é"\t', 'bytes', 'x', '',
]

test.each(['parquet', 'arrowFile', 'arrowStream'] as const)('%s: decimals exact, days in ISO, no noise', async kind => {
  const outcome = await staged(writer[kind](every), `ledger.${kind}`)
  expect(outcome).toMatchObject({ records: 1, cells: [expected] })
  expect(outcome).toMatchObject({ header: expect.arrayContaining(['Open "amount"', 'Invoice date']) as unknown })
})

test('groups of rows stay in order', async () => {
  const bytes = writer.parquet("select 'N' || range as number, (range / 100)::decimal(9, 2) as amount from range(25000)", 10_000)
  const outcome = await staged(bytes, 'ledger.parquet')
  if ('refused' in outcome) throw new Error('refused')
  expect(outcome.records).toBe(25_000)
  expect(outcome.cells.every(([number], index) => number === `N${index}`)).toBe(true)
})

test('columns that nest are passed over in Parquet', async () => {
  const sql = "select 1 as amount, [1, 2] as list, {'a': 1} as record"
  const { passedOver } = await mustReadTables(writer.parquet(sql), 'a.parquet')
  expect(passedOver).toEqual(['list', 'record'])
  expect(await staged(writer.parquet(sql), 'a.parquet')).toMatchObject({ header: ['amount'], cells: [['1']] })
  expect(await staged(writer.arrowFile(sql), 'a.arrow')).toMatchObject({ header: ['amount'], cells: [['1']] })
  expect(await mustRefuseBytes(writer.parquet('select [1] as list'), 'a.parquet')).toMatchObject({ message: 'no_flat_columns' })
  expect(await staged(writer.arrowFile('select [1] as list'), 'a.arrow')).toMatchObject({ message: 'no_flat_columns' })
})

test('damaged, encrypted and empty files', async () => {
  const whole = writer.parquet(every)
  expect(await mustRefuseBytes(whole.slice(0, -20), 'a.parquet')).toMatchObject({ message: 'parquet_damaged' })
  const broken = whole.slice()
  broken.fill(0xff, whole.length - 200, whole.length - 8)
  expect(await mustRefuseBytes(broken, 'a.parquet')).toMatchObject({ message: 'parquet_damaged' })
  expect(await mustRefuseBytes(writer.arrowFile(every).slice(0, -5), 'a.arrow')).toMatchObject({ message: 'arrow_damaged' })
  expect(await staged(writer.arrowStream(every).slice(0, 100), 'a.arrows')).toMatchObject({ refused: true, message: 'staging_failed' })
})

const compressed = (name: string) => new Uint8Array(readFileSync(new URL(`./compressed/${name}`, import.meta.url)))

// Written by pyarrow 25: two columns, and in one of the files a dictionary, whose batch comes before all others.
test.each(['lz4.arrow', 'zstd.arrows', 'dictionary-lz4.arrow'])('%s: compressed columns are refused with advice', async name => {
  expect(await mustRefuseBytes(compressed(name), name)).toMatchObject({ message: 'arrow_compressed' })
})

test('what the same program writes without compression is read, a dictionary with its words', async () => {
  const outcome = await staged(compressed('uncompressed.arrow'), 'uncompressed.arrow')
  expect(outcome).toMatchObject({ records: 30, header: ['Invoice number', 'Customer', 'Amount'] })
  expect('cells' in outcome && outcome.cells[29]).toEqual(['H-029', 'Heron & Sons', '10.25'])
})

test('a damaged Arrow file leaves nothing behind that the next one would trip over; a stream may end without a mark', async () => {
  const stream = writer.arrowStream('select 1 as amount')
  const garbled = stream.map((byte, at) => at > 40 && at < 60 ? 0xff : byte)
  for (const damaged of [stream.slice(0, 100), stream.slice(0, -60), garbled]) {
    expect(await staged(damaged, 'a.arrows')).toMatchObject({ refused: true, message: 'staging_failed' })
    expect(await staged(stream, 'b.arrows')).toMatchObject({ cells: [['1']] })
  }
  expect([...stream.slice(-8)]).toEqual([255, 255, 255, 255, 0, 0, 0, 0])
  expect(await staged(stream.slice(0, -8), 'c.arrows')).toMatchObject({ cells: [['1']] })
})

test('bytes of an Arrow file that point anywhere are refused or read, and never throw', async () => {
  const whole = compressed('lz4.arrow')
  for (let at = 8; at < 1000; at += 7) {
    const broken = whole.slice()
    broken[at] = (broken[at] ?? 0) ^ 0xff
    expect(await readFile(new File([broken], 'a.arrow'), () => undefined)).toBeDefined()
  }
})

test('in an archive', async () => {
  const bytes = await zipOf([['data/ledger.parquet', writer.parquet('select 1 as amount')], ['readme.txt', 'Hello\n']])
  const { tables, passedOver } = await mustReadTables(bytes, 'a.zip')
  expect(tables.map(({ name }) => name)).toEqual(['a.zip › data/ledger.parquet'])
  expect(passedOver).toEqual(['readme.txt'])
})
