import { TimeUnit } from 'apache-arrow'

const unitsPerSecond: Readonly<Record<TimeUnit, bigint>> = {
  [TimeUnit.SECOND]: 1n,
  [TimeUnit.MILLISECOND]: 1_000n,
  [TimeUnit.MICROSECOND]: 1_000_000n,
  [TimeUnit.NANOSECOND]: 1_000_000_000n,
}
const secondsPerDay = 86_400n

/** A number where a double holds it exactly, else the digits. */
export function bigintValue(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value.toString()
}

/** All decimals of the scale are written: 1234500 at scale 3 is "1234.500". */
export function decimalText(unscaled: bigint, scale: number): number | string {
  if (scale === 0) return bigintValue(unscaled)
  const sign = unscaled < 0n ? '-' : ''
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/**
 * The ISO date of a count of days since 1970, over the engine's whole range, which is wider than that of `Date`.
 * Howard Hinnant's `civil_from_days`: eras of 400 years that begin in March.
 */
export function dateText(days: number): string {
  if (days === 2_147_483_647) return 'infinity'
  if (days === -2_147_483_647) return '-infinity'
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** `2024-06-30T12:00:00`, with a fraction only where there is one. */
export function timestampText(value: bigint, unit: TimeUnit): string {
  if (value === 9_223_372_036_854_775_807n) return 'infinity'
  if (value === -9_223_372_036_854_775_807n) return '-infinity'
  const unitsPerDay = unitsPerSecond[unit] * secondsPerDay
  const unitsOfDay = ((value % unitsPerDay) + unitsPerDay) % unitsPerDay
  return `${dateText(Number((value - unitsOfDay) / unitsPerDay))}T${timeText(unitsOfDay, unit)}`
}

/** `12:00:00`, with a fraction only where there is one. */
export function timeText(value: bigint, unit: TimeUnit): string {
  const perSecond = unitsPerSecond[unit]
  const seconds = Number(value / perSecond)
  const clock = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(part => pad(part, 2))
  const fraction = (value % perSecond).toString().padStart(perSecond.toString().length - 1, '0').replace(/0+$/, '')
  return clock.join(':') + (fraction === '' ? '' : `.${fraction}`)
}

function pad(number: number, width: number): string {
  return number.toString().padStart(width, '0')
}
