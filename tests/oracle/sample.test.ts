import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { applyScope, applySettings, defaultSettings, type ScopeFilter, type Settings } from '../../src/ledger/settings.ts'
import { mustImport } from '../import/import-file.ts'
import { openLedger } from '../ledger/load.ts'
import { oracleViews } from './all-views.ts'
import { readBook, readViews } from './ask.ts'
import { expectSame } from './compare.ts'

const file = join(import.meta.dirname, '../../sample-data/ledger.csv')

let engine: Engine
beforeAll(async () => {
  engine = await openLedger()
  await mustImport(engine, 'ledger.csv', readFileSync(file))
}, 600_000)

interface Question {
  readonly settings: Partial<Settings>
  readonly filters: readonly ScopeFilter[]
  readonly names: readonly string[]
}

const levels = ['headline', 'aging_pyramid', 'aging_by_segment', 'open_documents', 'customer_list', 'segment_comparison',
  'concentration_risk', 'concentration_summary', 'dso_bridge', 'reconciliation']
const months = ['dso_by_month', 'aging_by_month', 'segment_by_month', 'concentration_by_month']
const curves = ['late_payer_cohorts', 'payment_curves', 'payment_curve_summary']
const signals = ['warning_signals', 'signal_customers', 'signal_representatives']
const legal = ['legal_terms', 'interest_claims', 'annual_report']
const suppositions = ['cash_release', 'early_discount', 'terms_cut']
const publicBodies = [{ dimension: 'segment', value: 'Collectivités' }]

const questions: readonly Question[] = [
  {
    settings: {},
    filters: [],
    names: [...levels, ...legal, ...signals, ...suppositions, 'dso_by_month', 'aging_by_month', 'concentration_by_month'],
  },
  { settings: { asOf: '2024-02-29', windowDays: 365, concentrationBasis: 'billings' }, filters: [], names: [...levels, ...signals] },
  { settings: { asOf: '2023-06-14', credits: 'exclude', segmentBy: 'sales_rep' }, filters: [], names: levels },
  {
    settings: { asOf: '2024-10-17', ageingBasis: 'issue', targetDso: 40, discountDays: 30 },
    filters: publicBodies,
    names: [...levels, ...months, ...curves, ...suppositions, 'factoring'],
  },
  {
    settings: { cohortClock: 'due', segmentBy: 'country' },
    filters: [{ dimension: 'entity', value: 'VU' }],
    names: [...months, ...curves],
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
  }, 600_000)
})
