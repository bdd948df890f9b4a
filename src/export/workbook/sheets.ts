import type { CellKind, TableColumn } from '../../parts/panel.ts'
import type { Formats } from '../../text/format.ts'
import type { Pages } from '../slices.ts'
import { namesCurrency } from '../spreadsheet-text.ts'
import { tableCell, textCell } from './cells.ts'

/** The most rows that a sheet holds, the header's among them. */
export const longestSheet = 1_048_576

const opening = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  + '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

/** Printed, all columns stand on one sheet of A4 across; the elements of a worksheet have a fixed order. */
const fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const landscape = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'

/** Widths in characters. */
const widths: Readonly<Record<CellKind, number>> = {
  text: 26, money: 16, days: 11, share: 11, percent: 11, integer: 11, date: 12, number: 12,
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + index % 26)
}

/** The sheet of figures, piece by piece: a header that stays in sight, then the rows as they come. */
export async function* figuresSheet(
  columns: readonly TableColumn[], pages: Pages,
  writing: { readonly format: Formats; readonly currency: string }, currencyLabel: string,
): AsyncGenerator<string> {
  const isMoney = namesCurrency(columns)
  const all = [...(isMoney ? [8] : []), ...columns.map(({ kind }) => widths[kind])]
  const last = columnLetters(all.length - 1)
  const cols = all.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  const heads = [
    ...(isMoney ? [textCell(currencyLabel, 'head')] : []),
    ...columns.map(({ label, kind }) => textCell(label, kind === 'text' ? 'head' : 'figure-head')),
  ]
  yield `${opening}${fitted}<sheetViews><sheetView workbookViewId="0" tabSelected="1">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    + `<cols>${cols.join('')}</cols><sheetData><row>${heads.join('')}</row>`
  let count = 1
  const currency = isMoney ? textCell(writing.currency, 'text') : ''
  for await (const rows of pages) {
    count += rows.length
    yield rows.map((row) =>
      `<row>${currency}${columns.map((column) => tableCell(row, column, writing)).join('')}</row>`).join('')
  }
  yield `</sheetData><autoFilter ref="A1:${last}${count}"/>${landscape}</worksheet>`
}

/** What the figures are and how they were asked for, a label and its text a row. */
export function notesSheet(notes: readonly (readonly [label: string, text: string])[]): string {
  const rows = notes.map(([label, text]) => `<row>${textCell(label, 'label')}${textCell(text, 'text')}</row>`)
  return `${opening}${fitted}<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="110" customWidth="1"/></cols>`
    + `<sheetData>${rows.join('')}</sheetData>${landscape}</worksheet>`
}
