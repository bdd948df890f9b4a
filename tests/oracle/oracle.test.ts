import { describe, expect, it } from 'vitest'
import { bucketsAt } from './aging.ts'
import { openBook, type Book } from './book.ts'
import { concentrationSummary } from './concentration.ts'
import { curveOf } from './curves.ts'
import { dayOf, monthsEarlier, textOf } from './days.ts'
import { paymentsAt, settlementAt } from './document.ts'
import { familyAt } from './family.ts'
import { valueOf } from './fraction.ts'
import type { PlainAllocation, PlainDocument, PlainSettings } from './plain.ts'

const settings: PlainSettings = {
  as_of: '2024-03-31', compare_to: '2023-03-31', window_days: 90, bucket_edges: [0, 30, 60, 90], ageing_basis: 'due',
  credits: 'include', segment_by: 'segment', concentration_basis: 'balance', cohort_grain: 'month', cohort_clock: 'issue',
  assumed_terms_days: 30, assumed_terms_rule: 'days', recovery_percent: '0', forward_factor: '1', entered_rates: null,
  stress_days: 30,
}

function invoice(id: number, issued: string, due: string, amount: string, customer = 'C1'): PlainDocument {
  return {
    document_id: id, entity_id: 'E1', customer_id: customer, number: String(id), kind: 'invoice', issue_date: issued,
    is_opening: false, due_date: due, terms_from: null, due_date_basis: 'stated', currency: 'EUR', amount, amount_net: null, is_disputed: null,
    dispute_reason: null, sales_rep: null, source_file_id: 1, source_line: id, dimension_set_id: 1,
  }
}

function payment(document: number, date: string, amount: string, id = 1): PlainAllocation {
  return { allocation_id: id, document_id: document, kind: 'payment', effective_date: date, amount, link: 'stated' }
}

/** A ledger in which nothing is settled is a list of open items, and tells less. */
const settled = invoice(3, '2024-01-10', '2024-02-09', '1')

function book(documents: PlainDocument[], allocations: PlainAllocation[]): Book {
  const nothing = { customers: [], reminders: [], dimension_values: [], segment_terms: [], stated_as_of: null }
  return openBook({ documents, allocations, ...nothing }, settings)
}

describe('the oracle itself, against figures worked out by hand', () => {
  it('gives the family of days', () => {
    const two = book(
      [invoice(1, '2024-01-10', '2024-02-09', '100'), invoice(2, '2024-03-15', '2024-04-14', '200'), settled],
      [payment(1, '2024-03-01', '40'), payment(3, '2024-01-20', '1')],
    )
    const family = familyAt(two, two.documents.slice(0, 2), two.asOf)
    expect(family).toMatchObject({ balance: 260_000n, overdue: 60_000n, billings: 300_000n, reason: null })
    expect([family.dso, family.bestPossible, family.delinquent]).toEqual([78, 60, 18])
    expect([family.terms, family.daysToPay, family.beyondTerms]).toEqual([30, 51, 21])
    expect(family.effectiveness).toBe(40)
    // March 31 days, February without billings 29 days, and 60 of January's 100 for its 31 days.
    expect(family.countback).toBeCloseTo(31 + 29 + 18.6, 9)
    expect(family.countbackIsLowerBound).toBe(false)
    const buckets = bucketsAt(two, two.documents, two.asOf)
    expect(buckets.map(bucket => bucket.amount)).toEqual([200_000n, 0n, 60_000n, 0n, 0n, 0n])
  })

  it('leaves a bounced payment out with its bounce, from the bounce on', () => {
    const { documents: [one] } = book([invoice(1, '2024-01-01', '2024-01-31', '100')],
      [payment(1, '2024-02-01', '100', 1), payment(1, '2024-02-10', '-100', 2), payment(1, '2024-03-01', '100', 3)])
    if (one === undefined) throw new Error('there is one document')
    const settledOn = (date: string): string | undefined => {
      const settlement = settlementAt(one, dayOf(date))
      return settlement === null ? undefined : textOf(settlement.date)
    }
    expect(['2024-02-05', '2024-02-15', '2024-03-05'].map(settledOn)).toEqual(['2024-02-01', undefined, '2024-03-01'])
    expect(['2024-02-05', '2024-02-15', '2024-03-05'].map(date => paymentsAt(one, dayOf(date)).map(row => textOf(row.date))))
      .toEqual([['2024-02-01'], [], ['2024-03-01']])
  })

  it('takes a document off the payment curve at its age', () => {
    const three = book(
      ['2024-01-01', '2024-01-01', '2024-03-16'].map((date, i) => invoice(i + 1, date, date, '100')),
      [payment(1, '2024-01-11', '100'), payment(2, '2024-01-21', '60')],
    )
    const { points } = curveOf(three.documents, three.asOf, 'issue')
    expect(points.map(point => [point.age, point.atRiskAmount, point.paidAmount]).slice(0, 3))
      .toEqual([[10, 300_000n, 100_000n], [15, 200_000n, 0n], [20, 100_000n, 60_000n]])
    expect(valueOf(points[2]?.unpaid ?? { over: 0n, under: 1n })).toBeCloseTo(2 / 3 * 0.4, 12)
    expect(points.map(point => [point.atRiskDocuments, point.settledDocuments]).slice(0, 3))
      .toEqual([[3, 1], [2, 0], [1, 0]])
  })

  it('measures concentration', () => {
    const four = book([1, 2, 3, 4].map(i => invoice(i, '2024-01-01', '2024-01-31', String(i), `C${String(i)}`)), [])
    const [asOf] = concentrationSummary(four)
    expect(asOf).toMatchObject({ customers: 4, total: '10.000', top_1_share: 0.4, gini: 0.25 })
    expect(asOf?.['hhi']).toBeCloseTo(3000, 9)
    expect(asOf?.['equivalent_customers']).toBeCloseTo(10 / 3, 9)
  })

  it('goes back whole months', () => {
    expect(['2024-02-29', '2024-03-30', '2024-03-31', '2024-04-30'].map(date => textOf(monthsEarlier(dayOf(date), 1))))
      .toEqual(['2024-01-31', '2024-02-29', '2024-02-29', '2024-03-31'])
  })
})
