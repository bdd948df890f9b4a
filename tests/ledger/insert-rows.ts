import type { Engine, Row, Value } from '../../src/engine/types.ts'

const absent = '\\N'

/** Adds rows to a table by way of a file, as an import does; the first row names the columns. */
export async function insertRows(engine: Engine, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const text = rows.map(row => names.map(name => cell(row[name] ?? null)).join(',')).join('\n')
  await engine.registerFile('rows.csv', new TextEncoder().encode(`${text}\n`))
  const columns = names.map(name => `'${name}': 'VARCHAR'`).join(', ')
  await engine.run(`
    insert into ${table} (${names.join(', ')})
    select * from read_csv('in/rows.csv', auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
      new_line = '\\n', nullstr = '${absent}', columns = {${columns}})`)
  await engine.dropFile('rows.csv')
}

function cell(value: Value): string {
  return value === null ? absent : `"${String(value).replaceAll('"', '""')}"`
}
