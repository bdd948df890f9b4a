import type { Row } from '../engine/types.ts'
import { currencyIn, plainValue } from '../parts/cells.ts'
import type { TableColumn } from '../parts/panel.ts'
import { written } from '../parts/written.ts'
import type { Formats } from '../text/format.ts'

// What a spreadsheet would take for a formula, ASCII or full width. Figures never start so, save for a minus.
const formulaStart = /^[\t\r\n ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** Text that a spreadsheet shows instead of calculating: an apostrophe goes before what it would take for a formula. */
export function withoutFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/** How one language writes and reads figures. */
export interface Writing {
  readonly format: Formats
  readonly currency: string
  readonly decimalSign: '.' | ','
}

/** A cell as text: words as on screen, ISO dates, figures in full with the reader's decimal sign and no grouping. */
export function spreadsheetText(row: Row, column: TableColumn, { format, currency, decimalSign }: Writing): string {
  if (column.kind === 'text') return withoutFormula(written(row, column, { format, currency }))
  const plain = plainValue(row[column.key], column.kind, currencyIn(row, column, currency))
  return column.kind === 'date' ? plain : plain.replace('.', decimalSign)
}

/** Whether the currency is to be said in a column before all others: the table has amounts, and no such column. */
export function namesCurrency(columns: readonly TableColumn[]): boolean {
  return columns.some(({ kind }) => kind === 'money') && !columns.some(({ key }) => key === 'currency')
}
