import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'

it('keeps the totals without tax, with the sign of their document', async () => {
  const engine = await openEngine()
  await createLedger(engine)
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'golden/romania/input.xml')))
  await mustImport(engine, 'D406.xml', bytes)
  const { rows } = await engine.query('select number, amount, amount_net from documents order by document_id limit 5')
  expect(rows).toEqual([
    { number: 'MA-1', amount: '1190.000', amount_net: '1000.000' },
    { number: 'MA-2', amount: '595.000', amount_net: '500.000' },
    { number: 'MA-3', amount: '-119.000', amount_net: '-100.000' },
    { number: 'MA-4', amount: '238.000', amount_net: '200.000' },
    { number: 'OP-1', amount: '-1190.000', amount_net: null },
  ])
  await engine.close()
})
