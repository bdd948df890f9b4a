import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../src/engine/types.ts'
import { openLedger } from '../ledger/load.ts'
import { ask } from './ask.ts'
import type { Book } from './book.ts'
import { dayOf, type Day } from './days.ts'
import { paymentsWithin } from './levels.ts'
import { moneyOf, ratio, sum, textOfMoney } from './money.ts'
import { ledgers } from './random-ledger.ts'
import { runs, seed } from './runs.ts'

const parameters = { seed, numRuns: Math.ceil(runs / 4) }

let engine: Engine
beforeAll(async () => { engine = await openLedger() })

describe('parts and wholes on random ledgers', () => {
  const additive = ['balance', 'overdue', 'gross_open', 'unapplied', 'billings', 'balance_before', 'overdue_before']

  it.each(['segment_comparison', 'customer_list'])('%s adds up to the headline', async name => {
    await fc.assert(fc.asyncProperty(ledgers, async input => {
      const { rowsOf } = await ask(engine, input, ['headline', name])
      for (const whole of rowsOf.get('headline') ?? []) {
        const parts = (rowsOf.get(name) ?? []).filter(row => row['currency'] === whole['currency'])
        for (const column of additive) {
          const isBefore = column.endsWith('_before')
          if (isBefore !== (whole['date_role'] === 'compare_to')) continue
          const expected = whole[column.replace('_before', '')] ?? null
          if (expected !== null) expect(total(parts, column), `${name}.${column}`).toBe(expected)
        }
      }
    }), parameters)
  })

  it('buckets add up to what is open, and to the balance with what is not applied', async () => {
    await fc.assert(fc.asyncProperty(ledgers, async input => {
      const { rowsOf } = await ask(engine, input, ['headline', 'aging_pyramid', 'aging_by_segment', 'open_documents'])
      for (const whole of rowsOf.get('headline') ?? []) {
        if (whole['balance'] === null) continue
        const isSame = (row: Row): boolean => row['currency'] === whole['currency']
        const isThere = (row: Row): boolean => isSame(row) && row['date_role'] === whole['date_role']
        const isClaim = (row: Row): boolean => row['bucket'] !== 'unapplied'
        for (const name of ['aging_pyramid', 'aging_by_segment']) {
          const rows = (rowsOf.get(name) ?? []).filter(isThere)
          expect(total(rows.filter(isClaim), 'amount'), name).toBe(whole['gross_open'])
          expect(total(rows.filter(row => !isClaim(row)), 'amount'), name).toBe(whole['unapplied'])
          if (input.settings?.credits === 'include') expect(total(rows, 'amount'), name).toBe(whole['balance'])
        }
        if (whole['date_role'] !== 'as_of') continue
        const open = (rowsOf.get('open_documents') ?? []).filter(isSame)
        expect(total(open.filter(isClaim), 'open_amount')).toBe(whole['gross_open'])
        expect(total(open.filter(row => !isClaim(row)), 'open_amount')).toBe(whole['unapplied'])
      }
    }), parameters)
  })

  it('days to pay are the terms and the days beyond them, on the same payments', async () => {
    let compared = 0
    await fc.assert(fc.asyncProperty(ledgers, async input => {
      const { book, rowsOf } = await ask(engine, input, ['headline'])
      for (const row of rowsOf.get('headline') ?? []) {
        const terms = termsOfPaid(book, String(row['currency']), dayOf(String(row['position_date'])))
        if (row['days_to_pay'] === null || terms === null) continue
        expect(row['days_to_pay']).toBeCloseTo(terms + Number(row['days_beyond_terms']), 6)
        compared += 1
      }
    }), parameters)
    expect(compared, 'payments that were compared').toBeGreaterThan(0)
  })
})

function total(rows: readonly Row[], column: string): string {
  return textOfMoney(sum(rows, row => moneyOf(String(row[column]))))
}

/** The terms of the invoices that were paid in the window, weighted by what was paid. */
function termsOfPaid(book: Book, currency: string, day: Day): number | null {
  const payments = paymentsWithin(book.documents.filter(document => document.currency === currency),
    day - book.settings.window_days + 1, day)
  return ratio(
    sum(payments, ({ document, amount }) => amount * BigInt(document.due - document.issued)),
    sum(payments, payment => payment.amount),
  )
}
