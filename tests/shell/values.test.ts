import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { strangersAmong } from '../../src/shell/facts.ts'
import { likePattern, shownValues, valuesQuery, type ValueRow } from '../../src/shell/filters/values.ts'
import { openEngine } from '../engine/node-engine.ts'

let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await engine.run(`
    create table dimension_values (dimension_set_id integer, dimension varchar, value varchar);
    create table customer_classes (dimension_set_id integer, dimension varchar, value varchar);
    create table customers (entity_id varchar, customer_id varchar, name varchar);
    create table entities (entity_id varchar, name varchar);
    insert into dimension_values select range, 'customer', 'C' || range from range(1000);
    insert into dimension_values values (1, 'size_class', 'Huge');
    insert into customer_classes values (1, 'size_class', 'A'), (2, 'size_class', 'B');
    insert into dimension_values values (1, 'segment', 'Retail'), (2, 'segment', 'retail 100%'), (3, 'segment', 'O''Neil; --');
    insert into customers select 'E', 'C' || range, case when range < 3 then 'Ångström ' || range end from range(1000);`)
})

afterAll(async () => { await engine.close() })

async function found(dimension: string, typed: string): Promise<readonly ValueRow[]> {
  const { sql, parameters } = valuesQuery(dimension, typed)
  return (await engine.query<ValueRow>(sql, parameters)).rows
}

it('finds customers by name and by number, and says how many there are', async () => {
  expect((await found('customer', 'ångström 2')).map(({ value, name }) => [value, name])).toEqual([['C2', 'Ångström 2']])
  expect((await found('customer', ' c99 ')).map(({ value }) => value)).toContain('C99')
  const all = await found('customer', '')
  expect(all).toHaveLength(shownValues)
  expect(all[0]?.matches).toBe(1000)
})

it('finds the classes of customers, and no column that a file heads like them', async () => {
  expect((await found('size_class', '')).map(({ value }) => value)).toEqual(['A', 'B'])
})

it('takes what is typed literally', async () => {
  expect((await found('segment', '100%')).map(({ value }) => value)).toEqual(['retail 100%'])
  expect((await found('segment', '%l_')).map(({ value }) => value)).toEqual([])
  expect((await found('segment', 'o\'neil; --')).map(({ value }) => value)).toEqual(['O\'Neil; --'])
  expect(likePattern(' A_b%\\ ')).toBe('%a\\_b\\%\\\\%')
})

it('tells the filters that no document answers to', async () => {
  const filters = [
    { dimension: 'segment', value: 'Retail' }, { dimension: 'segment', value: 'Nowhere' },
    { dimension: 'customer', value: 'Retail' }, { dimension: 'segment', value: null },
  ]
  expect(await strangersAmong(engine, filters)).toEqual([filters[1], filters[2]])
  expect(await strangersAmong(engine, [])).toEqual([])
})
