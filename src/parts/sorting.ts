import type { TableColumn } from './panel.ts'

/** How many rows of a long list are read at once. */
export const pageRows = 200

/** The column that a list is sorted by. */
export interface Sorting {
  readonly key: string
  readonly isDescending: boolean
}

/**
 * The ORDER BY of a list. Column names cannot be bound, so only those of `columns` are taken; `ties` makes the order
 * the same on every reading. Unknown values come last.
 */
export function orderBy(sorting: Sorting, columns: readonly string[], ties: string): string {
  const key = columns.find((column) => column === sorting.key)
  return key === undefined ? ties : `${key} ${sorting.isDescending ? 'desc' : 'asc'} nulls last, ${ties}`
}

/** A column of a long list, whose least width, in rem, cannot follow rows that are not there. */
export type SizedColumn = TableColumn & { readonly width: number }

/** As broad as the longest date, “27 sept. 2025”. */
const dateWidth = 6.75

/** Gives a column its width; a date is never cut. */
export function sized(column: TableColumn, width: number): SizedColumn {
  return { ...column, width: column.kind === 'date' ? Math.max(width, dateWidth) : width }
}
