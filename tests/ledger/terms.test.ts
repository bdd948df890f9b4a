import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { runChecks } from '../../src/ledger/checks.ts'
import { applySettings, defaultSettings, type Settings } from '../../src/ledger/settings.ts'
import { readAssumed } from '../../src/shell/facts.ts'
import { termsQuery } from '../../src/shell/filters/terms-values.ts'
import { loadLedger, openLedger } from './load.ts'
import type { LedgerInput } from './types.ts'

let engine: Engine
beforeAll(async () => { engine = await openLedger() })
afterAll(() => engine.close())

const ledger: LedgerInput = {
  customers: [
    { customer_id: 'A', segment: 'public' },
    { customer_id: 'B', segment: 'private' },
    { customer_id: 'C', segment: 'public', terms_days: 15 },
    { customer_id: 'D' },
  ],
  documents: [
    { document_id: 1, customer_id: 'A', issue_date: '2024-01-10', amount: '100', due_date_basis: 'assumed' },
    { document_id: 2, customer_id: 'B', issue_date: '2024-01-10', amount: '200', due_date_basis: 'assumed' },
    { document_id: 3, customer_id: 'C', issue_date: '2024-01-10', amount: '300', due_date: '2024-01-25', due_date_basis: 'terms' },
    { document_id: 4, customer_id: 'A', issue_date: '2024-01-10', amount: '400', due_date: '2024-04-01' },
    { document_id: 5, customer_id: 'D', issue_date: '2024-01-31', amount: '600', due_date_basis: 'assumed' },
    { document_id: 6, customer_id: 'A', issue_date: '2024-01-10', amount: '-50' },
    { document_id: 7, customer_id: 'A', kind: 'opening', issue_date: '2024-01-01', terms_from: '2023-11-20', amount: '400',
      due_date_basis: 'assumed' },
    { document_id: 8, customer_id: 'B', issue_date: '2024-01-10', amount: '10', currency: 'USD', due_date_basis: 'assumed' },
  ],
}

async function dueDates(change: Partial<Settings>): Promise<string[]> {
  await applySettings(engine, { ...defaultSettings, ...change })
  expect(await runChecks(engine)).toEqual([])
  return (await engine.query<{ due: string }>('select cast(due_date as varchar) as due from documents order by document_id'))
    .rows.map(({ due }) => due.slice(2))
}

describe('due dates that no file states', () => {
  beforeAll(() => loadLedger(engine, ledger))

  it('come from the default, where nothing else is said', async () => {
    expect(await dueDates({})).toEqual([
      '24-02-09', '24-02-09', '24-01-25', '24-04-01', '24-03-01', '24-01-10', '23-12-20', '24-02-09'])
    expect(await readAssumed(engine)).toEqual([
      { currency: 'EUR', by_segment: 0, by_default: 0.65 }, { currency: 'USD', by_segment: 0, by_default: 1 }])
  })

  it('come from the terms of their segment before the default, never before what is stated or agreed', async () => {
    // 45 days from 10 January are 24 February, whose month ends on the 29th; the opening counts from 20 November.
    const segmentTerms = {
      dimension: 'segment',
      values: [
        { value: 'public', terms: { days: 45, rule: 'days_then_month_end' } },
        { value: null, terms: { days: 10, rule: 'month_end_then_days' } },
        { value: 'nobody', terms: { days: 1, rule: 'days' } },
      ],
    } as const
    expect(await dueDates({ segmentTerms, assumedTermsDays: 20 })).toEqual([
      '24-02-29', '24-01-30', '24-01-25', '24-04-01', '24-02-10', '24-01-10', '24-01-31', '24-01-30'])
    expect(await readAssumed(engine)).toEqual([
      { currency: 'EUR', by_segment: 0.55, by_default: 0.1 }, { currency: 'USD', by_segment: 0, by_default: 1 }])
  })

  it('tell both ways of counting to the end of a month apart', async () => {
    expect((await dueDates({ assumedTermsDays: 45, assumedTermsRule: 'month_end_then_days' })).slice(0, 2))
      .toEqual(['24-03-16', '24-03-16'])
    expect((await dueDates({ assumedTermsDays: 60, assumedTermsRule: 'days_then_month_end' })).slice(0, 2))
      .toEqual(['24-03-31', '24-03-31'])
  })

  it('are what they were when the terms are taken back', async () => {
    await dueDates({ segmentTerms: { dimension: 'customer', values: [{ value: 'B', terms: { days: 0, rule: 'days' } }] } })
    expect((await dueDates({}))[1]).toBe('24-02-09')
    expect((await engine.query('select * from segment_terms')).rows).toEqual([])
  })

  it('can be set for each value of a dimension, the most concerned first', async () => {
    const values = async (dimension: string): Promise<unknown> => {
      const { sql, parameters } = termsQuery(dimension)
      return (await engine.query(sql, parameters)).rows
    }
    expect(await values('segment')).toEqual([
      { value: 'private', documents: 2 }, { value: 'public', documents: 2 }, { value: null, documents: 1 }])
    expect(await values('nothing; --')).toEqual([{ value: null, documents: 5 }])
  })
})
