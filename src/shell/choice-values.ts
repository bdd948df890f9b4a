import type { Choices } from './choices.ts'

const latestEdge = 3650

/** A day that exists, between 1900 and 2199: "2024-02-29" but not "2023-02-29". */
export function isDate(value: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** A whole number between two others, ends included. */
export function wholeNumber(value: string, least: number, greatest: number): number | null {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= greatest ? number : null
}

function isAscending(edges: readonly number[]): boolean {
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge))
}

/** Four ascending numbers of days, written "0,30,60,90". */
export function readEdges(value: string): Choices['bucketEdges'] | null {
  const [first = null, second = null, third = null, fourth = null, ...more] =
    value.split(',').map((edge) => wholeNumber(edge, 0, latestEdge))
  if (first === null || second === null || third === null || fourth === null || more.length > 0) return null
  return isAscending([first, second, third, fourth]) ? [first, second, third, fourth] : null
}
