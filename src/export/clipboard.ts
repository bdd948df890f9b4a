import type { Row } from '../engine/types.ts'
import type { TableModel } from '../parts/panel.ts'
import { spreadsheetText, withoutFormula, type Writing } from './spreadsheet-text.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

/** A table as marked-up text, for documents and messages; figures with the reader's decimal sign. */
export function tableToHtml({ caption, columns }: TableModel, rows: readonly Row[], writing: Writing): string {
  const cell = (tag: string, text: string): string => `<${tag}>${escaped(text)}</${tag}>`
  const head = columns.map(({ label }) => cell('th', withoutFormula(label))).join('')
  const body = rows.map((row) =>
    `<tr>${columns.map((column) => cell('td', spreadsheetText(row, column, writing))).join('')}</tr>`).join('')
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

/** The same with tabs between cells, for spreadsheets; what would end a cell becomes a space. */
export function tableToText({ columns }: TableModel, rows: readonly Row[], writing: Writing): string {
  const line = (cells: readonly string[]): string => cells.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t')
  return [
    line(columns.map(({ label }) => withoutFormula(label))),
    ...rows.map((row) => line(columns.map((column) => spreadsheetText(row, column, writing)))),
  ].join('\n')
}

/** Puts a table on the clipboard; what comes from elsewhere is asked for at once, or the browser forgets the click. */
export async function copyTable(table: TableModel, rows: Promise<readonly Row[]>, writing: Writing): Promise<void> {
  const item = (type: string, write: (all: readonly Row[]) => string): Promise<Blob> =>
    rows.then((all) => new Blob([write(all)], { type }))
  const copied = navigator.clipboard.write([new ClipboardItem({
    'text/html': item('text/html', (all) => tableToHtml(table, all, writing)),
    'text/plain': item('text/plain', (all) => tableToText(table, all, writing)),
  })])
  // Why there are no rows tells more than that the browser got none.
  await Promise.all([rows, copied.catch(async (error: unknown) => { await rows; throw error })])
}
