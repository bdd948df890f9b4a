import type { Engine } from '../engine/types.ts'
import { derivedTables, leadingTo, renew } from './derived.ts'
import { refreshScope } from './scope.ts'
import { defaultSettings, resolveDates, storeSettings } from './settings.ts'
import tables from './tables.sql?raw'
import { assumeDueDates } from './terms.ts'

/** The tables that a file fills. */
const filledByFiles = [
  'source_files', 'source_controls', 'source_notices', 'rows_set_aside', 'entities', 'customers',
  'dimension_sets', 'dimension_values', 'documents', 'allocations', 'exchange_rates',
  'document_keys', 'payment_texts', 'applications', 'stated_settlements', 'reminders',
]

/** Makes an empty ledger with default settings in a fresh engine. */
export async function createLedger(engine: Engine): Promise<void> {
  await engine.run(tables)
  await storeSettings(engine, defaultSettings)
  await rebuildDerived(engine)
}

/**
 * Renews all derived tables from the base tables, with assumed due dates, dates and scope resolved anew: the first
 * ones are filled, the later ones are left to `fillLater`. The last step of an import, inside its transaction.
 */
export async function rebuildDerived(engine: Engine): Promise<void> {
  await assumeDueDates(engine)
  const undated = leadingTo('ledger_span')
  await renew(engine, undated)
  await resolveDates(engine)
  await refreshScope(engine)
  await renew(engine, derivedTables.filter(table => !undated.includes(table)))
}

/** Takes everything out again that files brought; settings and filters stay. */
export async function emptyLedger(engine: Engine): Promise<void> {
  await clearTables(engine)
  await rebuildDerived(engine)
}

/** Empties the tables that files fill; what is derived from them is stale until `rebuildDerived`. */
export async function clearTables(engine: Engine): Promise<void> {
  await engine.run(filledByFiles.map(table => `delete from ${table};`).join('\n'))
}
