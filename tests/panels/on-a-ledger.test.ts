import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { applyScope } from '../../src/ledger/settings.ts'
import { viewNamed } from '../../src/metrics/catalog.ts'
import { panels } from '../../src/panels/registry.ts'
import type { FrameContext, Panel, Queries, Results } from '../../src/parts/panel.ts'
import { taken } from '../../src/parts/taken.ts'
import { loadLedger, openLedger } from '../ledger/load.ts'
import { contextIn, plain } from './context.ts'
import { threeYears } from './ledger.ts'

let engine: Engine

beforeAll(async () => {
  engine = await openLedger()
  await loadLedger(engine, threeYears())
})
afterAll(() => engine.close())

// Both languages and several panels ask the same; each question is put once per state of the filters.
const asked = new Map<string, readonly Row[]>()

async function ask(queries: Queries): Promise<Results> {
  const rows: Record<string, readonly Row[]> = {}
  for (const [name, { sql, parameters }] of Object.entries(queries)) {
    const key = JSON.stringify([sql, parameters])
    const found = asked.get(key) ?? (await engine.query(sql, parameters)).rows
    asked.set(key, found)
    rows[name] = found
  }
  return taken(queries, rows)
}

async function filter(filters: Parameters<typeof applyScope>[1]): Promise<void> {
  await applyScope(engine, filters)
  await fillLater(engine)
  asked.clear()
}

const written = (rows: readonly Row[] | undefined): string[] => (rows ?? []).map((row) => JSON.stringify(row))

function contextsOf(panel: Panel, changes: Partial<FrameContext> = {}): FrameContext[] {
  return panel.placements.flatMap((placement) => {
    const isCompact = placement.isCompact ?? false
    return [contextIn('en', { isCompact, ...changes }), contextIn('fr', { isCompact, ...changes })]
  })
}

describe.each(panels.map((panel) => [panel.view, panel] as const))('%s', (view, panel) => {
  it('answers in both languages from a real ledger', async () => {
    for (const context of contextsOf(panel)) {
      const results = await ask(panel.queries(context))
      expect(panel.isEmpty?.(results, context) ?? results['main']?.length === 0).toBe(false)
      const sentence = plain(panel.sentence(results, context))
      expect(sentence).toMatch(/^\S.*[^.]\.$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|–/)
    }
  })

  it('answers, or says that nothing is there, when nothing is in scope', async () => {
    await filter([{ dimension: 'country', value: 'nowhere' }])
    try {
      for (const context of contextsOf(panel)) {
        const results = await ask(panel.queries(context))
        const isEmpty = panel.isEmpty?.(results, context) ?? results['main']?.length === 0
        if (!isEmpty) expect(panel.sentence(results, context)).not.toMatch(/undefined|NaN|Infinity|\[object/)
      }
    } finally {
      await filter([])
    }
  })

  it('shows only columns of its view, and every row that it was given', async () => {
    const columns = viewNamed(view)?.columns.map((column) => column.name)
    for (const context of contextsOf(panel)) {
      const results = await ask(panel.queries(context))
      const table = panel.table(results, context)
      const isCompared = view === 'customer_curves'
      expect(table.rows).toEqual(isCompared ? [...results['main'] ?? [], ...results['whole'] ?? []] : results['main'])
      expect(new Set(table.columns.map((column) => column.key)).size).toBe(table.columns.length)
      const known = new Set([...(columns ?? []), ...(view === 'aging_pyramid' ? ['segment'] : [])])
      const additions = table.columns.filter((column) => column.isAddition === true)
      const own = table.columns.filter((column) => !additions.includes(column)).map((column) => column.key)
      expect(own.filter((key) => !known.has(key))).toEqual([])
      for (const row of table.rows) {
        for (const key of own) expect(row).toHaveProperty([key])
        for (const { key, say } of additions) {
          expect(row).not.toHaveProperty([key])
          expect(say?.(null, row)).toMatch(/^\S/)
        }
      }
    }
  })

  it('keeps to its currency and exports all that it shows', async () => {
    for (const context of contextsOf(panel)) {
      const everything = panel.everything?.(context)
      const shown = await ask(panel.queries(context))
      if (everything) {
        const all = new Set(written((await ask({ everything }))['everything']))
        expect(written(shown['main']).filter((row) => !all.has(row))).toEqual([])
      }
      if (panel.isReporting === true) continue
      const elsewhere = await ask(panel.queries({ ...context, currency: 'XXX' }))
      for (const row of elsewhere['main'] ?? []) expect(row).toBeUndefined()
    }
  })
})

it('mirrors two segments where the reader asks for it', async () => {
  const panel = panels.find((candidate) => candidate.view === 'aging_pyramid')
  const context = contextIn('en', { options: { mirror: 'segments', left: '"Retail"', right: 'null' } })
  const results = await ask(panel?.queries(context) ?? {})
  expect(plain(panel?.sentence(results, context) ?? '')).toBe('Past due: 0 % of Retail, 67 % of (not stated).')
  expect(panel?.table(results, context).columns.map((column) => column.key)).toContain('segment')
})

it('finds a customer by the text itself', async () => {
  const panel = panels.find((candidate) => candidate.view === 'customer_list')
  const found = async (search: string): Promise<unknown[]> => {
    const results = await ask(panel?.queries(contextIn('en', { options: { search } })) ?? {})
    return (results['main'] ?? []).map((row) => row['customer_id'])
  }
  expect(await found('%')).toEqual([])
  expect(await found('MAIRIE')).toEqual(['C4'])
  expect(await found("' or 1=1 --")).toEqual([])
  expect(await found('c3')).toEqual(['C3'])
})

it('narrows the documents to a bucket', async () => {
  const panel = panels.find((candidate) => candidate.view === 'open_documents')
  const late = await ask(panel?.queries(contextIn('en', { bucket: '31-60' })) ?? {})
  const all = await ask(panel?.queries(contextIn('en')) ?? {})
  expect(late['main']).toEqual(all['main']?.filter((row) => row['bucket'] === '31-60'))
  expect(late['main']?.length).toBeGreaterThan(0)
  expect(late['summary']?.[0]?.['documents']).toBe(late['main']?.length)
})

it('narrows the documents to the invoices of a period of issue, and its buckets with them', async () => {
  const panel = panels.find((candidate) => candidate.view === 'open_documents')
  const context = contextIn('en', { issued: '2025-Q4' })
  const narrowed = await ask(panel?.queries(context) ?? {})
  const all = await ask(panel?.queries(contextIn('en')) ?? {})
  const isOfPeriod = (row: Row): boolean => String(row['issue_date']) >= '2025-10-01' && Number(row['amount']) > 0
  expect(narrowed['main']).toEqual(all['main']?.filter(isOfPeriod))
  expect(narrowed['main']?.length).toBeGreaterThan(0)
  expect(all['main']?.filter((row) => !isOfPeriod(row)).length).toBeGreaterThan(0)
  const counts = (narrowed['buckets'] ?? []).map((row) => Number(row['documents']))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(narrowed['main']?.length)
  expect(plain(panel?.sentence(narrowed, context) ?? '')).toContain('invoices issued in Q4 2025 are open')
  const none = contextIn('fr', { issued: '2023-02' })
  expect(plain(panel?.sentence(await ask(panel.queries(none)), none) ?? ''))
    .toBe('Aucune facture émise en févr. 2023 n’est ouverte.')
})
