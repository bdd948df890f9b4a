import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { derivedTables } from '../../src/ledger/derived.ts'
import { views } from '../../src/metrics/catalog.ts'
import { loadLedger, openLedger } from './load.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openLedger()
  await loadLedger(engine, {
    documents: [
      { document_id: 1, issue_date: '2024-01-10', amount: '100' },
      { document_id: 2, issue_date: '2024-06-10', amount: '50.25', customer_id: 'C2', currency: 'USD' },
      { document_id: 3, issue_date: '2024-06-20', amount: '-20' },
      { document_id: 4, issue_date: '2024-07-20', amount: '80' },
      { document_id: 5, issue_date: '2024-08-20', amount: '60' },
    ],
    allocations: [
      { document_id: 1, effective_date: '2024-03-01', amount: '40' },
      { document_id: 4, effective_date: '2024-08-25', amount: '90' },
      { document_id: 5, effective_date: '2024-08-22', amount: '60' },
      { document_id: 5, effective_date: '2024-08-30', amount: '-60' },
    ],
    customers: [{ customer_id: 'C1', segment: 'Public' }],
    settings: { asOf: '2024-09-15', compareTo: '2024-07-31' },
  })
}, 60_000)
afterAll(() => engine.close())

const identities = [...derivedTables, ...views].flatMap(file => file.identities.map(identity => [file.name, identity] as const))

it.each(identities)('%s: %s', async (_, identity) => {
  const { rows } = await engine.query<{ holds: boolean }>(`select ${identity} as holds`)
  expect(rows).toEqual([{ holds: true }])
})
