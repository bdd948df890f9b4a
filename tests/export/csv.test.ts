import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvHeader, csvRows } from '../../src/export/csv.ts'
import { withoutFormula } from '../../src/export/spreadsheet-text.ts'
import { createFormats } from '../../src/text/format.ts'
import type { Language } from '../../src/text/index.ts'
import { table } from './table.ts'

describe('text that a spreadsheet would calculate', () => {
  it.each(['=1+1', '+33 1', '-cmd', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n@x'])('is kept from it: %j', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`)
  })

  it.each(['Müller', '12-AB', 'a=b', '', '<img src=x>'])('is left alone otherwise: %j', (text) => {
    expect(withoutFormula(text)).toBe(text)
  })
})

function csv(language: Language): string {
  const writing = { format: createFormats(language), currency: 'EUR' }
  return csvHeader(table, language, 'Devise') + csvRows(table, table.rows, language, writing)
}

describe('a table as a text file', () => {
  it('opens in an English Excel: commas, decimal points, marked as UTF-8', () => {
    const text = csv('en')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(Papa.parse(text.slice(1), { delimiter: ',', skipEmptyLines: true }).data).toEqual([
      ['Devise', 'Kunde', '\'=Betrag', 'Anteil', 'Fällig', 'Tage', 'Prozent', 'Zahl'],
      ['EUR', '\'=cmd|\'/c calc\'!A1', '-1234.50', '-0.25', '2025-12-31', '12.5', '12.5', '3'],
      ['EUR', 'a "b"; c,\nd <&> _x0041_', '', '', '', '', '', ''],
      ['EUR', '漢😀', '1234567890123456.78', '0.3333333333333333', '1900-03-01', '0', '100', '0'],
    ])
  })

  it('opens in a French Excel: semicolons and decimal commas', () => {
    expect(Papa.parse(csv('fr').slice(1), { delimiter: ';', skipEmptyLines: true }).data[1])
      .toEqual(['EUR', '\'=cmd|\'/c calc\'!A1', '-1234,50', '-0,25', '2025-12-31', '12,5', '12,5', '3'])
  })

  it('names the currency only where there are amounts', () => {
    const shares = { ...table, columns: table.columns.filter((column) => column.kind !== 'money') }
    expect(csvHeader(shares, 'en', 'Currency')).not.toContain('Currency')
    expect(csvRows(shares, table.rows, 'en', { format: createFormats('en'), currency: 'EUR' })).not.toContain('EUR')
  })
})
