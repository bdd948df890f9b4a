import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { checks, runChecks } from '../../src/ledger/checks.ts'
import { applySettings, defaultSettings } from '../../src/ledger/settings.ts'
import { loadLedger, openLedger } from './load.ts'
import { trickyLedger } from './tricky.ts'

let engine: Engine
beforeAll(async () => { engine = await openLedger() })
afterAll(() => engine.close())

it('finds nothing in a sound ledger, by either basis of ageing', async () => {
  await loadLedger(engine, trickyLedger)
  expect(await runChecks(engine)).toEqual([])
  await applySettings(engine, { ...defaultSettings, ...trickyLedger.settings, ageingBasis: 'issue', windowDays: 45 })
  expect(await runChecks(engine)).toEqual([])
})

/** What breaks each rule. */
const faults: Readonly<Record<string, string>> = {
  keys_are_unique: 'insert into allocations select * from allocations where allocation_id = 1',
  documents_have_their_customer: 'update documents set customer_id = \'nobody\' where document_id = 1',
  words_are_known: 'update allocations set kind = \'gift\' where allocation_id = 1',
  amounts_have_their_sign: 'update documents set kind = \'credit_note\' where document_id = 1',
  allocations_follow_their_document: 'update allocations set effective_date = date \'2023-12-31\' where document_id = 1',
  allocations_have_their_documents_sign: 'update allocations set amount = -amount where document_id = 3',
  movements_add_up: 'update movements set claim_amount = claim_amount + 0.001 where document_id = 1',
  movements_keep_their_side: 'update movements set claim_amount = 200 where document_id = 5',
  settlements_close_what_is_settled: 'delete from settlements where document_id = 3',
  payments_add_up: 'delete from payments where document_id = 3',
  monthly_levels_hold: 'update monthly set overdue = overdue + 0.001',
  monthly_windows_hold: 'update monthly set paid_amount = paid_amount + 0.001',
  assumed_due_dates_follow_terms:
    'update documents set due_date_basis = \'assumed\', due_date = issue_date + 31 where document_id = 1',
  positions_hold: 'update positions set open_documents = open_documents + 1',
}

describe('each check can fail', () => {
  it('has a fault for each', () => {
    expect(Object.keys(faults).sort()).toEqual(checks.map(check => check.name).sort())
  })

  it.each(Object.entries(faults))('%s', async (name, fault) => {
    await loadLedger(engine, trickyLedger)
    await engine.run(fault)
    expect((await runChecks(engine)).map(broken => broken.check)).toContain(name)
  })
})
