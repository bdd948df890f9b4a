import { expect, it } from 'vitest'
import { currencyCodes, minorDigits } from '../../src/import/rows/words.ts'
import { derivedTables } from '../../src/ledger/derived.ts'

it('the smallest units of the reporting currency are those that amounts are read in', () => {
  const [whole = '', thousandths = ''] = derivedTables.find(table => table.name === 'reporting_currency')?.select.match(/in \([^)]*\)/g) ?? []
  const named = (list: string): string[] => [...list.matchAll(/'([A-Z]{3})'/g)].map(match => match[1] ?? '').sort()
  const withDigits = (digits: number): string[] => [...currencyCodes].filter(code => minorDigits(code) === digits)
  expect(named(whole)).toEqual(expect.arrayContaining(withDigits(0)))
  expect(named(thousandths)).toEqual(expect.arrayContaining(withDigits(3)))
  const digits = [...named(whole), ...named(thousandths)].map(minorDigits)
  expect(digits).not.toContain(2)
})
