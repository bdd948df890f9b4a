import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { tableToCsv, withoutFormula } from '../../src/export/csv.ts'
import type { TableModel } from '../../src/parts/panel.ts'

describe('text that a spreadsheet would calculate', () => {
  it.each(['=1+1', '+33 1', '-cmd', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n@x'])('is kept from it: %j', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`)
  })

  it.each(['Müller', '12-AB', 'a=b', '', '<img src=x>'])('is left alone otherwise: %j', (text) => {
    expect(withoutFormula(text)).toBe(text)
  })
})

describe('a table as a file', () => {
  const table: TableModel = {
    caption: '',
    columns: [
      { key: 'customer_name', label: 'Kunde', kind: 'text', say: () => 'said' },
      { key: 'amount', label: 'Betrag', kind: 'money' },
      { key: 'share', label: 'Anteil', kind: 'share' },
      { key: 'due_date', label: 'Fällig', kind: 'date' },
    ],
    rows: [
      { customer_name: '=cmd|\'/c calc\'!A1', amount: '-1234.500', share: -0.25, due_date: '2025-12-31' },
      { customer_name: 'a "b", c\nd', amount: null, share: null, due_date: null },
    ],
  }

  it('reads back as it was, in machine values under the names of the view', () => {
    const { data } = Papa.parse(tableToCsv(table, 'EUR'))
    expect(data).toEqual([
      ['currency', 'customer_name', 'amount', 'share', 'due_date'],
      ['EUR', '\'=cmd|\'/c calc\'!A1', '-1234.50', '-0.25', '2025-12-31'],
      ['EUR', 'a "b", c\nd', '', '', ''],
    ])
  })

  it('names the currency only where there are amounts', () => {
    const shares = { ...table, columns: table.columns.filter((column) => column.kind !== 'money') }
    expect(tableToCsv(shares, 'EUR').split('\r\n')[0]).toBe('customer_name,share,due_date')
  })
})
