import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../src/engine/types.ts'
import { loadLedger, openLedger } from '../ledger/load.ts'
import type { LedgerAllocation, LedgerInput } from '../ledger/types.ts'
import { oracleViews } from './all-views.ts'
import { ask, readViews } from './ask.ts'
import { expectSame } from './compare.ts'
import { textOf } from './days.ts'
import { moneyOf, sum, textOfMoney } from './money.ts'
import { ledgers } from './random-ledger.ts'
import { reload, shuffled } from './reload.ts'
import { endOnFailure, runs, seed } from './runs.ts'

const names = oracleViews.map(view => view.name)
const parameters = { seed, numRuns: Math.ceil(runs / 6), endOnFailure }

let engine: Engine
beforeAll(async () => { engine = await openLedger() })

/** Fails unless every view answers as before, but for one that may not; numbers given on loading may differ. */
async function expectUnchanged(before: ReadonlyMap<string, readonly Row[]>, except?: string): Promise<void> {
  const after = await readViews(engine, names)
  for (const view of oracleViews.filter(({ name }) => name !== except)) {
    const [seen, known] = [after.get(view.name) ?? [], before.get(view.name) ?? []].map(withoutNumbers)
    const keys = view.keys.map(key => key === 'document_id' ? 'number' : key === 'allocation_id' ? 'text' : key)
    expectSame(view, seen ?? [], known ?? [], keys)
  }
}

/** Rows without the numbers that loading gives. Allocations have no other key: they are told apart by all they say. */
function withoutNumbers(rows: readonly Row[]): Row[] {
  const times = new Map<string, number>()
  return rows.map(({ document_id: _, dimension_set_id: __, allocation_id, ...row }) => {
    if (allocation_id === undefined) return row
    const text = JSON.stringify(row)
    times.set(text, (times.get(text) ?? 0) + 1)
    return { ...row, text: `${text} ${String(times.get(text))}` }
  })
}

describe('identities on random ledgers', () => {
  it('splitting the ledger into two loads changes nothing', async () => {
    await fc.assert(fc.asyncProperty(ledgers, fc.nat({ max: 20 }), async (input, first) => {
      const { ledger, rowsOf } = await ask(engine, input, names)
      const isFirst = (row: { document_id: number }): boolean => row.document_id <= first
      const part = (keep: boolean): Pick<typeof ledger, 'documents' | 'allocations'> => ({
        documents: ledger.documents.filter(row => isFirst(row) === keep),
        allocations: ledger.allocations.filter(row => isFirst(row) === keep),
      })
      await reload(engine, [part(true), part(false)])
      await expectUnchanged(rowsOf)
    }), parameters)
  })

  it('the order of the rows changes nothing', async () => {
    await fc.assert(fc.asyncProperty(ledgers, fc.nat({ max: 5 }), async (input, order) => {
      const { ledger, rowsOf } = await ask(engine, input, names)
      await reload(engine, [shuffled(ledger, order + 1)])
      await expectUnchanged(rowsOf)
    }), parameters)
  })

  it('what happens after a date changes nothing at that date', async () => {
    await fc.assert(fc.asyncProperty(ledgers, fc.integer({ min: 1, max: 100 }), async (input, gap) => {
      const { book, rowsOf } = await ask(engine, input, names)
      // The first settlement of all would turn a list of open items into a ledger.
      fc.pre(book.hasHistory)
      const date = textOf(book.asOf + gap)
      const known = book.everyDocument.filter(document => document.issued <= book.asOf)
      const later = known.map((document): LedgerAllocation => ({
        document_id: document.id, effective_date: date, amount: textOfMoney(document.amount - document.amount / 3n),
      }))
      await loadLedger(engine, { ...input, allocations: [...input.allocations ?? [], ...later] })
      // Notices count what comes after the date.
      await expectUnchanged(rowsOf, 'notices')
    }), parameters)
  })

  it('the balance at every month-end is what was issued less what was settled', async () => {
    let compared = 0
    await fc.assert(fc.asyncProperty(ledgers, async input => {
      const { ledger, rowsOf } = await ask(engine, included(input), ['dso_by_month'])
      for (const row of rowsOf.get('dso_by_month') ?? []) {
        if (row['balance'] === null) continue
        const date = String(row['position_date'])
        const documents = ledger.documents.filter(one => one.currency === row['currency'])
        const own = new Set(documents.map(document => document.document_id))
        const settled = ledger.allocations.filter(one => own.has(one.document_id) && one.effective_date <= date)
        const expected = sum(documents.filter(one => one.issue_date <= date), one => moneyOf(one.amount)) -
          sum(settled, one => moneyOf(one.amount))
        expect(row['balance'], `balance at ${date}`).toBe(textOfMoney(expected))
        compared += 1
      }
    }), parameters)
    expect(compared, 'dates that were compared').toBeGreaterThan(parameters.numRuns)
  })
})

/** The same ledger without filters, credits counted. */
function included(input: LedgerInput): LedgerInput {
  return { ...input, filters: [], settings: { ...input.settings, credits: 'include' } }
}
