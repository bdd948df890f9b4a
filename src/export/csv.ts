import Papa from 'papaparse'
import type { Row } from '../engine/types.ts'
import type { TableModel } from '../parts/panel.ts'
import type { Language } from '../text/index.ts'
import { namesCurrency, spreadsheetText, withoutFormula, type Writing } from './spreadsheet-text.ts'

/** What Excel expects of a text file where a language is spoken: it asks nothing and opens it in columns. */
const dialects: Readonly<Record<Language, { readonly separator: string; readonly decimalSign: Writing['decimalSign'] }>> = {
  en: { separator: ',', decimalSign: '.' },
  fr: { separator: ';', decimalSign: ',' },
}

export function decimalSignOf(language: Language): Writing['decimalSign'] {
  return dialects[language].decimalSign
}

/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\uFEFF'

/** The header line, under the labels that stand on screen. */
export function csvHeader({ columns }: TableModel, language: Language, currencyLabel: string): string {
  const labels = columns.map(({ label }) => withoutFormula(label))
  return byteOrderMark + lines([namesCurrency(columns) ? [currencyLabel, ...labels] : labels], language)
}

/** Rows as lines, each with its end. */
export function csvRows(
  { columns }: TableModel, rows: readonly Row[], language: Language, { format, currency }: Omit<Writing, 'decimalSign'>,
): string {
  const writing = { format, currency, decimalSign: decimalSignOf(language) }
  const isMoney = namesCurrency(columns)
  return lines(rows.map((row) => {
    const cells = columns.map((column) => spreadsheetText(row, column, writing))
    return isMoney ? [withoutFormula(currency), ...cells] : cells
  }), language)
}

function lines(cells: string[][], language: Language): string {
  if (cells.length === 0) return ''
  return `${Papa.unparse(cells, { newline: '\r\n', delimiter: dialects[language].separator })}\r\n`
}
