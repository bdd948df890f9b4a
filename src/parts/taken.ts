import type { Row } from '../engine/types.ts'
import type { Queries, Results } from './panel.ts'

/**
 * What each question means of the rows that its statement gave. Questions of the same statement are asked once, and
 * each takes its own: to plan a statement may take longer than to answer it.
 */
export function taken(queries: Queries, given: Results): Results {
  return Object.fromEntries(Object.entries(queries).map(([name, { take }]) => {
    const rows = given[name] ?? []
    return [name, take === undefined ? rows : take(rows)]
  }))
}

/** A row of these columns alone; each name is given with that of the column it is taken from. */
export function picked(row: Row | undefined, columns: Readonly<Record<string, string>>): Row {
  return Object.fromEntries(Object.entries(columns).map(([name, key]) => [name, row?.[key] ?? null]))
}
