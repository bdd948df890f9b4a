import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { applyScope, applySettings, defaultSettings } from '../../src/ledger/settings.ts'
import { views } from '../../src/metrics/catalog.ts'
import { loadLedger, openLedger } from '../ledger/load.ts'
import { comparable, type Case } from './case.ts'

const cases = Object.entries(import.meta.glob<Case>('./*/*.json', { import: 'default', eager: true }))

let engine: Engine
beforeAll(async () => { engine = await openLedger() })
afterAll(() => engine.close())

describe('every view that answers a panel', () => {
  it.each(views.map(view => view.name))('%s is a view of a case or read by one', name => {
    const readers = new Set([name])
    for (const view of views) if (view.reads.some(read => readers.has(read))) readers.add(view.name)
    const folders = cases.map(([path]) => path.split('/')[1] ?? '')
    expect(folders.some(folder => readers.has(folder))).toBe(true)
  })
})

describe.each(cases)('%s', (path, { given, asks }) => {
  const view = path.split('/')[1] ?? ''

  it('answers as worked out by hand', async () => {
    await loadLedger(engine, given)
    for (const ask of asks) {
      if (ask.settings) await applySettings(engine, { ...defaultSettings, ...given.settings, ...ask.settings })
      if (ask.filters) await applyScope(engine, ask.filters)
      await fillLater(engine)
      const { rows } = await engine.query(
        `select * from ${view} where ${ask.where ?? 'true'} order by ${ask.order ?? 'all'}`)
      const found = rows.map((row, index) => comparable(row, ask.expect[index] ?? row))
      expect(found, ask.about).toEqual(ask.expect)
    }
  })
})
