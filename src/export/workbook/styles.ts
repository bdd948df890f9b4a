import type { CellKind } from '../../parts/panel.ts'
import { minorUnits } from '../../text/format.ts'

export type Style = CellKind | 'head' | 'figure-head' | 'label'

/** Number formats of our own are numbered from here. */
const firstFormat = 164
/** The built-in short date, which each spreadsheet writes as its reader expects. */
const shortDate = 14

const decimals = (digits: number): string => digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`

const formats = [decimals(0), decimals(2), decimals(3), '#,##0.0', '0.0%']

interface Look {
  readonly format: number
  readonly isBold?: boolean
  readonly isHead?: boolean
  /** Above figures, which stand to the right. */
  readonly isRight?: boolean
}

const own = (pattern: string): Look => ({ format: firstFormat + formats.indexOf(pattern) })

const looks: readonly (readonly [name: string, look: Look])[] = [
  ['text', { format: 0 }],
  ['head', { format: 0, isBold: true, isHead: true }],
  ['figure-head', { format: 0, isBold: true, isHead: true, isRight: true }],
  ['label', { format: 0, isBold: true }],
  ['money0', own(decimals(0))],
  ['money2', own(decimals(2))],
  ['money3', own(decimals(3))],
  ['days', own('#,##0.0')],
  ['share', own('0.0%')],
  ['percent', own('0.0%')],
  ['integer', own(decimals(0))],
  ['number', own(decimals(2))],
  ['date', { format: shortDate }],
]

// Asking for the digits of a currency costs more than all else of a cell, and sheets ask for every cell.
const known = new Map<string, number>()

/** The number under which cells name their style. */
export function styleOf(style: Style, currency = ''): number {
  const key = style === 'money' ? `money ${currency}` : style
  const number = known.get(key) ?? findStyle(style, currency)
  known.set(key, number)
  return number
}

function findStyle(style: Style, currency: string): number {
  const name = style === 'money' ? `money${String(minorUnits(currency))}` : style
  return looks.findIndex(([look]) => look === name)
}

/** All styles, as a part of the workbook. */
export function stylesXml(): string {
  const numbers = formats.map((code, index) =>
    `<numFmt numFmtId="${firstFormat + index}" formatCode="${code}"/>`).join('')
  const cells = looks.map(([, { format, isBold, isHead, isRight }]) =>
    `<xf numFmtId="${format}" fontId="${isBold ? 1 : 0}" fillId="${isHead ? 2 : 0}" borderId="0" xfId="0"`
    + ' applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">'
    + `<alignment${isRight ? ' horizontal="right"' : ''} vertical="${isHead ? 'center' : 'top'}"${isHead ? ' wrapText="1"' : ''}/></xf>`)
    .join('')
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    + '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + `<numFmts count="${formats.length}">${numbers}</numFmts>`
    + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    + '<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill></fills>'
    + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${looks.length}">${cells}</cellXfs>`
    + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
}
