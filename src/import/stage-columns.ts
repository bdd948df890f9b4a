import type { Engine, Row } from '../engine/types.ts'
import { table } from './rows/fill.ts'
import type { Reading } from './types.ts'

interface Column extends Row { readonly name: string, readonly type: string }

/** Types that hold more than one value in a cell. */
const nested = /\[\d*\]$|^(STRUCT|MAP|UNION)\b/

/**
 * Makes the table `name`, of text, from the Arrow streams of a reading; returns what is now known of it, or undefined
 * when no column holds plain values.
 */
export async function stageColumns(
  engine: Engine, reading: Reading, streams: readonly number[], name: string,
): Promise<Reading | undefined> {
  const arrived = `${name}_columns`
  try {
    let at = 0
    for (const size of streams) {
      const bytes = new Uint8Array(await reading.content.slice(at, at + size).arrayBuffer())
      await engine.insertArrow(arrived, bytes, at === 0 ? 'create' : 'append')
      at += size
    }
    const described = await engine.query<Column>(
      `select column_name as name, column_type as type from (describe ${table(arrived)})`)
    const flat = described.rows.filter(({ type }) => !nested.test(type))
    if (flat.length === 0) return undefined
    const texts = flat.map((column, index) => `${asText(column)} as c${String(index)}`)
    await engine.run(`create temp table ${table(name)} as select ${texts.join(', ')} from ${table(arrived)}`)
    const { rows } = await engine.query<{ records: number }>(`select count(*) as records from ${table(arrived)}`)
    return { ...reading, header: flat.map(column => column.name), columns: flat.length, records: rows[0]?.records ?? 0 }
  } finally {
    await engine.run(`drop table if exists ${table(arrived)}`)
  }
}

/** A value as text files have it: days in ISO, decimals in full, fractions without noise; nothing for null. */
function asText({ name, type }: Column): string {
  const column = `"${name.replaceAll('"', '""')}"`
  return `coalesce(${textOf(column, type)}, '')`
}

function textOf(column: string, type: string): string {
  const text = `cast(${column} as varchar)`
  if (type.startsWith('TIMESTAMP')) return `cast(cast(cast(${column} as timestamp) as date) as varchar)`
  if (type === 'BOOLEAN') return `upper(${text})`
  if (type === 'BLOB') return `coalesce(try(decode(${column})), ${text})`
  if (type === 'DOUBLE') return inFull(`format('{:.15g}', ${column})`, column)
  return type === 'FLOAT' ? inFull(`format('{:.7g}', ${column})`, column) : text
}

/** Without an exponent and without zeros at the end; what no ledger holds stays as the engine writes it. */
function inFull(digits: string, column: string): string {
  const decimal = `cast(cast(${digits} as decimal(38, 15)) as varchar)`
  return `case when abs(${column}) < 1e15 then rtrim(rtrim(${decimal}, '0'), '.') else cast(${column} as varchar) end`
}
