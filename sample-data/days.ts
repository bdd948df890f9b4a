/** Dates as whole days since 1970-01-01, so that terms and delays are plain sums. */
export const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000

const asDate = (day: number): Date => new Date(day * 86_400_000)

export const yearOf = (day: number): number => asDate(day).getUTCFullYear()
export const monthOf = (day: number): number => asDate(day).getUTCMonth() + 1
export const lastDayOfMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - 1

/** Payments reach the bank on working days: Saturday and Sunday move to Monday. */
export function workingDay(day: number): number {
  const weekday = asDate(day).getUTCDay()
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day
}

/** 19783 -> "01/03/2024". */
export function frenchDate(day: number): string {
  const date = asDate(day)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

export const isoDate = (day: number): string => asDate(day).toISOString().slice(0, 10)
