import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { rebuildDerived } from '../../src/ledger/ledger.ts'
import { applyScope, applySettings, defaultSettings } from '../../src/ledger/settings.ts'
import {
  createViews, makeRelation, missingRelations, relations, relationsBehind, views,
} from '../../src/metrics/catalog.ts'
import { Relations } from '../../src/shell/relations.ts'
import { loadLedger, openLedger } from '../ledger/load.ts'
import { trickyLedger } from '../ledger/tricky.ts'

const making = { makeRelation, missingRelations, relations, relationsBehind }
const questions = Object.keys(import.meta.glob('../../src/metrics/*.sql')).map(path => path.replace(/^.*\/|\.sql$/g, ''))

let engine: Engine
/** What was made and asked, in order. */
let log: string[] = []
/** Statements that begin so are held until they are let go, or fail. */
let hold: { readonly begins: string, readonly until: Promise<void> } | undefined
let watched: Engine
/** What stops whatever is being made, as a change of the ledger does. */
let change: AbortController

beforeAll(async () => {
  engine = await openLedger()
  await loadLedger(engine, trickyLedger)
  const step = async <T>(sql: string, signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T> => {
    signal?.throwIfAborted()
    log.push(sql.replace(/ as\b.*$/s, ''))
    if (hold && sql.startsWith(hold.begins)) await hold.until
    signal?.throwIfAborted()
    return act()
  }
  watched = {
    ...engine,
    query: (sql, parameters, options) => step(sql, options?.signal, () => engine.query(sql, parameters)),
    run: (script, options) => step(script, options?.signal, () => engine.run(script)),
  }
})
afterAll(() => engine.close())

/** As an import leaves the ledger: the first tables are filled, and nothing else is there. */
beforeEach(async () => {
  for (const view of views) await engine.run(`drop view if exists ${view.name}`)
  await rebuildDerived(engine)
  log = []
  hold = undefined
  change = new AbortController()
})
afterEach(() => { change.abort() })

/** Ends what those do that were opened so far: once nothing is asked for a while, they make the rest by themselves. */
function stop(): void {
  change.abort()
  change = new AbortController()
}

const open = (): Relations => new Relations(watched, making, change.signal)
const rowsOf = async (asked: Pick<Engine, 'query'>, name: string): Promise<readonly Row[]> =>
  (await asked.query(`select * from ${name} order by all`)).rows
const missing = async (): Promise<string[]> => [...await missingRelations(engine)]

describe('Relations', () => {
  it('answers every question as if everything were there from the start', async () => {
    const later = await missing()
    await fillLater(engine)
    await createViews(engine)
    const expected = new Map<string, readonly Row[]>()
    for (const name of questions) expected.set(name, await rowsOf(engine, name))
    for (const name of questions) {
      for (const { name, relation } of relations) {
        if (later.includes(name)) await engine.run(`drop ${relation} if exists ${name}`)
      }
      expect(await rowsOf(open(), name), name).toEqual(expected.get(name))
      stop()
    }
  })

  it('the headline waits for no table', async () => {
    const before = await missing()
    await rowsOf(open(), 'headline')
    stop()
    expect(log.filter(sql => sql.includes(' table '))).toEqual([])
    const tables = relations.filter(({ relation }) => relation === 'table').map(({ name }) => name)
    const after = await missing()
    expect(after.filter(name => tables.includes(name))).toEqual(before.filter(name => tables.includes(name)))
  })

  it('a view over a table that is not filled fails, and never answers', async () => {
    await fillLater(engine)
    await createViews(engine)
    await applySettings(engine, { ...defaultSettings, ...trickyLedger.settings, asOf: '2024-04-10' })
    await expect(engine.query('select * from payer_class_migration')).rejects.toThrow('payer_steps does not exist')
    await applyScope(engine, [{ dimension: 'entity', value: 'E1' }])
    await expect(engine.query('select * from segment_by_month')).rejects.toThrow('segment_months does not exist')
    await applyScope(engine, [])
    await applySettings(engine, { ...defaultSettings, ...trickyLedger.settings })
  })

  it('questions that wait for no table are answered before the tables that others wait for are filled', async () => {
    const asked = open()
    await Promise.all(['late_payer_cohorts', 'headline', 'segment_comparison'].map(name => rowsOf(asked, name)))
    const place = (text: string): number => log.findIndex(sql => sql.includes(text))
    expect(place('from headline')).toBeGreaterThan(-1)
    expect(place('table curve_parts')).toBeGreaterThan(place('from headline'))
    expect(place('table curve_parts')).toBeGreaterThan(place('from segment_comparison'))
    expect(place('from late_payer_cohorts')).toBeGreaterThan(place('table curve_parts'))
  })

  it('makes each of them once, however many ask', async () => {
    const asked = open()
    await Promise.all(['payment_curves', 'late_payer_cohorts', 'payment_curve_summary'].map(name => rowsOf(asked, name)))
    const made = log.filter(sql => sql.startsWith('create'))
    expect(made.length).toBeGreaterThan(5)
    expect(new Set(made).size).toBe(made.length)
  })

  it('stops with the signal, and sends nothing any more', async () => {
    const asked = open()
    let letGo = (): void => undefined
    hold = { begins: 'create or replace table payers', until: new Promise(resolve => { letGo = resolve }) }
    const answer = expect(rowsOf(asked, 'payer_class_migration')).rejects.toThrow(/abort/i)
    await expect.poll(() => log.some(sql => sql.includes('table payers'))).toBe(true)
    change.abort()
    letGo()
    await answer
    const sent = log.length
    await new Promise(resolve => { setTimeout(resolve, 700) })
    expect(log.length).toBe(sent)
    expect(await missing()).toContain('payers')
  })

  it('a table that cannot be filled fails the questions that need it, until it can', async () => {
    const asked = open()
    hold = { begins: 'create or replace table curve_parts', until: Promise.reject(new Error('Out of Memory Error: so be it')) }
    hold.until.catch(() => undefined)
    await expect(rowsOf(asked, 'late_payer_cohorts')).rejects.toThrow('Out of Memory Error: so be it')
    expect((await rowsOf(asked, 'headline')).length).toBeGreaterThan(0)
    expect((await rowsOf(asked, 'reconciliation')).length).toBeGreaterThan(0)
    hold = undefined
    expect((await rowsOf(asked, 'late_payer_cohorts')).length).toBeGreaterThan(0)
  })

  it('takes over what a former one knows of views, and finds out anew which tables are filled', async () => {
    const before = open()
    await rowsOf(before, 'segment_by_month')
    stop()
    await applyScope(engine, [{ dimension: 'entity', value: 'E1' }])
    const expected = await rowsOf(new Relations(engine, making, change.signal), 'segment_by_month')
    stop()
    await applyScope(engine, [])
    await applyScope(engine, [{ dimension: 'entity', value: 'E1' }])
    log = []
    const after = new Relations(watched, making, change.signal, before)
    expect(await rowsOf(after, 'segment_by_month')).toEqual(expected)
    expect(log.filter(sql => sql.startsWith('create'))).toEqual(['create or replace table segment_months'])
    expect(log.filter(sql => sql.includes('duckdb_views'))).toEqual([])
    expect((await rowsOf(after, 'customer_list')).length).toBeGreaterThan(0)
    await applyScope(engine, [])
  })

  it('makes the rest by itself once nothing is asked', async () => {
    const asked = open()
    const before = await missing()
    await rowsOf(asked, 'headline')
    expect(before.length - log.filter(sql => sql.startsWith('create')).length).toBeGreaterThan(50)
    await expect.poll(missing, { interval: 200 }).toEqual([])
  })
})
