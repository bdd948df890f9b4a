import type { Shown } from './number-formats.ts'

/** The day after the last that spreadsheets know, 31 December 9999. */
const serialLimit = 2_958_466
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57] as const
const secondsPerDay = 86_400
const millisecondsPerDay = 86_400_000

/** Days from the first of January 1970 to the day with serial 0. */
const epoch1904 = Date.UTC(1904, 0, 1) / millisecondsPerDay
const epoch1900 = Date.UTC(1899, 11, 30) / millisecondsPerDay

/**
 * The text of a number in a cell, as it stands in the file. Digits that a binary fraction cannot hold are noise:
 * fifteen are kept, as spreadsheets do. Whole numbers stand as they are, however long, and none has an exponent.
 */
export function numberText(raw: string): string {
  if (isShortDecimal(raw)) return raw
  const text = raw.trim()
  if (/^-?\d+$/.test(text)) return text
  if (/^-?\d+\.\d+$/.test(text) && significantDigits(text) <= 15) return text
  const value = Number(text)
  return text === '' || !Number.isFinite(value) ? text : withoutExponent(value.toPrecision(15))
}

/** True for fifteen digits at most, a point between them or none: most of what ledgers hold. */
function isShortDecimal(text: string): boolean {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0
  const last = text.length - 1
  if (last < first || last - first > 14) return false
  let point = -1
  for (let at = first; at <= last; at++) {
    const code = text.charCodeAt(at)
    if (code === POINT && point < 0) point = at
    else if (code < ZERO || code > NINE) return false
  }
  return point < 0 || (point > first && point < last)
}

function significantDigits(text: string): number {
  return text.replace(/^-?[0.]*/, '').replace('.', '').length
}

/** `1.50000000000000e-7` -> `0.00000015`; zeros that say nothing are left out. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? []
  const point = whole.length + Number(exponent)
  const digits = (whole + fraction).padEnd(point, '0')
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits
  const at = Math.max(1, point)
  const decimals = padded.slice(at).replace(/0+$/, '')
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  return sign + integer + (decimals === '' ? '' : `.${decimals}`)
}

/**
 * The text of a number that the workbook shows as a date or time: `2024-03-31`, with ` 14:30:00` where it has a part
 * of a day, `14:30:00` where it is nothing else. Serial 0 shown as a date is what a formula makes of an empty cell, so
 * it is empty; a number that is no day stays a number.
 */
export function serialText(raw: string, shown: Exclude<Shown, 'number'>, isFrom1904: boolean): string {
  const serial = Number(raw)
  if (raw.trim() === '' || !(serial >= 0 && serial < serialLimit)) return numberText(raw)
  const seconds = Math.round(serial * secondsPerDay)
  const day = Math.floor(seconds / secondsPerDay)
  const time = timeText(seconds - day * secondsPerDay)
  if (day === 0 && !isFrom1904) return shown === 'date' && seconds === 0 ? '' : time
  if (day === 0 && shown === 'time') return time
  return time === '00:00:00' ? dayText(day, isFrom1904) : `${dayText(day, isFrom1904)} ${time}`
}

/** In the system from 1900, serial 60 is a 29 February 1900 that never was, and the days before it count one less. */
function dayText(day: number, isFrom1904: boolean): string {
  if (!isFrom1904 && day === 60) return '1900-02-29'
  const since1970 = isFrom1904 ? epoch1904 + day : epoch1900 + day + (day < 60 ? 1 : 0)
  return new Date(since1970 * millisecondsPerDay).toISOString().slice(0, 10)
}

function timeText(seconds: number): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}

/** A date that the file states as text of ISO 8601 (`t="d"`), in the form that serials take. */
export function isoText(raw: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/.exec(raw.trim()) ?? []
  if (day === undefined) return raw
  if (time === undefined || /^00:00(:00)?$/.test(time)) return day
  return `${day} ${time.length === 5 ? `${time}:00` : time}`
}

/** Text with its escapes undone: `_x000D_` is a carriage return. Characters that no text holds stay escaped. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (escape, code: string) => {
    const point = parseInt(code, 16)
    const isText = point >= 32 || point === 9 || point === 10 || point === 13
    return isText && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCharCode(point) : escape
  })
}
