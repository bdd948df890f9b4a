import type { Engine } from '../engine/types.ts'
import { derivedTables, filling, leadingTo, renew, restingOn } from './derived.ts'
import { refreshScope } from './scope.ts'
import { refreshSegments } from './segments.ts'
import { defaultSettings, resolveDates, storeSettings } from './settings.ts'
import { schema } from './schema.ts'
import { assumeDueDates } from './terms.ts'

/** The tables that a file fills. */
export const filledByFiles: readonly string[] = [
  'source_files', 'source_controls', 'source_notices', 'rows_set_aside', 'entities', 'customers',
  'dimension_sets', 'dimension_values', 'documents', 'allocations', 'exchange_rates',
  'document_keys', 'payment_texts', 'applications', 'stated_settlements', 'reminders',
]

/** What stands beside the documents: neither they, nor their customers, nor any date rests on it. */
export type BesideDocuments = 'reminders' | 'exchange_rates'

/**
 * Makes an empty ledger with default settings in a fresh engine. Of the derived tables it has those that tell an empty
 * ledger from one with documents; the first rows bring the others.
 */
export async function createLedger(engine: Engine): Promise<void> {
  await engine.run([schema.trim(), ...leadingTo('ledger_span').map(filling)].join('\n'))
  await storeSettings(engine, defaultSettings)
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
  // Segments and scope may be made by classes: what these are filled from must not be stale by then.
  const dated = derivedTables.filter(table => !undated.includes(table))
  const classing = leadingTo('customer_classes')
  await renew(engine, dated.filter(table => classing.includes(table)))
  await refreshSegments(engine)
  await refreshScope(engine)
  await renew(engine, dated.filter(table => !classing.includes(table)))
}

/**
 * Renews what rests on rows that were added to these base tables alone. Only for tables that neither the ledger's dates
 * nor assumed terms rest on.
 */
export async function renewBeside(engine: Engine, filled: readonly BesideDocuments[]): Promise<void> {
  await renew(engine, restingOn(filled))
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
