import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import answers from '../../sample-data/known-answers.json' with { type: 'json' }
import type { Engine } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { applyScope, applySettings, defaultSettings, type ScopeFilter, type Settings } from '../../src/ledger/settings.ts'
import { mustImport } from '../import/import-file.ts'
import { openLedger } from '../ledger/load.ts'
import { oracleViews } from './all-views.ts'
import { readBook, readViews } from './ask.ts'
import { expectSame } from './compare.ts'

const file = (name: string): string => join(import.meta.dirname, '../../sample-data', name)

let engine: Engine
beforeAll(async () => {
  engine = await openLedger()
  for (const name of ['ledger.csv', 'reminders.csv']) await mustImport(engine, name, readFileSync(file(name)))
})

interface Question {
  readonly settings: Partial<Settings>
  readonly filters: readonly ScopeFilter[]
  readonly names: readonly string[]
}

const levels = ['headline', 'aging_pyramid', 'aging_by_segment', 'open_documents', 'customer_list', 'segment_comparison',
  'concentration_risk', 'concentration_summary', 'dso_bridge', 'reconciliation']
const months = ['dso_by_month', 'aging_by_month', 'segment_by_month', 'concentration_by_month']
const curves = ['late_payer_cohorts', 'payment_curves', 'payment_curve_summary']
const signals = [
  'warning_signals', 'signal_customers', 'signal_documents', 'signal_representatives', 'reminder_scenarios',
]
const legal = ['legal_terms', 'interest_claims', 'annual_report']
const suppositions = ['cash_release', 'early_discount', 'discount_customers', 'terms_cut']
const publicBodies = [{ dimension: 'segment', value: 'Collectivités' }]

const questions: readonly Question[] = [
  {
    settings: {},
    filters: [],
    names: [...levels, ...legal, ...signals, 'signal_trend', ...suppositions, 'dso_by_month', 'aging_by_month', 'concentration_by_month'],
  },
  { settings: { asOf: '2024-02-29', windowDays: 365, concentrationBasis: 'billings' }, filters: [], names: [...levels, ...signals] },
  { settings: { asOf: '2023-06-14', credits: 'exclude', segmentBy: 'sales_rep' }, filters: [], names: levels },
  {
    settings: { asOf: '2024-10-17', ageingBasis: 'issue', targetDso: 40, discountDays: 30 },
    filters: publicBodies,
    names: [...levels, ...months, ...curves, ...suppositions, 'factoring'],
  },
  {
    settings: { cohortClock: 'due', segmentBy: 'country', benchmark: '45~2024~A survey' },
    filters: [{ dimension: 'entity', value: 'VU' }],
    names: [...months, ...curves, ...signals],
  },
]

describe('views against the oracle on the sample ledger', () => {
  it.each(questions)('$settings $filters', async ({ settings, filters, names }) => {
    await applySettings(engine, { ...defaultSettings, ...settings })
    await applyScope(engine, filters)
    const { book, ledger } = await readBook(engine, filters)
    expect(book.documents.length).toBeGreaterThan(1000)
    const rowsOf = await readViews(engine, names)
    for (const view of oracleViews) {
      const rows = rowsOf.get(view.name)
      if (rows !== undefined) expectSame(view, rows, view.rows(book, ledger))
    }
  })
})

it('shows the warning signals that were planted', async () => {
  await applySettings(engine, defaultSettings)
  await applyScope(engine, [])
  await fillLater(engine)
  const { rows } = await engine.query(`
    select signal, status, figure, alarm_figure, missing_before
    from warning_signals where currency = 'EUR' and signal in (4, 5, 6, 11) order by signal`)
  const known = answers.signals
  const percent = (part: number | string, whole: number | string): number => Number(part) / Number(whole) * 100
  const [unreminded, reminded, scenario, longer] = rows.map(row => Number(row['figure']))
  expect(rows.map(row => row['status'])).toEqual(['watch', 'watch', 'alarm', 'alarm'])
  expect(unreminded).toBeCloseTo(percent(known.neverReminded, known.lateBeyond15), 9)
  expect(reminded).toBeCloseTo(percent(known.remindedCustomers, known.overdueCustomers), 9)
  expect(scenario).toBeCloseTo(percent(known.ofOneScenario, known.remindersOfYear), 9)
  expect(longer).toBe(known.dueLater)
  expect(rows[3]?.['alarm_figure']).toBeCloseTo(percent(known.dueLaterAmount, answers.currencies.EUR.billings), 9)
  const { rows: [log] } = await engine.query('select count(*) as reminders from reminders')
  expect(log).toEqual({ reminders: known.reminders })
})

it('finds the terms beyond the legal cap that were planted', async () => {
  await applySettings(engine, defaultSettings)
  await applyScope(engine, [])
  await fillLater(engine)
  const { rows } = await engine.query(`
    select customer_id, year_invoices, year_amount, balance_fall, open_invoices, open_amount, overdue
    from terms_cut where currency = 'EUR'`)
  const known = answers.longTerms
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ customer_id: 'C0122', year_invoices: known.invoices, open_invoices: known.openInvoices })
  const figures = ['year_amount', 'open_amount', 'overdue'].map(name => Number(rows[0]?.[name]))
  expect(figures).toEqual([Number(known.amount), Number(known.openAmount), 0])
  expect(Number(rows[0]?.['balance_fall'])).toBeCloseTo(Number(known.lessOutstanding), 2)
})
