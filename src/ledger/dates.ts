/**
 * The date `months` calendar months before an ISO date: the same day, clamped to the month's length;
 * the last day of a month goes to the last day of a month.
 */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const monthCount = year * 12 + (month - 1) - months
  const lastDay = daysInMonth(monthCount)
  const isMonthEnd = day === daysInMonth(year * 12 + (month - 1))
  const toYear = Math.floor(monthCount / 12)
  return [pad(toYear, 4), pad(monthCount - toYear * 12 + 1, 2), pad(isMonthEnd ? lastDay : Math.min(day, lastDay), 2)].join('-')
}

/** The date so many days after an ISO date. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** The comparison date where none is chosen: twelve months earlier. */
export function defaultCompareTo(asOf: string): string {
  return monthsBefore(asOf, 12)
}

/** Months are counted from year 0, so that January of year 1 is 12. */
function daysInMonth(monthCount: number): number {
  const year = Math.floor(monthCount / 12)
  const month = monthCount - year * 12
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [3, 5, 8, 10].includes(month) ? 30 : 31
}

function pad(number: number, length: number): string {
  return number.toString().padStart(length, '0')
}
