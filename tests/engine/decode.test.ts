import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/engine/types.ts'
import { openEngine } from './node-engine.ts'

describe('decoded values', async () => {
  const engine = await openEngine()

  it.each<[string, string, Value]>([
    ['10.25::decimal(18,3)', 'DECIMAL(18,3)', '10.250'],
    ['-0.005::decimal(18,3)', 'DECIMAL(18,3)', '-0.005'],
    ['0::decimal(18,3)', 'DECIMAL(18,3)', '0.000'],
    ['-1234567.891::decimal(38,3)', 'DECIMAL(38,3)', '-1234567.891'],
    ["'99999999999999999999999999999999999.999'::decimal(38,3)", 'DECIMAL(38,3)', '99999999999999999999999999999999999.999'],
    ["'-18446744073709551616.5'::decimal(38,1)", 'DECIMAL(38,1)', '-18446744073709551616.5'],
    ["'0.12345678901234567890123456789012345678'::decimal(38,38)", 'DECIMAL(38,38)', '0.12345678901234567890123456789012345678'],
    ['12::decimal(4,0)', 'DECIMAL(4,0)', 12],
    ['-7::bigint', 'BIGINT', -7],
    ['9007199254740991::bigint', 'BIGINT', 9007199254740991],
    ['9007199254740993::bigint', 'BIGINT', '9007199254740993'],
    ["'-9223372036854775808'::bigint", 'BIGINT', '-9223372036854775808'],
    ['18446744073709551615::ubigint', 'UBIGINT', '18446744073709551615'],
    ['5::hugeint', 'DECIMAL(38,0)', 5],
    ["'-170141183460469231731687303715884105728'::hugeint", 'DECIMAL(38,0)', '-170141183460469231731687303715884105728'],
    ['-3::integer', 'INTEGER', -3],
    ['200::utinyint', 'UTINYINT', 200],
    ['1.5::double', 'DOUBLE', 1.5],
    ['0.5::float', 'FLOAT', 0.5],
    ['true', 'BOOLEAN', true],
    ["'é ''quoted'''", 'VARCHAR', "é 'quoted'"],
    ["'b'::enum('a', 'b')", 'VARCHAR', 'b'],
    ["date '2024-02-29'", 'DATE', '2024-02-29'],
    ["date '1969-12-31'", 'DATE', '1969-12-31'],
    ["date '1900-01-01'", 'DATE', '1900-01-01'],
    ["date '12024-06-30'", 'DATE', '12024-06-30'],
    ["date 'infinity'", 'DATE', 'infinity'],
    ["timestamp '2024-06-30 23:59:59'", 'TIMESTAMP', '2024-06-30T23:59:59'],
    ["timestamp '1969-12-31 23:59:59.000250'", 'TIMESTAMP', '1969-12-31T23:59:59.00025'],
    ["timestamp_s '2024-06-30 01:02:03'", 'TIMESTAMP_S', '2024-06-30T01:02:03'],
    ["timestamptz '2024-06-30 12:00:00+00'", 'TIMESTAMP WITH TIME ZONE', '2024-06-30T12:00:00Z'],
    ["time '01:02:03.5'", 'TIME', '01:02:03.5'],
  ])('%s', async (expression, type, value) => {
    const result = await engine.query(`select ${expression} as one union all select null order by one nulls last`)
    expect(result.columns).toEqual([{ name: 'one', type }])
    expect(result.rows).toEqual([{ one: value }, { one: null }])
  })

  it('agree with the engine on every day of 800 years', async () => {
    const { rows } = await engine.query(`
      select day::date as decoded, day::date::varchar as written
      from range(date '1600-01-01', date '2400-01-01', interval 1 day) days(day)`)
    expect(rows).toHaveLength(292_194)
    expect(rows.filter(row => row['decoded'] !== row['written'])).toEqual([])
  })

  it('agree with the engine on decimals across several batches, nulls among them', async () => {
    const { rows } = await engine.query(`
      with amounts as (
        select case when i % 7 <> 0 then ((i * 7919 % 2000003 - 1000001)::decimal(38,3) / 1000)::decimal(18,3) end as amount
        from range(10000) numbers(i)
      )
      select amount, amount::varchar as written from amounts`)
    expect(rows.filter(row => row['amount'] !== row['written'])).toEqual([])
    expect(rows.filter(row => row['amount'] === null)).toHaveLength(1429)
  })

  it('keep the columns of an empty result, and a column without any value', async () => {
    expect(await engine.query("select 1.5::decimal(9,2) as amount, 'a' as name where false")).toEqual({
      columns: [{ name: 'amount', type: 'DECIMAL(9,2)' }, { name: 'name', type: 'VARCHAR' }],
      rows: [],
    })
    const { rows } = await engine.query('select null::decimal(18,3) as amount, null::date as day, null as nothing from range(3)')
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ amount: null, day: null, nothing: null })))
  })

  it('refuse what has no plain form, and name the column', async () => {
    await expect(engine.query('select [1, 2] as list')).rejects.toThrow(/list .*cast it to text/)
    await expect(engine.query('select interval 1 day as span')).rejects.toThrow(/span/)
  })

  it('run a script of several statements', async () => {
    await engine.run('create table a (x integer); insert into a values (1), (2); create view b as select sum(x) as total from a')
    expect((await engine.query('select total from b')).rows).toEqual([{ total: 3 }])
  })
})
