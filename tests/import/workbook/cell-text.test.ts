import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoText, numberText, serialText, unescaped } from '../../../src/import/read/workbook/cell-text.ts'
import { shownAs } from '../../../src/import/read/workbook/number-formats.ts'

test.each([
  ['0.30000000000000004', '0.3'], ['250.10000000000002', '250.1'], ['1234.5', '1234.5'], ['12.50', '12.50'], ['-0.01', '-0.01'],
  ['1E3', '1000'], ['1.5E-7', '0.00000015'], ['-2.5e+20', '-250000000000000000000'], ['1.23456789012345E+15', '1234567890123450'],
  ['12345678901234567890', '12345678901234567890'], ['00012', '00012'], ['0', '0'], ['-0', '-0'], ['1e400', '1e400'],
  ['99999999999.990005', '99999999999.99'], ['9.9999999999999999', '10'], ['x', 'x'], [' 5 ', '5'], ['.5', '0.5'],
])('%s is written %s', (raw, text) => {
  expect(numberText(raw)).toBe(text)
})

test('an amount in cents that went through a binary fraction comes out to the cent', () => {
  fc.assert(fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), cents => {
    const digits = String(Math.abs(cents)).padStart(3, '0')
    const decimal = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '')
    const expected = cents < 0 ? `-${decimal}` : decimal
    for (const noisy of [(cents / 100).toPrecision(17), (cents / 100).toExponential(16)]) {
      expect(Number(numberText(noisy))).toBe(Number(expected))
      expect(numberText(noisy).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')).toBe(expected)
    }
  }))
})

test.each([
  ['1', '1900-01-01'], ['59', '1900-02-28'], ['60', '1900-02-29'], ['61', '1900-03-01'], ['45382', '2024-03-31'],
  ['45382.5', '2024-03-31 12:00:00'], ['45382.999999', '2024-04-01'], ['45382.000001', '2024-03-31'], ['2958465', '9999-12-31'],
  ['2958466', '2958466'], ['-1', '-1'], ['0', ''], ['0.75', '18:00:00'], ['', ''],
])('serial %s since 1900 is %s', (raw, text) => {
  expect(serialText(raw, 'date', false)).toBe(text)
})

test('times alone, and days since 1904', () => {
  expect(serialText('0', 'time', false)).toBe('00:00:00')
  expect(serialText('0.604166666666667', 'time', true)).toBe('14:30:00')
  expect(serialText('0', 'date', true)).toBe('1904-01-01')
  expect(serialText('43920', 'date', true)).toBe('2024-03-31')
})

test('every day comes back from its serial, in both systems', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1904-01-01'), max: new Date('9999-12-30'), noInvalidDate: true }), date => {
    const day = date.toISOString().slice(0, 10)
    const days = Date.parse(day) / 86_400_000
    expect(serialText(String(days + 25_569), 'date', false)).toBe(day)
    expect(serialText(String(days + 24_107), 'date', true)).toBe(day)
  }))
})

test.each<[string | number, string]>([
  [0, 'number'], [1, 'number'], [4, 'number'], [9, 'number'], [11, 'number'], [14, 'date'], [17, 'date'], [18, 'time'], [22, 'date'],
  [37, 'number'], [45, 'time'], [47, 'time'], [49, 'number'], [57, 'date'],
  ['dd/mm/yyyy', 'date'], ['yyyy\\-mm\\-dd', 'date'], ['[$-40C]d mmmm yyyy;@', 'date'], ['d.m.yy', 'date'], ['mmm-yy', 'date'],
  ['[h]:mm:ss', 'time'], ['mm:ss.0', 'time'], ['h:mm AM/PM', 'time'], ['dd/mm/yyyy hh:mm', 'date'], ['yyyy', 'date'],
  ['#,##0.00', 'number'], ['0.00" days"', 'number'], ['"d"0', 'number'], ['[Red]-0.00', 'number'], ['[Yellow]0', 'number'],
  ['0\\d', 'number'], ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-@_-', 'number'], ['0.00E+00', 'number'], ['General', 'number'],
  ['Standard', 'number'], ['@', 'number'], ['0%', 'number'], ['# ?/?', 'number'], ['', 'number'], ['"due "dd/mm', 'date'],
  ['[>=100]0;"day"', 'number'], ['_d0', 'number'], ['#,##0 [$EUR-407]', 'number'], ['[$USD-409]#,##0', 'number'],
])('format %s shows a %s', (format, shown) => {
  expect(typeof format === 'string' ? shownAs(164, format) : shownAs(format, undefined)).toBe(shown)
})

test('a listed code comes before what its number usually means', () => {
  expect(shownAs(14, '0.00')).toBe('number')
})

test('dates that are written as text, and escapes', () => {
  expect(['2024-03-31', '2024-03-31T00:00:00', '2024-03-31T14:05', '2024-03-31T14:05:09.250Z', 'soon'].map(isoText))
    .toEqual(['2024-03-31', '2024-03-31', '2024-03-31 14:05:00', '2024-03-31 14:05:09', 'soon'])
  expect(unescaped('a_x000D_b_x0000_c_xD800_d_x005F_x000D_')).toBe('a\rb_x0000_c_xD800_d_x000D_')
})
