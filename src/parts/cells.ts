import type { Row, Value } from '../engine/types.ts'
import { minorUnits } from '../text/format.ts'

/** A figure of a row for drawing or comparing; decimals lose nothing that a chart could show. */
export function numberOf(row: Row | undefined, key: string): number | null {
  const value = row?.[key]
  if (value === null || value === undefined || typeof value === 'boolean' || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** A name, key, date or exact decimal of a row as it came. */
export function textOf(row: Row | undefined, key: string): string | null {
  const value = row?.[key]
  return value === null || value === undefined ? null : String(value)
}

/** True only where the row says so. */
export function isTrue(row: Row | undefined, key: string): boolean {
  return row?.[key] === true
}

/** The difference of two figures, or null where one is not known. */
export function difference(later: number | null, earlier: number | null): number | null {
  return later === null || earlier === null ? null : later - earlier
}

/** The share that one figure is of another, or null where the whole is not above zero. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole
}

/** An exact decimal in thousandths, which is the ledger's own precision. */
export function thousandths(value: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,3})0*)?$/.exec(value)
  if (!match) throw new RangeError(`not a decimal of the ledger: ${value}`)
  const size = BigInt(match[2] ?? '0') * 1000n + BigInt((match[3] ?? '').padEnd(3, '0'))
  return match[1] === '-' ? -size : size
}

/** The exact difference of two amounts. */
export function amountDifference(later: string | null, earlier: string | null): string | null {
  return later === null || earlier === null ? null : decimalText(thousandths(later) - thousandths(earlier))
}

/** The exact sum of amounts; unknown ones are left out. */
export function amountSum(amounts: readonly (string | null)[]): string {
  return decimalText(amounts.reduce((sum, amount) => sum + (amount === null ? 0n : thousandths(amount)), 0n))
}

function decimalText(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(4, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`
}

// Asking costs a hundred times what looking up does, and tables ask for every cell.
const minorDigits = new Map<string, number>()

function decimalsOf(currency: string): number {
  const known = minorDigits.get(currency) ?? minorUnits(currency)
  minorDigits.set(currency, known)
  return known
}

/** An amount in plain machine notation: "1234.500" EUR -> "1234.50"; digits that are not zero are kept. */
export function plainAmount(value: string, currency: string): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const needed = fraction.replace(/0+$/, '').padEnd(decimalsOf(currency), '0')
  return needed === '' ? whole : `${whole}.${needed}`
}

/** The currency of an amount: the row's own where the column says which, else the panel's. */
export function currencyIn(row: Row, { currencyKey }: { readonly currencyKey?: string }, currency: string): string {
  return currencyKey === undefined ? currency : textOf(row, currencyKey) ?? currency
}

/** A cell as scripts read it: amounts in the minor unit, dates ISO, nothing for what is not known. */
export function plainValue(value: Value | undefined, kind: string, currency: string): string {
  if (value === null || value === undefined) return ''
  return kind === 'money' ? plainAmount(String(value), currency) : String(value)
}
