import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/engine/types.ts'
import { openEngine } from './node-engine.ts'

describe('parameters', async () => {
  const engine = await openEngine()
  const echo = async (value: Value): Promise<Value | undefined> =>
    (await engine.query('select ? as echo', [value])).rows[0]?.['echo']

  it.each([
    "'; drop table victims; --",
    "O'Brien \\' \\\\ \"quoted\"",
    '$1 ? :name @name',
    "getvariable('parameter_1')",
    'line one\nline two\r\n\ttab \u0000 nul \u2028 separator',
    'é 日本 😀 \u202e',
    '',
  ])('bring %j back unchanged', async hostile => {
    await engine.run('create or replace table victims as select 1 as one')
    expect(await echo(hostile)).toBe(hostile)
    expect((await engine.query('select count(*) as n from victims')).rows).toEqual([{ n: 1 }])
  })

  it('bring any well-formed text back unchanged', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
      expect(await echo(text)).toBe(text)
    }), { numRuns: 300 })
  })

  it('bring numbers, booleans and nothing back unchanged', async () => {
    for (const value of [0, -1, 2 ** 31, -(2 ** 53) + 1, 0.1, -1e300, true, false, null]) {
      expect(await echo(value)).toBe(value)
    }
  })

  it('keep the types that dates and decimals need', async () => {
    const sql = 'select date \'2024-03-31\' - ? as day, ?::decimal(18,3) as amount, ?::date as date, 10.50 * ? as product'
    const { rows } = await engine.query(sql, [31, '-1234.5', '2024-02-29', 2])
    expect(rows).toEqual([{ day: '2024-02-29', amount: '-1234.500', date: '2024-02-29', product: '21.00' }])
  })

  it('work in inserts, and after a statement that failed inside a transaction', async () => {
    await engine.run('create or replace table names (name varchar primary key)')
    await engine.query('insert into names values (?), (?)', ['a', 'b'])
    await engine.run('begin')
    await expect(engine.query('insert into names values (?)', ['a'])).rejects.toThrow(/[Dd]uplicate/)
    await engine.run('rollback')
    expect((await engine.query('select name from names where name <> ? order by name', ['a'])).rows).toEqual([{ name: 'b' }])
  })

  it('stand nowhere in texts, names and comments', async () => {
    const sql = 'select ? as "what?", \'why? \'\'?\'\'\' as why, /* who? */ ? as who -- when?'
    expect((await engine.query(sql, ['a', 'b'])).rows).toEqual([{ 'what?': 'a', why: 'why? \'?\'', who: 'b' }])
  })

  it('are stored anew when they change, also after one that could not be stored', async () => {
    expect([await echo('a'), await echo('a'), await echo('b'), await echo(1), await echo('1'), await echo(null)])
      .toEqual(['a', 'a', 'b', 1, '1', null])
    await engine.run('begin')
    await expect(engine.query('select error(?)', ['broken'])).rejects.toThrow('broken')
    await expect(engine.query('select ?', ['c'])).rejects.toThrow()
    await engine.run('rollback')
    expect(await echo('c')).toBe('c')
    expect(await echo('broken')).toBe('broken')
  })

  it('must be as many as the statement asks for', async () => {
    await expect(engine.query('select ?, ?', [1])).rejects.toThrow()
    await expect(engine.query('select 1', [1])).rejects.toThrow()
  })
})
