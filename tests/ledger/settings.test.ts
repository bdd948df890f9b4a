import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../src/engine/types.ts'
import { derivedTables, fillLater } from '../../src/ledger/derived.ts'
import { emptyLedger, rebuildDerived } from '../../src/ledger/ledger.ts'
import { applyScope, applySettings, defaultSettings, type Settings } from '../../src/ledger/settings.ts'
import { loadLedger, openLedger } from './load.ts'
import { trickyLedger } from './tricky.ts'

let engine: Engine
beforeAll(async () => { engine = await openLedger() })
afterAll(() => engine.close())

const rowsOf = async (sql: string): Promise<readonly Row[]> => (await engine.query(sql)).rows
const allTables = async (): Promise<(readonly Row[])[]> => {
  await fillLater(engine)
  const names = [...derivedTables.map(({ name }) => name), 'scope', 'scope_classes', 'segment_values']
  return Promise.all(names.map(name => rowsOf(`select * from ${name} order by all`)))
}

describe('applySettings', () => {
  it.each<[string, Partial<Settings>]>([
    ['as-of date', { asOf: '2024-04-10' }],
    ['comparison date', { compareTo: '2024-02-10' }],
    ['window', { windowDays: 30 }],
    ['year of the annual report', { yearEnd: '2024-02-29' }],
    ['edges', { bucketEdge1: 5, bucketEdge2: 20, bucketEdge3: 40, bucketEdge4: 80 }],
    ['basis of ageing', { ageingBasis: 'issue' }],
    ['segments', { segmentBy: 'customer' }],
    ['assumed terms', { assumedTermsDays: 10 }],
    ['rule of the assumed terms', { assumedTermsRule: 'month_end_then_days' }],
    ['terms by segment', {
      segmentTerms: { dimension: 'customer', values: [{ value: 'C3', terms: { days: 3, rule: 'days_then_month_end' } }] },
    }],
  ])('refills whatever rests on the %s', async (_, change) => {
    await loadLedger(engine, {
      ...trickyLedger,
      documents: trickyLedger.documents.map(document =>
        document.document_id === 9 ? { ...document, due_date_basis: 'assumed' } : document),
    })
    await applySettings(engine, { ...defaultSettings, ...trickyLedger.settings, ...change })
    const found = await allTables()
    await rebuildDerived(engine)
    expect(found).toEqual(await allTables())
  })

  it.each<[string, Partial<Settings>]>([
    ['as-of date', { asOf: '2024-04-10' }],
    ['policy on credits', { credits: 'exclude' }],
    ['assumed terms', { assumedTermsDays: 10 }],
  ])('classes customers anew for segments and filters when the %s changes', async (_, change) => {
    const chosen: Settings = { ...defaultSettings, ...trickyLedger.settings, segmentBy: 'payer_class' }
    await loadLedger(engine, trickyLedger)
    await applySettings(engine, { ...chosen, asOf: '2024-02-01' })
    await applyScope(engine, [{ dimension: 'customer_cohort', value: 'before' }, { dimension: 'size_class', value: null }])
    await applySettings(engine, { ...chosen, ...change })
    const found = await allTables()
    await rebuildDerived(engine)
    expect(found).toEqual(await allTables())
    await applyScope(engine, [])
  })

  it('takes the date that the file states, else the last issue or effective date, never a due date', async () => {
    const documents = [{ document_id: 1, issue_date: '2024-02-10', amount: '100', due_date: '2025-12-31' }]
    const allocations = [{ document_id: 1, effective_date: '2024-03-30', amount: '10' }]
    await loadLedger(engine, { documents, allocations })
    expect(await applySettings(engine, defaultSettings)).toEqual({ asOf: '2024-03-30', compareTo: '2023-03-30' })
    await loadLedger(engine, { documents, allocations, stated_as_of: '2024-02-29' })
    expect(await applySettings(engine, defaultSettings)).toEqual({ asOf: '2024-02-29', compareTo: '2023-02-28' })
    expect(await applySettings(engine, { ...defaultSettings, asOf: '2024-02-15' }))
      .toEqual({ asOf: '2024-02-15', compareTo: '2023-02-15' })
  })

  it('leaves everything as it was when a choice cannot be followed', async () => {
    await loadLedger(engine, trickyLedger)
    const before = await rowsOf('select * from settings')
    await expect(applySettings(engine, { ...defaultSettings, asOf: 'yesterday' })).rejects.toThrow()
    expect(await rowsOf('select * from settings')).toEqual(before)
  })

  it('has no date while there is no ledger', async () => {
    await emptyLedger(engine)
    expect(await applySettings(engine, defaultSettings)).toEqual({ asOf: null, compareTo: null })
    expect(await rowsOf('select * from headline')).toEqual([])
  })
})

describe('segments by a dimension of too many values for cells', () => {
  const settings = { ...trickyLedger.settings, segmentBy: 'customer' }
  // One more in each month of a ledger of few customers, each so small that the others stay among the most invoiced.
  const others = Array.from({ length: 200 }, (_, index) => ({
    document_id: 1000 + index, issue_date: '2024-03-01', due_date: '2024-03-31', amount: '0.01', customer_id: `X${String(index)}`,
  }))
  const months = async (): Promise<readonly Row[]> => {
    await fillLater(engine)
    return rowsOf('select * from segment_by_month where segment not like \'X%\' or segment is null order by all')
  }
  const cellDimensions = async (): Promise<unknown[]> =>
    (await rowsOf('select dimension from cell_dimensions')).map(({ dimension }) => dimension)

  it.each([[[]], [[{ dimension: 'entity', value: 'E1' }]], [[{ dimension: 'customer', value: 'C1' }]]])(
    'are what they are by one of few values, in scope of %j', async filters => {
      await loadLedger(engine, { ...trickyLedger, settings, filters })
      expect(await cellDimensions()).toContain('customer')
      const few = await months()
      expect(few.length).toBeGreaterThan(3)
      const documents = [...trickyLedger.documents, ...others]
      await loadLedger(engine, { ...trickyLedger, documents, settings, filters })
      expect(await cellDimensions()).not.toContain('customer')
      expect(await months()).toEqual(few)
    })
})

describe('applyScope', () => {
  const numbers = Array.from({ length: 201 }, (_, index) => index + 1)
  const balances = (): Promise<readonly Row[]> => rowsOf(`
    select cast(position_date as varchar) as date, balance from dso_by_month order by 1`)

  it('cuts the monthly figures by a dimension of many values too', async () => {
    await loadLedger(engine, {
      documents: numbers.map(number => ({
        document_id: number, issue_date: '2024-01-10', amount: String(number), customer_id: `K${String(number)}`,
      })),
      allocations: [{ document_id: 7, effective_date: '2024-02-15', amount: '7' }],
      settings: { asOf: '2024-02-29' },
    })
    const whole = [{ date: '2024-01-31', balance: '20301.000' }, { date: '2024-02-29', balance: '20294.000' }]
    expect(await rowsOf('select count(distinct cell_id) as cells from cells')).toEqual([{ cells: 1 }])
    expect(await balances()).toEqual(whole)
    await applyScope(engine, [{ dimension: 'customer', value: 'K7' }, { dimension: 'customer', value: 'K1' }])
    expect(await balances()).toEqual([{ date: '2024-01-31', balance: '8.000' }, { date: '2024-02-29', balance: '1.000' }])
    await applyScope(engine, [{ dimension: 'entity', value: 'E1' }])
    expect(await balances()).toEqual(whole)
    await applyScope(engine, [{ dimension: 'segment', value: null }, { dimension: 'customer', value: 'K9' }])
    expect(await balances()).toEqual([{ date: '2024-01-31', balance: '9.000' }, { date: '2024-02-29', balance: '9.000' }])
    await applyScope(engine, [{ dimension: 'no such dimension', value: 'x' }])
    expect(await balances()).toEqual([])
    await applyScope(engine, [])
    expect(await balances()).toEqual(whole)
  })
})
