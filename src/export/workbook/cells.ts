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

/**
 * A cell that shows text, whatever it begins with: it is never taken for a formula. What goes without saying is left
 * out.
 */
export function textCell(text: string, style: Style): string {
  if (text === '') return `<c${styled(styleOf(style))}/>`
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''
  return `<c t="inlineStr"${styled(styleOf(style))}><is><t${space}>${xmlText(text)}</t></is></c>`
}

function styled(style: number): string {
  return style === 0 ? '' : ` s="${String(style)}"`
}

/** The first of March 1900: spreadsheets know a day before it that never was, and none before their own first. */
const firstTrueDay = 61

/** Days since the last of December 1899, as spreadsheets count dates. */
function serialDay(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

/** A cell of a table by its kind: figures and dates can be counted with, words are as on screen. */
export function tableCell(row: Row, column: TableColumn, writing: { format: Formats; currency: string }): string {
  const value = row[column.key]
  if (column.kind === 'text') return textCell(written(row, column, writing), 'text')
  const currency = currencyIn(row, column, writing.currency)
  const plain = plainValue(value, column.kind, currency)
  // A number that is written in its own way has no certain count of digits: the spreadsheet shows those that it has.
  const style = styled(styleOf(column.kind === 'number' && column.say ? 'text' : column.kind, currency))
  if (plain === '') return `<c${style}/>`
  const number = numberFor(plain, column)
  if (!isExact(number)) return textCell(plain, 'text')
  return `<c${style}><v>${number}</v></c>`
}

function numberFor(plain: string, { kind }: TableColumn): string {
  if (kind === 'date') {
    const day = serialDay(plain)
    return day < firstTrueDay ? plain : String(day)
  }
  return kind === 'percent' ? String(Number(plain) / 100) : plain
}

/** Whether a spreadsheet keeps a number as it is written; a computed one is binary already. */
function isExact(number: string): boolean {
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(number)) return false
  return number.replace(/^-?0*\.?0*|[.]/g, '').length <= exactDigits || String(Number(number)) === number
}
