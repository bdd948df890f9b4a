/** Days since 1970-01-01; all the oracle's dates are such numbers. */
export type Day = number

const millisecondsPerDay = 86_400_000

export function dayOf(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay
}

export function textOf(day: Day): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Month 0 is January 1970. */
export function monthOf(day: Day): number {
  const date = new Date(day * millisecondsPerDay)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

export function firstDayOf(month: number): Day {
  return Date.UTC(1970 + Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / millisecondsPerDay
}

export function lastDayOf(month: number): Day {
  return firstDayOf(month + 1) - 1
}

export function isMonthEnd(day: Day): boolean {
  return lastDayOf(monthOf(day)) === day
}

/** The same day n months earlier, clamped to the month's length; a month-end maps to a month-end. */
export function monthsEarlier(day: Day, n: number): Day {
  const month = monthOf(day) - n
  if (isMonthEnd(day)) return lastDayOf(month)
  return Math.min(firstDayOf(month) + (day - firstDayOf(monthOf(day))), lastDayOf(month))
}

/** All the month-ends of a span, and its last day when that is none. */
export function positionsWithin(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let month = monthOf(first); lastDayOf(month) <= last; month++) days.push(lastDayOf(month))
  if (last >= first && !isMonthEnd(last)) days.push(last)
  return days
}
