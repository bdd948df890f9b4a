import { isNumeric } from '../../engine/numeric.ts'
import type { Column, Value } from '../../engine/types.ts'
import { sized, type SizedColumn } from '../../parts/sorting.ts'
import type { Formats } from '../../text/format.ts'

const remPerSign = 0.52
const narrowest = 6
const broadest = 22

/** The columns of an answer: exact figures to the right, dates as the reader writes them. */
export function columnsOf(columns: readonly Column[], format: Formats): readonly SizedColumn[] {
  return columns.map(column => {
    const { name, type } = column
    const base = { key: name, label: name }
    const width = Math.min(broadest, Math.max(name.length * remPerSign + 1.5, typicalWidth(column)))
    if (isNumeric(column)) return sized({ ...base, kind: 'number', say: value => figure(value, format) }, width)
    if (type === 'DATE') return sized({ ...base, kind: 'date', say: value => day(value, format) }, width)
    return sized({ ...base, kind: 'text' }, width)
  })
}

function typicalWidth({ type }: Column): number {
  if (type.startsWith('VARCHAR')) return 11
  return type.startsWith('DECIMAL') || type.startsWith('TIMESTAMP') ? 9 : narrowest
}

/** Every digit that the engine gave, with the reader's decimal sign. */
function figure(value: Value, format: Formats): string {
  if (value === null) return ''
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? []
  if (whole === '') return String(value)
  const decimalSign = format.number(0.5, 1).replace(/\d/g, '')
  return `${sign === '' ? '' : '−'}${whole}${fraction === undefined ? '' : decimalSign + fraction}`
}

/** A day before or after all others has no date. */
function day(value: Value, format: Formats): string {
  if (value === null) return ''
  return /^\d{4}-/.test(String(value)) ? format.date(String(value)) : String(value)
}
