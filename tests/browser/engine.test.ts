import { describe, expect, inject, it } from 'vitest'
import { lockedSettings } from '../../src/engine/lock.ts'
import { openPage } from './open-page.ts'

/** Takes days, so that whoever waits for it did not stop it. */
const endless = 'select count(*) as n from range(1000000000) a, range(1000000) b where a.range % 7 = b.range % 5'

const openProbe = (): ReturnType<typeof openPage> => openPage(inject('probeAddress'))

describe('the engine on the built site', () => {
  it('starts, tells how far it is, and breaks no policy', async () => {
    await using probe = await openProbe()
    const rows = await probe.page.evaluate(async () =>
      (await (await window.engine).query('select ?::decimal(18,3) as amount, ? as day', ['-0.5', '2024-06-30'])).rows)
    expect(rows).toEqual([{ amount: '-0.500', day: '2024-06-30' }])
    const progress = await probe.page.evaluate(() => window.progress)
    const downloads = progress.flatMap(step => step.step === 'download' ? [step] : [])
    const last = downloads.at(-1)
    expect(last?.bytes).toBe(last?.total)
    expect(downloads.map(step => step.bytes)).toEqual(downloads.map(step => step.bytes).sort((a, b) => a - b))
    expect(progress.slice(-2).map(step => step.step)).toEqual(['unpack', 'start'])
    expect(probe.faults).toEqual([])
  })

  it('is locked after the start and after every restart', async () => {
    await using probe = await openProbe()
    for (const restarts of [0, 1, 2]) {
      const { settings, refusal } = await probe.page.evaluate(async isRestart => {
        const engine = await window.engine
        if (isRestart) await engine.restart()
        const { rows } = await engine.query(window.lockQuery)
        const refusal = await engine.run('set enable_external_access = true').catch(String)
        return { settings: rows.map(row => [row['name'], row['value']]), refusal }
      }, restarts > 0)
      expect(Object.fromEntries(settings)).toEqual(lockedSettings)
      expect(refusal).toMatch(/locked|Cannot/)
    }
  })

  it('stops a query that is aborted, with parameters or without, and stays usable', async () => {
    await using probe = await openProbe()
    for (const parameters of [[], [5]]) {
      const outcome = await probe.page.evaluate(async ([sql, bound]) => {
        const engine = await window.engine
        await engine.run('create or replace table kept as select 42 as answer')
        const stop = new AbortController()
        const query = engine.query(sql, bound, { signal: stop.signal })
        const name = query.then(() => 'finished', (error: unknown) => (error as Error).name)
        await new Promise(resolve => { setTimeout(resolve, 300) })
        stop.abort()
        return { outcome: await name, rows: (await engine.query('select answer from kept')).rows }
      }, [parameters.length > 0 ? endless.replace('% 5', '% ?') : endless, parameters] as const)
      expect(outcome).toEqual({ outcome: 'AbortError', rows: [{ answer: 42 }] })
    }
    expect(probe.faults).toEqual([])
  })

  it('never runs a query that was aborted while it waited', async () => {
    await using probe = await openProbe()
    const { names, rows } = await probe.page.evaluate(async sql => {
      const engine = await window.engine
      const stop = new AbortController()
      await engine.run('create table written (x integer)')
      const nameOf = (promise: Promise<unknown>): Promise<string> =>
        promise.then(() => 'finished', (error: unknown) => (error as Error).name)
      const running = nameOf(engine.query(sql, [], { signal: stop.signal }))
      const waiting = nameOf(engine.run('insert into written values (1)', { signal: stop.signal }))
      stop.abort()
      const late = nameOf(engine.run('insert into written values (2)', { signal: stop.signal }))
      const names = await Promise.all([running, waiting, late])
      return { names, rows: (await engine.query('select x from written')).rows }
    }, endless)
    expect(names).toEqual(['AbortError', 'AbortError', 'AbortError'])
    expect(rows).toEqual([])
  })

  it('reads registered files without a copy, and tells every byte', async () => {
    await using probe = await openProbe()
    const { total, read, count, afterDrop } = await probe.page.evaluate(async () => {
      const engine = await window.engine
      let read = 0
      const forget = engine.onBytesRead(bytes => { read += bytes })
      const file = new File(['number;amount\n', 'A1;10,50\n'.repeat(2_000_000)], 'invoices.csv')
      await engine.registerFile('invoices.csv', file)
      const sql = `select count(*) as n from read_csv('in/invoices.csv',
        auto_detect = false, header = true, delim = ';', quote = '"', all_varchar = true,
        columns = {number: 'varchar', amount: 'varchar'})`
      const { rows } = await engine.query(sql)
      forget()
      await engine.dropFile('invoices.csv')
      const afterDrop = await engine.query(sql).then(() => 'read', () => 'refused')
      return { total: file.size, read, count: rows[0]?.['n'], afterDrop }
    })
    expect(count).toBe(2_000_000)
    expect(read).toBeGreaterThanOrEqual(total)
    expect(read).toBeLessThan(total * 1.01)
    expect(afterDrop).toBe('refused')
  })
})
