import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskedEngine } from '../../../src/engine/types.ts'
import { readFault, type Fault } from '../../../src/shell/sql/fault.ts'
import { say } from '../../../src/shell/say.ts'
import { allTexts } from '../../../src/text/index.ts'
import { openEngine } from '../../engine/node-engine.ts'

const languages = await allTexts()

let engine: AskedEngine

beforeAll(async () => {
  engine = await openEngine()
  await engine.run('create table documents (number varchar, amount decimal(18, 3), issue_date date)')
  await engine.run("insert into documents values ('F1', 1, date '2024-01-01')")
})
afterAll(() => engine.close())

async function faultOf(sql: string): Promise<Fault> {
  const answer = await engine.ask(sql, { kind: 'rows', bounds: { rows: 10, bytes: 2 ** 20 } })
  if (answer.kind !== 'fault') throw new Error(`${sql}: ${JSON.stringify(answer)}`)
  return readFault(answer.message, sql)
}

const long = `select ${Array.from({ length: 60 }, (_, index) => `amount as a${index}`).join(', ')}, amuont from documents`

describe('what the engine says of a question', () => {
  it.each([
    ['select *\nfrom documentz', 'unknown_table', { name: 'documentz', nearest: 'documents' }, { line: 2, column: 6 }],
    ['select amuont from documents', 'unknown_column', { name: 'amuont' }, { line: 1, column: 8 }],
    ['select d.amuont from documents d', 'unknown_column_of', { name: 'amuont', table: 'd' }, { line: 1, column: 8 }],
    ['select number,\n\n  foo(amount) from documents', 'unknown_function', { name: 'foo' }, { line: 3, column: 3 }],
    ['selec 1', 'syntax', { name: 'selec' }, { line: 1, column: 1 }],
    ['select number from documents where', 'unfinished', {}, null],
    ["select 'abc", 'unclosed', {}, { line: 1, column: 8 }],
    ['select number from documents a, documents b', 'ambiguous', { name: 'number' }, null],
    ['select number, sum(amount) from documents', 'not_grouped', { name: 'number' }, { line: 1, column: 8 }],
    ['select cast(number as integer) from documents', 'conversion', { name: 'F1' }, { line: 1, column: 8 }],
    ['select a.number from documents b', 'unknown_table_of', { name: 'a', nearest: 'b' }, { line: 1, column: 8 }],
    ['select * from documents a join documents b using (nobody)', 'unknown_column', { name: 'nobody' }, null],
    ['select * exclude (nobody) from documents', 'unknown_column', { name: 'nobody' }, null],
    ['select number from documents where sum(amount) > 1', 'where_sum', {}, { line: 1, column: 36 }],
    ['select max(amount) over () as most from documents where most > 1', 'where_window', {}, { line: 1, column: 8 }],
    ['select sum(sum(amount)) from documents', 'nested_sum', {}, { line: 1, column: 12 }],
    ['select (select unnest([1, 2]))', 'several_rows', {}, null],
    ['select 1 in (select 1, 2)', 'several_columns', { name: '2' }, { line: 1, column: 10 }],
    ['select 1 union select 1, 2', 'unequal_columns', {}, null],
    ['select number from documents order by 3', 'order_place', { name: '1' }, { line: 1, column: 39 }],
    ['select number from documents where issue_date > 2024', 'not_comparable', { name: 'DATE', other: 'INTEGER_LITERAL' },
      { line: 1, column: 47 }],
    ["select issue_date - 'a' from documents", 'undecided', { name: '-(DATE, STRING_LITERAL)' }, { line: 1, column: 19 }],
    ['select amount::date from documents', 'no_cast', { name: 'DECIMAL(18,3)', other: 'DATE' }, { line: 1, column: 14 }],
    ["select '2024-02-30'::date", 'no_date', { name: '2024-02-30' }, { line: 1, column: 20 }],
    ['select make_date(2024, 13, 1)', 'no_date', { name: '2024-13-1' }, null],
    ["select date_trunc('age', issue_date) from documents", 'date_part', { name: 'age' }, null],
    ["select strptime('31.12.', '%Y')", 'other_format', { name: '31.12.', other: '%Y' }, null],
    ['select 9223372036854775807 + 1', 'out_of_range', {}, null],
    ['select cast(99999999999 as integer)', 'out_of_range', {}, { line: 1, column: 8 }],
    ['select cast(1e30 as decimal(10, 2))', 'out_of_range', {}, { line: 1, column: 8 }],
    ['select sqrt(-1)', 'out_of_range', {}, null],
    ["select regexp_extract('a', '(')", 'regular_expression', {}, null],
    ["select regexp_extract('a', '[a')", 'regular_expression', {}, null],
    ["select regexp_extract('a', '*')", 'regular_expression', {}, null],
    ["from read_csv('/etc/passwd')", 'denied', {}, { line: 1, column: 6 }],
    [long, 'unknown_column', { name: 'amuont' }, { line: 1, column: long.indexOf('amuont') + 1 }],
  ] as const)('is told in plain words, with its place: %s', async (sql, key, parameters, place) => {
    const fault = await faultOf(sql)
    expect(fault, fault.message).toMatchObject({ key, parameters })
    expect(fault.place).toEqual(place)
    for (const { shell } of Object.values(languages)) {
      const words = say(shell.sql.faults, fault.key, fault.parameters)
      expect(words).not.toMatch(/undefined|^\w+_\w+$/)
      if ('name' in parameters) expect(words).toContain(parameters.name)
    }
  })

  it('is told in plain words where only the page’s engine has the function', () => {
    expect(readFault('Invalid Input Error: Malformed JSON at byte 1 of input: unexpected end of data.  Input: "{"', ''))
      .toMatchObject({ key: 'json', place: null })
  })

  it('stays as it is where no words are known for it', () => {
    expect(readFault('Some Error: of a new kind', 'select 1')).toEqual(
      { key: 'other', parameters: {}, place: null, message: 'Some Error: of a new kind' })
  })
})
