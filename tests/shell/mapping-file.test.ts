import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Mapping } from '../../src/import/types.ts'
import { isMappingFile, mappingFileName, readMapping, writeMapping } from '../../src/shell/mapping-file.ts'

const mapping: Mapping = {
  format: 'delimited',
  columns: [
    { index: 0, header: 'Date <b>', role: 'issue_date', dateOrder: 'dmy' },
    { index: 1, header: 'Montant', role: 'amount', decimalSign: ',' },
    { index: 2, header: '', role: 'ignore' },
  ],
  defaultCurrency: 'EUR',
  defaultEntity: '-',
}

it('a mapping comes back from its file as it was, without the day of one file', () => {
  expect(readMapping(writeMapping({ ...mapping, statedAsOf: '2024-12-31' }))).toEqual(mapping)
})

it('a file is named after the list, and known by its name', () => {
  expect(mappingFileName('book.xlsx › Sheet 1: "a"')).toBe('book.xlsx › Sheet 1- -a-.mapping.json')
  expect(isMappingFile(new File(['{}'], 'Ledger.csv.MAPPING.JSON'))).toBe(true)
  expect(isMappingFile(new File(['{}'], 'ledger.json'))).toBe(false)
  expect(isMappingFile(new File(['x'.repeat(1_000_001)], 'ledger.mapping.json'))).toBe(false)
})

it.each([
  ['no JSON', 'Invoice;Amount'],
  ['another JSON', '{"columns":[]}'],
  ['an unknown role', writeMapping(mapping).replace('"issue_date"', '"constructor"')],
  ['columns that miss one', writeMapping({ ...mapping, columns: mapping.columns.slice(1) })],
  ['a header that is no text', writeMapping(mapping).replace('"Montant"', '{}')],
  ['a format that is too long', writeMapping({ ...mapping, format: 'x'.repeat(1001) })],
])('%s is no mapping', (_, text) => {
  expect(readMapping(text)).toBeUndefined()
})

it('whatever is in a file, it is a mapping or nothing', () => {
  fc.assert(fc.property(fc.json(), text => {
    expect(readMapping(text)).toBeUndefined()
  }))
})
