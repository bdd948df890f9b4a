import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/engine/types.ts'
import { changeSteps } from '../../src/panels/reporting_headline/chart.ts'
import { reportingHeadline } from '../../src/panels/reporting_headline/panel.ts'
import { reportingPyramid } from '../../src/panels/reporting_pyramid/panel.ts'
import { linesOf } from '../../src/panels/reporting_pyramid/rows.ts'
import { reportingRates } from '../../src/panels/reporting_rates/panel.ts'
import { foundText } from '../../src/panels/reporting.ts'
import { csvHeader, csvRows } from '../../src/export/csv.ts'
import { contextIn } from './context.ts'

const english = contextIn('en', { asOf: '2025-12-31', compareTo: '2024-12-31' })
const french = contextIn('fr', { asOf: '2025-12-31', compareTo: '2024-12-31' })
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ')

const now: Row = {
  reporting_currency: 'EUR', date_role: 'as_of', position_date: '2025-12-31', balance: '495000.000', overdue: '375000.000',
  billings: '476000.000', dso: 93.6, currencies: 2, apart: null, billings_apart: null, balance_change: '175000.000',
  business_change: '224000.000', exchange_change: '-49000.000', change_apart: null, reason: null, balance_reason: null,
}
const before: Row = { ...now, date_role: 'compare_to', balance: '320000.000', balance_change: null }

describe('what is owed over all currencies', () => {
  it('is said with what business and exchange made of it', () => {
    const results = { main: [now, before] }
    expect(plain(reportingHeadline.sentence(results, english))).toBe(
      '€495 k is owed over 2 currencies, €375 k of it past due; €175 k more than on 31 Dec 2024: '
      + 'business +€224 k, exchange rates −€49 k.')
    expect(plain(reportingHeadline.sentence(results, french))).toBe(
      '495 k€ sont dus dans 2 devises, dont 375 k€ échus ; 175 k€ de plus qu’au 31 déc. 2024 : activité +224 k€, change −49 k€.')
    expect(changeSteps(results, english).map(({ from, to }) => [from, to])).toEqual([
      [0, 320_000], [320_000, 544_000], [544_000, 495_000], [0, 495_000],
    ])
  })

  it('is labelled where it rests on what the ledger booked', () => {
    const results = { main: [{ ...now, balance_change: null, booked: 'USD' }, before] }
    expect(plain(reportingHeadline.sentence(results, english)))
      .toMatch(/; at the last rate that the ledger itself booked: USD\.$/)
    const row: Row = { found: 'direct', is_booked: true }
    expect(foundText(english, row)).toBe('from the ledger’s own amounts')
    expect(foundText(french, row)).toBe('d’après les montants comptabilisés')
    expect(foundText(english, { found: 'inverse', is_booked: true }))
      .toBe('inverse of what is stated, from the ledger’s own amounts')
  })

  it('names what stays apart once, and shows no ends that the change does not join', () => {
    const apart = { ...now, apart: 'CHF', change_apart: 'CHF' }
    expect(plain(reportingHeadline.sentence({ main: [apart, before] }, english)))
      .toMatch(/; without a rate, and apart: CHF\.$/)
    const changed = { ...now, change_apart: 'GBP' }
    const earlier = { ...before, balance: '100000.000' }
    expect(plain(reportingHeadline.sentence({ main: [changed, earlier] }, english)))
      .toMatch(/; without a rate at one of the dates, and outside this change: GBP\.$/)
    expect(changeSteps({ main: [changed, earlier] }, english)).toHaveLength(2)
    const untold = { ...now, balance: null, balance_change: null, balance_reason: 'no_rate' }
    expect(reportingHeadline.sentence({ main: [untold] }, english))
      .toBe('The balance cannot be told in EUR: no currency has a rate within 31 days.')
  })
})

const bucket = (currency: string, bucket_position: number, amount: string, converted: string | null): Row => ({
  currency, date_role: 'as_of', position_date: '2025-12-31', bucket: bucket_position === 1 ? 'not_due' : '1-30', bucket_position,
  amount, reporting_currency: 'EUR', converted, rate_date: converted === null ? null : '2025-12-31',
  reason: converted === null ? 'no_rate' : null,
})

describe('the ageing of each currency', () => {
  const rows = [
    bucket('EUR', 1, '30.000', '30.000'), bucket('EUR', 2, '10.000', '10.000'), bucket('GBP', 1, '20.000', '25.000'),
    bucket('GBP', 2, '20.000', '25.000'), bucket('JPY', 1, '5000.000', null), bucket('USD', 1, '0.000', null),
  ]

  it('is added up over those that have a rate, the largest first and those apart last', () => {
    const told = linesOf(rows).map(({ currency, own, converted, lateShare }) => [currency, own, converted, lateShare])
    expect(told).toEqual([
      [null, null, '90.000', 35 / 90], ['GBP', '40.000', '50.000', 0.5], ['EUR', '40.000', '40.000', 0.25],
      ['JPY', '5000.000', null, 0],
    ])
    expect(plain(reportingPyramid.sentence({ main: rows }, english))).toBe(
      'GBP is the latest: 50 % of its open invoices are past due, 39 % of all that is told together; without a rate, and apart: JPY.')
  })

  it('is saved with each amount in the digits of its own currency', () => {
    const table = reportingPyramid.table({ main: rows }, english)
    const csv = csvRows(table, table.rows, 'en', { format: english.format, currency: 'EUR' }).split('\r\n')
    const own = table.columns.filter(({ key }) => key === 'currency')
    expect(own).toHaveLength(1)
    expect(csvHeader(table, 'en', 'never').includes('never')).toBe(false)
    expect(csv[4]).toContain(',JPY,5000,EUR,,')
    expect(csv[2]).toContain(',GBP,20.00,EUR,25.00,2025-12-31,')
  })
})

it('rates are said with their day, and with six digits that count', () => {
  const rate = (currency: string, value: number | null): Row => ({
    currency, reporting_currency: 'EUR', date_role: 'as_of', rate: value, rate_date: '2025-12-30', found: 'inverse', reason: null,
  })
  const rows = [{ ...rate('EUR', 1), found: 'own' }, rate('GBP', 1.109087), rate('JPY', 0.00641026), rate('XAF', null)]
  expect(plain(reportingRates.sentence({ main: rows }, english))).toBe(
    'At the as-of date 1 GBP is 1.10909 EUR (30 Dec 2025), 1 JPY is 0.00641026 EUR (30 Dec 2025); without a rate, and apart: XAF.')
  expect(reportingRates.sentence({ main: rows.slice(0, 1) }, english)).toBe('Everything is in EUR; no rate is needed.')
})
