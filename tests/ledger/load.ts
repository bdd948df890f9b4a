import type { Engine, Row } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { clearTables, createLedger, rebuildDerived } from '../../src/ledger/ledger.ts'
import { defaultSettings, storeSettings } from '../../src/ledger/settings.ts'
import { createViews } from '../../src/metrics/catalog.ts'
import { openEngine } from '../engine/node-engine.ts'
import { customerKey } from './customer-key.ts'
import { dimensionRows } from './dimensions.ts'
import { insertRows } from './insert-rows.ts'
import type { LedgerCustomer, LedgerDocument, LedgerInput } from './types.ts'

/** An engine with an empty ledger and every view. */
export async function openLedger(): Promise<Engine> {
  const engine = await openEngine()
  await createLedger(engine)
  await fillLater(engine)
  await createViews(engine)
  return engine
}

/** Replaces the ledger by the given rows, with everything derived, settings and scope in force. */
export async function loadLedger(engine: Engine, input: LedgerInput): Promise<void> {
  await clearTables(engine)
  const documents = input.documents.map(documentRow)
  const customers = customerRows(documents, input.customers ?? [])
  const { sets, values, setOf } = dimensionRows(documents, customers, input.documents)
  await insertRows(engine, 'source_files', [{
    source_file_id: 1, name: 'case.csv', sha256: '', bytes: 0, format: 'delimited',
    stated_as_of: input.stated_as_of ?? null,
    rows_read: documents.length, rows_loaded: documents.length, rows_set_aside: 0,
  }])
  await insertRows(engine, 'entities', (input.entities ?? []).map(entity => ({ name: null, currency: null, ...entity })))
  await insertRows(engine, 'customers', customers)
  await insertRows(engine, 'dimension_sets', sets)
  await insertRows(engine, 'dimension_values', values)
  await insertRows(engine, 'documents', documents.map((row, index) => ({ ...row, dimension_set_id: setOf[index] ?? 0 })))
  await insertRows(engine, 'allocations', (input.allocations ?? []).map((allocation, index) => ({
    allocation_id: index + 1, kind: 'payment', link: 'stated', counterpart: null, source_file_id: 1, source_line: index + 1,
    ...allocation,
  })))
  await insertRows(engine, 'reminders', (input.reminders ?? []).map((reminder, index) => ({
    entity_id: 'E1', customer_id: 'C1', document_id: null, channel: null, level: null, scenario: null, source_file_id: 1,
    source_line: index + 1, ...reminder,
  })))
  await insertRows(engine, 'exchange_rates', (input.exchange_rates ?? []).map((rate, index) => ({
    units: '1', is_booked: false, source: 'rates.csv', source_file_id: 1, source_line: index + 1, ...rate,
  })))
  const settings = { ...defaultSettings, ...input.settings }
  await storeSettings(engine, settings)
  await engine.run('delete from scope_filters')
  await insertRows(engine, 'scope_filters', (input.filters ?? []).map(({ dimension, value }) => ({ dimension, value })))
  await rebuildDerived(engine)
  await fillLater(engine)
}

function documentRow({ dimensions: _, ...document }: LedgerDocument): Row {
  const isCredit = document.amount.startsWith('-')
  return {
    kind: isCredit ? 'credit_note' : 'invoice',
    entity_id: 'E1',
    customer_id: 'C1',
    number: `N${String(document.document_id)}`,
    is_opening: document.kind === 'opening',
    due_date: isCredit ? document.issue_date : daysAfter(document.issue_date, 30),
    due_date_basis: isCredit ? 'none' : 'stated',
    terms_from: null,
    currency: 'EUR',
    amount_net: null,
    is_disputed: null,
    dispute_reason: null,
    sales_rep: null,
    source_file_id: 1,
    source_line: document.document_id + 1,
    ...document,
  }
}

const noCustomer = {
  name: null, parent_id: null, segment: null, country: null, sales_rep: null, terms_days: null, terms_rule: null,
  credit_limit: null, insured_limit: null, is_public_body: null, is_professional: null,
}

/** Every customer that is stated, and a bare one for each that only a document names. */
function customerRows(documents: readonly Row[], stated: readonly LedgerCustomer[]): Row[] {
  const rows = new Map<string, Row>()
  for (const customer of stated) {
    const row = { entity_id: 'E1', ...noCustomer, ...customer }
    rows.set(customerKey(row), row)
  }
  for (const { entity_id, customer_id } of documents) {
    const row = { entity_id: entity_id ?? null, customer_id: customer_id ?? null, ...noCustomer }
    if (!rows.has(customerKey(row))) rows.set(customerKey(row), row)
  }
  return [...rows.values()]
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
