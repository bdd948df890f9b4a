import type { Engine, Value } from '../../engine/types.ts'
import { table } from './fill.ts'

const missing = '\u0001'

/** Makes a temporary table of a few values of our own; they travel as a file, so that no value becomes SQL. */
export async function loadTable(
  engine: Engine,
  name: string,
  columns: Readonly<Record<string, 'varchar' | 'integer' | 'bigint'>>,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`).join(', ')
  if (rows.length === 0) {
    const definition = Object.entries(columns).map(([column, type]) => `${table(column)} ${type}`).join(', ')
    await engine.run(`create or replace temp table ${table(name)} (${definition})`)
    return
  }
  const text = rows.map(row => row.map(quoted).join(',') + '\n').join('')
  const file = `${name}.csv`
  await engine.registerFile(file, new TextEncoder().encode(text))
  try {
    await engine.run(`create or replace temp table ${table(name)} as from read_csv('in/${file}', auto_detect = false,
      header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '${missing}',
      max_line_size = 4000000, columns = {${types}})`)
  } finally {
    await engine.dropFile(file)
  }
}

function quoted(value: Value): string {
  return value === null ? missing : `"${String(value).replaceAll('"', '""')}"`
}
