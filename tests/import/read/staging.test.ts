import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { readCsv } from '../../../src/import/read/staging.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustRead, sourceLines, stagedCells } from './helpers.ts'

let engine: Engine
beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

interface Case {
  readonly name: string
  readonly text: string
  readonly cells: readonly (readonly (string | null)[])[]
  readonly lines: readonly number[]
  readonly isRewritten: boolean
}

const cases: readonly Case[] = [
  { name: 'LF', text: 'Customer;Amount\na;1\nb;2\n', cells: [['a', '1'], ['b', '2']], lines: [2, 3], isRewritten: false },
  { name: 'no last line end', text: 'Customer;Amount\na;1\nb;2', cells: [['a', '1'], ['b', '2']], lines: [2, 3], isRewritten: false },
  { name: 'CRLF', text: 'Customer;Amount\r\na;1\r\nb;2\r\n', cells: [['a', '1'], ['b', '2']], lines: [2, 3], isRewritten: false },
  { name: 'one CRLF record', text: 'Customer;Amount\r\na;1\r\n', cells: [['a', '1']], lines: [2], isRewritten: false },
  { name: 'CR', text: 'Customer;Amount\ra;1\rb;2\r', cells: [['a', '1'], ['b', '2']], lines: [2, 3], isRewritten: true },
  { name: 'CR CR LF', text: 'Customer;Amount\r\r\na;1\r\r\nb;2\r\r\n', cells: [['a', '1'], ['b', '2']], lines: [2, 3], isRewritten: true },
  { name: 'CR before CR CR LF', text: 'Customer;Amount\na;1\r\r\r\nb;2', cells: [['a', '1'], ['b', '2']], lines: [2, 4], isRewritten: true },
  { name: 'mixed line ends', text: 'Customer;Amount\r\na;1\nb;2\rc;3', cells: [['a', '1'], ['b', '2'], ['c', '3']], lines: [2, 3, 4], isRewritten: true },
  { name: 'LF in cells of CRLF', text: 'Customer;Amount\r\n"a\nb";1\r\nc;2\r\n', cells: [['a\nb', '1'], ['c', '2']], lines: [2, 4], isRewritten: false },
  { name: 'CRLF in cells of LF', text: 'Customer;Amount\n"a\r\nb";1\nc;2\n', cells: [['a\r\nb', '1'], ['c', '2']], lines: [2, 4], isRewritten: false },
  { name: 'CR in cells', text: 'Customer;Amount\n"a\r\rb";1\nc;2\n', cells: [['a\r\rb', '1'], ['c', '2']], lines: [2, 5], isRewritten: false },
  { name: 'ragged', text: 'Customer;Date;Amount\na;1\nb;2;3;4\nc\n', cells: [['a', '1', null, null], ['b', '2', '3', '4'], ['c', null, null, null]], lines: [2, 3, 4], isRewritten: false },
  { name: 'ragged with line ends in cells', text: 'Customer;Date;Amount\na;"1\n2"\nb;2;3;4\n', cells: [['a', '1\n2', null, null], ['b', '2', '3', '4']], lines: [2, 4], isRewritten: true },
  { name: 'separator and quotes in cells', text: 'Customer;Amount\n"a;""b""";1\n"";2\n', cells: [['a;"b"', '1'], ['', '2']], lines: [2, 3], isRewritten: false },
  { name: 'stray quote', text: 'Customer;Amount\n"a";1\n24" screen;2\n', cells: [['a', '1'], ['24" screen', '2']], lines: [2, 3], isRewritten: true },
  { name: 'text after the closing quote', text: 'Customer;Amount\n"a";1\n"Zinc" SARL;2\n', cells: [['a', '1'], ['"Zinc" SARL', '2']], lines: [2, 3], isRewritten: true },
  { name: 'doubled quotes in a literal cell', text: 'Customer;Amount\n"a";1\n  "Zi""nc"  SARL;2\n', cells: [['a', '1'], ['  "Zi""nc"  SARL', '2']], lines: [2, 3], isRewritten: true },
  { name: 'spaces around quoted cells', text: 'Customer, Amount\n"a, b" , "1"\nc, 2\n', cells: [['a, b', '1'], ['c', ' 2']], lines: [2, 3], isRewritten: true },
  { name: 'blank records', text: 'Customer;Amount\n\na;1\n;\n""; \nb;2\n\n;\n', cells: [['a', '1'], ['b', '2']], lines: [3, 6], isRewritten: true },
  { name: 'blank records around', text: 'Customer;Amount\n\na;1\nb;2\n\n;\n', cells: [['a', '1'], ['b', '2']], lines: [3, 4], isRewritten: false },
  { name: 'empty last column', text: 'Customer;Amount;\na;1;\nb;2;', cells: [['a', '1', ''], ['b', '2', '']], lines: [2, 3], isRewritten: false },
  { name: 'one column', text: 'Customer\na\n"b\nc"\n', cells: [['a'], ['b\nc']], lines: [2, 3], isRewritten: false },
  { name: 'byte order mark', text: '\uFEFFCustomer;Amount\né;1\n', cells: [['é', '1']], lines: [2], isRewritten: false },
  { name: 'spaces kept', text: 'Customer;Amount\n a ;1\n', cells: [[' a ', '1']], lines: [2], isRewritten: false },
  { name: 'tab', text: 'Customer\tAmount\n\t1,5\n"x\ty"\t2\n', cells: [['', '1,5'], ['x\ty', '2']], lines: [2, 3], isRewritten: false },
  { name: 'header over two lines', text: 'Title\n\n"Customer";"Amount";"1 - 30\ndays"\na;1;2\n', cells: [['a', '1', '2']], lines: [5], isRewritten: false },
]

test.each(cases)('$name: the engine finds the same cells', async ({ text, cells, lines, isRewritten }) => {
  const reading = await mustRead(text)
  expect(await stagedCells(engine, reading)).toEqual(cells)
  expect(reading.records).toBe(cells.length)
  expect(sourceLines(reading)).toEqual(lines)
  expect(reading.wasRewritten).toBe(isRewritten)
})

test.each([
  ['a;1;\nb;;3\n', [['a', '1', null], ['b', null, '3']]],
  ['a;1;\nb;\n', [['a', '1', ''], ['b', '', null]]],
  ['"a\nb";1;\nb;\n', [['a\nb', '1', ''], ['b', '', null]]],
])('an empty cell is null where no record lacks one: %j', async (text, cells) => {
  const reading = await mustRead(`Customer;Amount;Paid\n${text}`)
  await engine.registerFile('empty.csv', reading.content)
  const { rows } = await engine.query<Record<'c0' | 'c1' | 'c2', string | null>>(`from ${readCsv(reading, 'in/empty.csv')}`)
  await engine.dropFile('empty.csv')
  expect(rows.map(({ c0, c1, c2 }) => [c0, c1, c2])).toEqual(cells)
})

test('a record about as large as the engine takes', async () => {
  const [first, second] = ['x'.repeat(1_000_000), '"y'.repeat(290_000)]
  const reading = await mustRead(`Customer;Amount\n${first};x${second}\nb;2\n`)
  expect(await stagedCells(engine, reading)).toEqual([[first, `x${second}`], ['b', '2']])
})
