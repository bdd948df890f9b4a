import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { derivedTables } from '../../src/ledger/derived.ts'
import { views } from '../../src/metrics/catalog.ts'
import { loadLedger, openLedger } from './load.ts'
import { trickyLedger } from './tricky.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openLedger()
  await loadLedger(engine, trickyLedger)
})
afterAll(() => engine.close())

const identities = [...derivedTables, ...views]
  .flatMap(file => file.identities.map(identity => [file.name, identity] as const))

it.each(identities)('%s: %s', async (_, identity) => {
  const { rows } = await engine.query<{ holds: boolean }>(`select ${identity} as holds`)
  expect(rows).toEqual([{ holds: true }])
})
