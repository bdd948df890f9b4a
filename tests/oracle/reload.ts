import type { Engine, Row } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { emptyLedger, rebuildDerived } from '../../src/ledger/ledger.ts'
import { insertRows } from '../ledger/insert-rows.ts'
import type { PlainLedger } from './plain.ts'

/** Base tables apart from documents and allocations; what a load brings itself stands in for what was there. */
const others = ['reminders', 'source_files', 'entities', 'customers', 'dimension_sets', 'dimension_values', 'exchange_rates'] as const

type Load = Pick<PlainLedger, 'documents' | 'allocations'> & Partial<Pick<PlainLedger, 'reminders'>>

/** Empties the ledger and fills it again in several loads, each as complete as an import; settings stay. */
export async function reload(engine: Engine, loads: readonly Load[]): Promise<void> {
  const kept: (readonly [table: string, rows: readonly Row[]])[] = []
  for (const table of others) kept.push([table, (await engine.query(`select * from ${table}`)).rows])
  await emptyLedger(engine)
  for (const [table, rows] of kept) await insertRows(engine, table, rows)
  for (const { documents, allocations, reminders } of loads) {
    if (reminders !== undefined) {
      await engine.run('delete from reminders')
      await insertRows(engine, 'reminders', reminders.map(row => ({ ...row })))
    }
    await insertRows(engine, 'documents', documents.map(row => ({ ...row })))
    await insertRows(engine, 'allocations', allocations.map(row => ({ ...row })))
    await rebuildDerived(engine)
  }
  await fillLater(engine)
}

/** The rows in another order, with the numbers that an import in that order would have given. */
export function shuffled(ledger: PlainLedger, order: number): Load {
  const documents = reordered(ledger.documents, order)
  const numbers = new Map(documents.map((row, i) => [row.document_id, i + 1]))
  return {
    documents: documents.map((row, i) => ({ ...row, document_id: i + 1 })),
    allocations: reordered(ledger.allocations, order).map((row, i) => ({
      ...row, allocation_id: i + 1, document_id: numbers.get(row.document_id) ?? 0,
    })),
    reminders: reordered(ledger.reminders, order).map(row => ({
      ...row, document_id: row.document_id === null ? null : numbers.get(row.document_id) ?? 0,
    })),
  }
}

/** Even places first, odd ones after, both backwards when the order is odd. */
function reordered<T>(rows: readonly T[], order: number): T[] {
  const turned = order % 2 === 0 ? [...rows] : rows.toReversed()
  const step = order % 3 + 1
  return Array.from({ length: step }, (_, offset) => turned.filter((_row, i) => i % step === offset)).flat()
}
