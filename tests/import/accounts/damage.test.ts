import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { importTexts } from '../../../src/text/en/import.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { ledgers } from '../fec/random-ledger.ts'
import { importFile } from '../import-file.ts'
import { writers } from './writers.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
afterAll(() => engine.close())

const change = fc.record({
  at: fc.nat(), length: fc.integer({ min: 0, max: 30 }),
  by: fc.constantFrom('', ';', ',', '"', 'x', '\n', '-1', '|', '<', '9'),
})

const ours = ['load_failed', 'staging_failed', 'control_failed', 'records_differ']

test.each(writers.map(writer => [writer.file, writer] as const))(
  '%s: whatever happens to its bytes, it is refused for a reason or every row is accounted for', async (file, { write }) => {
    const damages = fc.array(change, { minLength: 1, maxLength: 4 })
    await fc.assert(fc.asyncProperty(ledgers, damages, async (invoices, changes) => {
      await emptyLedger(engine)
      const bytes = [...new TextEncoder().encode(write(invoices))]
      for (const { at, length, by } of changes) bytes.splice(at % bytes.length, length, ...new TextEncoder().encode(by))
      const outcome = await importFile(engine, file, Uint8Array.from(bytes))
      const refusal = outcome.report ?? outcome
      if (refusal.refused) {
        expect(Object.keys(importTexts.refusals)).toContain(refusal.message)
        expect(ours, JSON.stringify(refusal)).not.toContain(refusal.message)
        return
      }
      expect(refusal.rowsRead).toBe(refusal.rowsLoaded + refusal.rowsSetAside)
      expect(await runChecks(engine)).toEqual([])
      const { rows } = await engine.query(
        'select measure from source_controls where source_total <> loaded_total + set_aside_total')
      expect(rows).toEqual([])
    }), { numRuns: 5, seed: 20_241_101, endOnFailure: true })
  })
