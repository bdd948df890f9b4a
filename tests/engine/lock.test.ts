import { describe, expect, it } from 'vitest'
import { lockedSettings, lockQuery } from '../../src/engine/lock.ts'
import { openEngine } from './node-engine.ts'

describe('a locked engine', async () => {
  const engine = await openEngine()

  it('says so when its settings are read back', async () => {
    const { rows } = await engine.query(lockQuery)
    expect(Object.fromEntries(rows.map(row => [row['name'], row['value']]))).toEqual(lockedSettings)
  })

  it.each([
    ["select * from read_csv('http://127.0.0.1:9/a.csv')", /disabled|Permission/],
    ["select * from read_csv('/etc/passwd')", /disabled|Permission/],
    ["select * from read_csv('in/../package.json')", /disabled|Permission/],
    ["attach '/tmp/other.db'", /disabled|Permission/],
    ['load parquet', /disabled|Permission/],
    ["copy (select 1) to '/tmp/out.csv'", /disabled|Permission/],
    ['set enable_external_access = true', /locked|Cannot/],
    ["set allowed_directories = ['/']", /locked|Cannot/],
    ['set lock_configuration = false', /locked|Cannot/],
  ])('refuses %s', async (sql, reason) => {
    await expect(engine.run(sql)).rejects.toThrow(reason)
  })

  it('reads a file that was registered, until it is dropped', async () => {
    await engine.registerFile('invoices.csv', new TextEncoder().encode('number;amount\nA1;10\n'))
    const read = "select * from read_csv('in/invoices.csv', all_varchar = true, delim = ';', header = true)"
    expect((await engine.query(read)).rows).toEqual([{ number: 'A1', amount: '10' }])
    await engine.dropFile('invoices.csv')
    await expect(engine.query(read)).rejects.toThrow()
  })
})
