import { assert, anything, array, boolean, constantFrom, double, oneof, property, string, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row, Value } from '../../../src/engine/types.ts'
import { questionKey, type Prepared, type PreparedAnswer } from '../../../src/shell/prepared/prepared.ts'
import { preparedBounds, readPrepared, writePrepared } from '../../../src/shell/prepared/text.ts'

const state: Omit<Prepared, 'answers'> = {
  stamp: 'stamp',
  wish: '{"settings":{}}',
  facts: {
    ledgerStart: '2024-01-03', ownDate: '2025-12-31', currencies: ['EUR'], reportingCurrencies: ['EUR', 'GBP'],
    dimensions: [{ dimension: 'country', values: 3 }], files: 1, rowsRead: 10, rowsLoaded: 9, rowsSetAside: 1,
  },
  asOf: '2025-12-31',
  compareTo: null,
  assumed: [{ currency: 'EUR', by_segment: 0, by_default: 1 / 3 }],
  strangers: [{ dimension: 'country', value: 'XX' }, { dimension: 'segment', value: null }],
}
const numbers = [0.1 + 0.2, -0, NaN, Infinity, -Infinity, 5e-324, Number.MAX_VALUE, 2 ** 53]
const answers: readonly PreparedAnswer[] = [
  { query: { sql: 'select 1', parameters: ['EUR', -0, null] }, rows: numbers.map((n) => ({ n, text: '12.50', no: null })) },
  { query: { sql: 'select 2', parameters: [] }, rows: [] },
]
const through = (prepared: Prepared): Prepared | null => readPrepared(writePrepared(prepared))

const value = oneof(
  string({ unit: 'binary' }), double(), boolean(), constantFrom<Value[]>(null, ...numbers, '-0', 'NaN', '1234.500'),
)
const rowsOf = (names: readonly string[], cells: readonly Value[]): Row[] => names.length === 0 ? []
  : Array.from({ length: Math.floor(cells.length / names.length) }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, cells[row * names.length + column] ?? null])))

describe('what a page can stand on', () => {
  it('comes back as it was', () => {
    expect(through({ ...state, answers })).toStrictEqual({ ...state, answers })
  })

  it('comes back to the last bit, whatever the values', () => {
    assert(property(
      string(), array(value), uniqueArray(string({ unit: 'binary' }), { maxLength: 5 }), array(value),
      (sql, parameters, names, cells) => {
        const given = [{ query: { sql, parameters }, rows: rowsOf(names, cells) }]
        expect(through({ ...state, answers: given })?.answers).toStrictEqual(given)
      },
    ))
  })

  it('leaves out an answer of too many rows, and what makes the whole too long', () => {
    const long = { query: { sql: 'long', parameters: [] }, rows: Array.from({ length: 2001 }, (_, n) => ({ n })) }
    expect(through({ ...state, answers: [long, ...answers] })?.answers).toStrictEqual(answers)
    const narrow = writePrepared({ ...state, answers }, { ...preparedBounds, characters: 40 })
    expect(readPrepared(narrow)?.answers).toStrictEqual([answers[1]])
  })

  it('is nothing when the text is cut anywhere', () => {
    const text = writePrepared({ ...state, answers })
    for (let end = 0; end < text.length; end++) expect(readPrepared(text.slice(0, end))).toBeNull()
  })

  it('is nothing when a part of it is of another kind', () => {
    for (const name of Object.keys(state)) {
      for (const other of [undefined, 7, [7], { other: 1 }]) {
        expect(through({ ...state, [name]: other, answers })).toBeNull()
      }
    }
    for (const name of Object.keys(state.facts)) {
      expect(through({ ...state, facts: { ...state.facts, [name]: {} }, answers })).toBeNull()
    }
    const cells = [['select 1', [], ['a'], [[1, 2]]], ['select 1', [], ['a'], [[['other']]]], ['select 1', [{}], [], []],
      ['select 1', [], [7], []], [1, [], [], []], ['select 1', [], []], null]
    for (const answer of cells) {
      expect(readPrepared(JSON.stringify({ encours: 1, state, answers: [answer] }))).toBeNull()
    }
    assert(property(anything(), (other) => {
      expect(readPrepared(JSON.stringify([other]))).toBeNull()
    }))
  })
})

describe('a question', () => {
  it('is another one with another parameter', () => {
    const keys = [null, 'NaN', NaN, 0, -0, '0', true, 'true'].map((one) => questionKey({ sql: 's', parameters: [one] }))
    expect(new Set(keys).size).toBe(keys.length)
  })
})
