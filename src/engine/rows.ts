import type { ColumnarResult } from './protocol.ts'
import type { QueryResult, Row, Value } from './types.ts'

/** A result row by row. */
export function toRows<R extends Row>({ columns, cells, count }: ColumnarResult): QueryResult<R> {
  const rows = Array.from({ length: count }, (_, row) => {
    const entry: Record<string, Value> = {}
    for (const [index, { name }] of columns.entries()) entry[name] = cells[index]?.[row] ?? null
    return entry as R
  })
  return { columns, rows }
}
