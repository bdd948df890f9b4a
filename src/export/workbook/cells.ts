import type { Row } from '../../engine/types.ts'
import { currencyIn, plainValue } from '../../parts/cells.ts'
import type { TableColumn } from '../../parts/panel.ts'
import { written } from '../../parts/written.ts'
import type { Formats } from '../../text/format.ts'
import { styleOf, type Style } from './styles.ts'

/** More than fifteen digits are not kept by spreadsheets, which count in binary: such an amount goes as text. */
const exactDigits = 15
/** Excel refuses longer texts. */
const longestText = 32_767

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML: signs that XML cannot hold become the replacement character. */
export function xmlText(text: string): string {
  return text.slice(0, longestText)
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    // `_x0041_` would be read as A.
    .replace(/_x(?=[\dA-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

/** A cell that shows text, whatever it begins with: it is never taken for a formula. */
export function textCell(text: string, style: Style): string {
  return `<c t="inlineStr" s="${styleOf(style)}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** Days since the last of December 1899, as spreadsheets count dates. */
function serialDay(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

/** A cell of a table by its kind: figures and dates can be counted with, words are as on screen. */
export function tableCell(row: Row, column: TableColumn, writing: { format: Formats; currency: string }): string {
  const value = row[column.key]
  if (column.kind === 'text') return textCell(written(value, column, writing), 'text')
  const currency = currencyIn(row, column, writing.currency)
  const plain = plainValue(value, column.kind, currency)
  if (plain === '') return `<c s="${styleOf(column.kind, currency)}"/>`
  const number = numberFor(plain, column)
  if (!isExact(number)) return textCell(plain, 'text')
  return `<c s="${styleOf(column.kind, currency)}"><v>${number}</v></c>`
}

function numberFor(plain: string, { kind }: TableColumn): string {
  if (kind === 'date') return String(serialDay(plain))
  return kind === 'percent' ? String(Number(plain) / 100) : plain
}

/** Whether a spreadsheet keeps a number as it is written; a computed one is binary already. */
function isExact(number: string): boolean {
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(number)) return false
  return number.replace(/^-?0*\.?0*|[.]/g, '').length <= exactDigits || String(Number(number)) === number
}
