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
    ["from read_csv('/etc/passwd')", 'denied', {}, { line: 1, column: 6 }],
    [long, 'unknown_column', { name: 'amuont' }, { line: 1, column: long.indexOf('amuont') + 1 }],
  ] as const)('is told in plain words, with its place: %s', async (sql, key, parameters, place) => {
    const fault = await faultOf(sql)
    expect(fault).toMatchObject({ key, parameters })
    expect(fault.place).toEqual(place)
    for (const { shell } of Object.values(languages)) {
      const words = say(shell.sql.faults, fault.key, fault.parameters)
      expect(words).not.toMatch(/undefined|^\w+_\w+$/)
      if ('name' in parameters) expect(words).toContain(parameters.name)
    }
  })

  it('stays as it is where no words are known for it', () => {
    expect(readFault('Some Error: of a new kind', 'select 1')).toEqual(
      { key: 'other', parameters: {}, place: null, message: 'Some Error: of a new kind' })
  })
})
