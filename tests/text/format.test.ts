import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormats, minorUnits } from '../../src/text/format.ts'

const english = createFormats('en')
const french = createFormats('fr')

/** Narrow and ordinary no-break spaces made visible. */
const seen = (text: string): string => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_')

describe('amounts', () => {
  it.each([
    ['1234567.500', 'EUR', '1,234,567.50', '1~234~567,50'],
    ['-1234.500', 'EUR', '(1,234.50)', '−1~234,50'],
    ['-0.001', 'EUR', '0.00', '0,00'],
    ['1234.600', 'JPY', '1,235', '1~235'],
    ['1.125', 'TND', '1.125', '1,125'],
    ['98765432109876543210.125', 'TND', '98,765,432,109,876,543,210.125', '98~765~432~109~876~543~210,125'],
    ['12.500', 'not a code', '12.50', '12,50'],
  ])('%s %s', (value, currency, inEnglish, inFrench) => {
    expect(seen(english.amount(value, currency))).toBe(inEnglish)
    expect(seen(french.amount(value, currency))).toBe(inFrench)
  })

  it('carry the currency sign', () => {
    expect(seen(english.money('-1234.500', 'EUR'))).toBe('−€1,234.50')
    expect(seen(french.money('-1234.500', 'EUR'))).toBe('−1~234,50~€')
    expect(seen(english.money('5.000', 'GBP'))).toBe('£5.00')
    expect(seen(english.money('5.000', '€€'))).toBe('5.00~€€')
  })

  it('keep every digit, however long', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 34n), max: 10n ** 34n }), (cents) => {
      const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
      const text = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
      expect(english.amount(text, 'EUR').replace(/\D/g, '')).toBe(digits)
      expect(french.money(text, 'EUR').replace(/\D/g, '')).toBe(digits)
    }))
  })

  it('know the minor unit', () => {
    expect(['EUR', 'JPY', 'KWD', '?'].map(minorUnits)).toEqual([2, 0, 3, 2])
  })
})

describe('short amounts', () => {
  it.each([
    ['4821904.000', '€4.82~m', '4,82~M€'],
    ['412000.000', '€412~k', '412~k€'],
    ['9940', '€9.9~k', '9,9~k€'],
    ['999600.000', '€1.00~m', '1,00~M€'],
    ['999499.000', '€999~k', '999~k€'],
    ['12345678901', '€12.3~bn', '12,3~Md€'],
    ['-1234.000', '−€1.2~k', '−1,2~k€'],
    ['12.400', '€12', '12~€'],
    ['-0.200', '€0', '0~€'],
  ])('%s', (value, inEnglish, inFrench) => {
    expect(seen(english.compact(value, 'EUR'))).toBe(inEnglish)
    expect(seen(french.compact(value, 'EUR'))).toBe(inFrench)
  })
})

describe('ratios and days', () => {
  it('have their unit, with its plural by language', () => {
    expect(seen(english.percent(0.314))).toBe('31.4~%')
    expect(seen(french.percent(-0.314, 0))).toBe('−31~%')
    expect(seen(english.points(0.041))).toBe('+4.1_points')
    expect(seen(english.points(-0.01, 0))).toBe('−1_point')
    expect(seen(french.points(0.015))).toBe('+1,5_point')
    expect(seen(english.days(1, 0))).toBe('1_day')
    expect(seen(english.days(1))).toBe('1.0_days')
    expect(seen(french.days(58.44))).toBe('58,4_jours')
    expect(seen(english.signedDays(6.1))).toBe('+6.1_days')
    expect(seen(english.signedDays(-0.04))).toBe('0.0_days')
    expect(seen(french.number(-2.25, 2))).toBe('−2,25')
    expect(seen(french.integer(40112))).toBe('40~112')
  })
})

describe('dates', () => {
  it('stand in any zone of the reader', () => {
    expect(seen(english.date('2025-12-31'))).toBe('31_Dec_2025')
    expect(seen(french.date('2025-12-01'))).toBe('1_déc._2025')
    expect(seen(english.month('2025-03-31'))).toBe('Mar_2025')
    expect(seen(french.month('2025-03-31'))).toBe('mars_2025')
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31'].map((day) => seen(french.quarter(day))))
      .toEqual(['T1_2025', 'T1_2025', 'T2_2025', 'T4_2025'])
  })
})

it('a figure that is not known is a dash in every format', () => {
  for (const format of [english, french]) {
    const texts = [
      format.amount(null, 'EUR'), format.money(null, 'EUR'), format.compact(null, 'EUR'), format.percent(null),
      format.points(null), format.days(null), format.signedDays(null), format.number(null), format.integer(null),
      format.date(null), format.month(null), format.quarter(null),
    ]
    expect(new Set(texts)).toEqual(new Set(['–']))
  }
})
