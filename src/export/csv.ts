import Papa from 'papaparse'
import { currencyIn, plainValue } from '../parts/cells.ts'
import type { ExportedTable, TableModel } from '../parts/panel.ts'
import { saveFile } from './save-file.ts'

// What a spreadsheet would take for a formula, ASCII or full width. Figures never start so, save for a minus.
const formulaStart = /^[\t\r\n ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** Text that a spreadsheet shows instead of calculating: an apostrophe goes before what it would take for a formula. */
export function withoutFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/**
 * A panel's figures as comma-separated text: the views' own column names, amounts with a decimal point in the minor
 * unit, ISO dates, shares as fractions of one; the same in every language.
 */
export function tableToCsv(table: TableModel, currency: string): string {
  const fields = table.columns.map((column) => column.key)
  const hasMoney = table.columns.some((column) => column.kind === 'money') && !fields.includes('currency')
  const data = table.rows.map((row) => {
    const cells = table.columns.map((column) => {
      const plain = plainValue(row[column.key], column.kind, currencyIn(row, column, currency))
      return column.kind === 'text' ? withoutFormula(plain) : plain
    })
    return hasMoney ? [withoutFormula(currency), ...cells] : cells
  })
  return Papa.unparse({ fields: hasMoney ? ['currency', ...fields] : fields, data }, { newline: '\r\n' })
}

/** Hands a table to the browser as a file; the mark at its start tells spreadsheets that it is UTF-8. */
export function saveCsv({ name, table, currency }: ExportedTable): void {
  saveFile(`${name}.csv`, new Blob(['\uFEFF', tableToCsv(table, currency)], { type: 'text/csv;charset=utf-8' }))
}
