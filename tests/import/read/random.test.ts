import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { fileOf, mustRead, read, sourceLines, stagedCells, stagedCount } from './helpers.ts'
import { written } from './random-ledger.ts'

let engine: Engine
beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

test('whatever a program wrote, the engine reads the same cells, each from its line', async () => {
  await fc.assert(fc.asyncProperty(written, async ({ style, bytes, cells, lines }) => {
    const reading = await mustRead(bytes)
    expect(reading).toMatchObject({ delimiter: style.delimiter, encoding: style.encoding, records: cells.length })
    const width = reading.columns
    const padded = cells.map(row => Array.from({ length: width }, (_, index) => row[index] ?? null))
    expect(await stagedCells(engine, reading)).toEqual(padded)
    expect(sourceLines(reading)).toEqual(lines)
  }), { numRuns: 150 })
})

/** Bytes that mean something to a reader, and others. */
const byte = fc.oneof(fc.constantFrom(...Array.from('";,\t|\r\n \0', c => c.charCodeAt(0)), 0xe9, 0xff), fc.nat(255))
const edit = fc.record({ at: fc.nat(), deleted: fc.nat(3), inserted: fc.array(byte, { maxLength: 3 }) })
const edits = fc.array(edit, { minLength: 1, maxLength: 8 })

test('whatever is done to its bytes, a file is refused or each record counted is found', async () => {
  let taken = 0
  await fc.assert(fc.asyncProperty(written, edits, async ({ bytes }, changes) => {
    const damaged = Array.from(bytes)
    for (const { at, deleted, inserted } of changes) damaged.splice(at % damaged.length, deleted, ...inserted)
    const reading = await read(damaged)
    if (reading.refused) return
    taken++
    expect(await stagedCount(engine, reading)).toBe(reading.records)
    expect(sourceLines(reading)).toHaveLength(reading.records)
  }), { numRuns: 250 })
  expect(taken).toBeGreaterThan(25)
})

test('the chunks in which a file is read change nothing', async () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => `"Name ${index}\r\n""x""; y";${index}`)
  const reading = await mustRead(fileOf(`Customer;Amount\r\n${rows.join('\r\n')}\r\n`))
  expect(reading).toMatchObject({ records: 200_000, columns: 2, wasRewritten: false })
  expect(reading.lineRuns[150_000]).toEqual({ record: 150_000, line: 300_002 })
  await engine.registerFile('large.csv', reading.content)
  expect(await stagedCount(engine, reading)).toBe(200_000)
})
