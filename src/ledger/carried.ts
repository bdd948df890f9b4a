import type { Engine, Row } from '../engine/types.ts'
import { checks, runChecks } from './checks.ts'
import { derivedTables } from './derived.ts'
import { clearTables, filledByFiles, rebuildDerived } from './ledger.ts'

/** A table of the ledger with its columns, in their order. */
export interface CarriedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly types: readonly string[]
}

interface ColumnRow extends Row {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
}

/** Rows that are put into words at a time. */
const rowsOfPiece = 20_000

/** No invoice lies outside of these years, and no calendar is made beyond them. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31']

/** The tables that files fill, which are all that another ledger needs of one. */
export async function carriedTables(engine: Engine): Promise<readonly CarriedTable[]> {
  const { rows } = await engine.query<ColumnRow>(`
    select table_name, column_name, data_type from duckdb_columns()
    where database_name = current_database() and schema_name = 'main' order by table_name, column_index`)
  return filledByFiles.map(name => {
    const own = rows.filter(row => row.table_name === name)
    return { name, columns: own.map(row => row.column_name), types: own.map(row => row.data_type) }
  })
}

/**
 * The rows of a table as lines of text, some thousands at a time. Each cell is quoted; what stands after its equals
 * sign is the value, and a cell without one is null.
 */
export async function* linesOf(engine: Engine, { name, columns }: CarriedTable): AsyncGenerator<string> {
  const cells = columns.map(column => `coalesce('=' || replace(cast("${column}" as varchar), '"', '""'), '')`)
  const line = `'"' || ${cells.join(' || \'","\' || ')} || '"' || chr(10)`
  const { rows } = await engine.query<{ last: number | null }>(`select max(rowid) as last from ${name}`)
  const last = rows[0]?.last ?? -1
  for (let from = 0; from <= last; from += rowsOfPiece) {
    const { rows: [piece] } = await engine.query<{ lines: string | null }>(
      `select string_agg(${line}, '' order by rowid) as lines from ${name} where rowid >= ? and rowid < ?`,
      [from, from + rowsOfPiece])
    yield piece?.lines ?? ''
  }
}

/** Takes such lines, registered as a file, into the table; a cell that is not of its column's type fails. */
export async function insertLines(engine: Engine, { name, columns, types }: CarriedTable, file: string): Promise<void> {
  const cells = columns.map((_, index) =>
    `cast(case when c${String(index)} like '=%' then substr(c${String(index)}, 2) end as ${types[index] ?? 'varchar'})`)
  const layout = columns.map((_, index) => `'c${String(index)}': 'VARCHAR'`)
  await engine.run(`
    insert into main.${name} (${columns.map(column => `"${column}"`).join(', ')})
    select ${cells.join(', ')}
    from read_csv('in/${file}', auto_detect = false, header = false, columns = {${layout.join(', ')}}, delim = ',',
      quote = '"', escape = '"', new_line = '\\n', max_line_size = 16777216)`)
}

/**
 * The rules that files can break. Those of derived tables hold by the way these are made, whatever is in the ledger;
 * to make all of these at once for a million documents takes more memory than a tab has. They are filled as after an
 * import.
 */
const derived = new Set(derivedTables.map(({ name }) => name))
const rulesOfFiles = checks.filter(({ sql }) => !sql.match(/\w+/g)?.some(word => derived.has(word)))

/** Why tables are no ledger: a rule that rows break. */
export interface BrokenLedger {
  readonly check: string
  readonly rows: number
}

/**
 * Fills the ledger, which must be empty, with `insert`; every rule that a file can break is then tried. It stays empty,
 * and the rules that are broken are told, when one is.
 */
export async function replaceLedger(engine: Engine, insert: () => Promise<void>): Promise<readonly BrokenLedger[]> {
  await engine.run('begin')
  try {
    await clearTables(engine)
    await insert()
    const broken = await outOfBounds(engine)
    if (broken.length === 0) broken.push(...await runChecks(engine, rulesOfFiles))
    if (broken.length === 0) await rebuildDerived(engine)
    await engine.run(broken.length === 0 ? 'commit' : 'rollback')
    return broken
  } catch (error) {
    await engine.run('rollback')
    throw error
  }
}

/** What must hold before anything is derived. */
async function outOfBounds(engine: Engine): Promise<BrokenLedger[]> {
  const outside = (date: string): string =>
    `not coalesce(${date} between date '${firstDay}' and date '${lastDay}', true)`
  const bounds: Readonly<Record<string, string>> = {
    dates_are_of_our_time: `select 1 from documents where ${outside('issue_date')} or ${outside('due_date')}
      or ${outside('terms_from')}
      union all select 1 from allocations where ${outside('effective_date')}
      union all select 1 from source_files where ${outside('stated_as_of')}
      union all select 1 from reminders where ${outside('reminder_date')}
      union all select 1 from exchange_rates where ${outside('rate_date')} or rate <= 0`,
    every_row_is_accounted_for: `select 1 from source_files
      where rows_read <> rows_loaded + rows_set_aside or rows_loaded < 0`,
    documents_have_their_file: `select 1 from documents
      where source_file_id not in (select source_file_id from source_files)`,
    documents_have_their_dimensions: `select 1 from documents
      where dimension_set_id not in (select dimension_set_id from dimension_sets)`,
  }
  const broken: BrokenLedger[] = []
  for (const [check, sql] of Object.entries(bounds)) {
    const { rows } = await engine.query<{ number: number }>(`select count(*) as number from (${sql}) as offending`)
    const number = rows[0]?.number ?? 0
    if (number > 0) broken.push({ check, rows: number })
  }
  return broken
}
