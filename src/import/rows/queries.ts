import type { Engine, Row, Value } from '../../engine/types.ts'
import type { Refusal, Staged } from '../types.ts'
import { integer, table, type Fragment } from './fill.ts'

/** The first row of an answer; an empty one where there is none. */
export async function firstRow(engine: Engine, sql: string, parameters: readonly Value[] = []): Promise<Row> {
  const { rows } = await engine.query(sql, parameters)
  return rows[0] ?? {}
}

/** One above the highest number in use. */
export async function nextId(
  engine: Engine, name: 'documents' | 'allocations', key: 'document_id' | 'allocation_id',
): Promise<Fragment> {
  const row = await firstRow(engine, `select coalesce(max(${table(key)}), 0) + 1 as value from ${table(name)}`)
  return integer(Number(row['value']))
}

/** Why a staged file was not loaded. */
export function refuseLoad(
  { reading }: Staged, message: string, parameters: Readonly<Record<string, string | number>>,
): Refusal {
  return { refused: true, message, parameters, file: reading.name }
}
