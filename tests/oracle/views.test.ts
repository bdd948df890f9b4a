import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { openLedger } from '../ledger/load.ts'
import type { LedgerInput } from '../ledger/types.ts'
import { oracleViews } from './all-views.ts'
import { ask, type Answers } from './ask.ts'
import { expectSame } from './compare.ts'
import { monthsEarlier } from './days.ts'
import { ledgers } from './random-ledger.ts'
import { endOnFailure, runs, seed } from './runs.ts'

/** All views are asked about the same ledgers, so that each ledger is loaded once; a shrunk one is loaded again. */
const answered = new Map<string, Answers>()

let engine: Engine
beforeAll(async () => { engine = await openLedger() })

async function answersFor(input: LedgerInput): Promise<Answers> {
  const key = JSON.stringify(input)
  const known = answered.get(key)
  if (known !== undefined) return known
  const answers = await ask(engine, input, oracleViews.map(view => view.name))
  answered.set(key, answers)
  return answers
}

describe(`views against the oracle on random ledgers (seed ${String(seed)})`, () => {
  it('the comparison date is twelve months before, where none is chosen', async () => {
    await fc.assert(fc.asyncProperty(ledgers, async input => {
      const { book } = await answersFor(input)
      if (input.settings?.compareTo === null) expect(book.compareTo).toBe(monthsEarlier(book.asOf, 12))
    }), { seed, numRuns: runs, endOnFailure })
  })

  it.each(oracleViews)('$name', async view => {
    const { name, rows } = view
    let compared = 0
    await fc.assert(fc.asyncProperty(ledgers, async input => {
      const { book, ledger, rowsOf } = await answersFor(input)
      const expected = rows(book, ledger)
      compared += expected.length
      expectSame(view, rowsOf.get(name) ?? [], expected)
    }), { seed, numRuns: runs, endOnFailure })
    const least = view.isRare === true ? runs / 10 : runs
    expect(compared, 'rows that were compared').toBeGreaterThanOrEqual(least)
  })
})
