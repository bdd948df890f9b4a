import type { Engine, Row } from '../../engine/types.ts'
import { cell, column, fill, integer, list, table, type Fragment } from '../rows/fill.ts'
import type { Staged } from '../types.ts'

/** Records looked at for the kinds of the columns, spread evenly over the file. */
const sampleSize = 2000

/** Records looked at for the texts of columns that are known by their names. */
const headSize = 300

/** Values fetched for a column that is empty in the sample but not in the file. */
const fallbackSize = 50

/** Columns of a list whose records always fill more than one cell. */
const fewestColumns = 4

/** The last sample taken in an engine, and the texts in it. */
interface Taken {
  readonly of: string
  readonly texts: readonly (readonly string[])[]
}

const taken = new WeakMap<Engine, Taken>()

/**
 * The filled texts of each column in a sample of the file; the sample stays in `import_sample`. Every format asks for
 * it: it is taken once, as long as it is that of the same columns and nothing took it away.
 */
export async function sampleColumns(engine: Engine, staged: Staged): Promise<readonly (readonly string[])[]> {
  const of = `${table(staged.table)} ${integer(staged.reading.columns)}`
  const last = taken.get(engine)
  if (last?.of === of && await standingSample(engine) === of) return last.texts
  const texts = await takeSample(engine, staged)
  await engine.run(`comment on table import_sample is '${of}'`)
  taken.set(engine, { of, texts })
  return texts
}

/**
 * The texts at the head of each column, for a format that knows its columns by name; `import_sample` is a sample of
 * those that it must look into, `indices`, alone.
 */
export async function sampleKnown(
  engine: Engine, staged: Staged, indices: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const name = table(staged.table)
  await fillSample(engine, staged, indices)
  return textsOf(engine, staged, fill('{{name}} limit {{size}}', { name, size: integer(headSize) }), headSize)
}

/** What `import_sample` is a sample of: it says so itself. */
async function standingSample(engine: Engine): Promise<string | undefined> {
  const { rows } = await engine.query<{ comment: string }>(
    "select comment from duckdb_tables() where table_name = 'import_sample'")
  return rows[0]?.comment
}

async function takeSample(engine: Engine, staged: Staged): Promise<readonly (readonly string[])[]> {
  await fillSample(engine, staged, columnsOf(staged))
  return textsOf(engine, staged, fill('import_sample', {}), sampleSize)
}

function columnsOf({ reading }: Staged): readonly number[] {
  return Array.from({ length: reading.columns }, (_, index) => index)
}

async function fillSample(engine: Engine, { reading, table: name }: Staged, indices: readonly number[]): Promise<void> {
  const step = Math.max(1, Math.ceil(reading.records / sampleSize))
  await engine.run(fill(
    'create or replace temp table import_sample as select {{columns}} from {{staging}} where rowid % {{step}} = 0',
    { columns: list(indices.map(column)), staging: table(name), step: integer(step) }))
}

/**
 * The filled texts of each column among some records, `size` at most; where they have none, the first of the file.
 * A record with a single cell is a heading or a note of a report, and says nothing of the column that it stands in; nor
 * does a header that is repeated.
 */
async function textsOf(
  engine: Engine, staged: Staged, from: Fragment, size: number,
): Promise<readonly (readonly string[])[]> {
  const { rows } = await engine.query(fill('select {{cells}} from {{from}}', {
    cells: list(columnsOf(staged).map(index => fill('{{value}} as {{name}}', { value: cell(index), name: column(index) }))),
    from,
  }))
  const own = staged.outline?.fileColumns ?? staged.reading.columns
  const records = own < fewestColumns ? rows
    : rows.filter(row => filledCells(row, own) !== 1 && !isHeader(row, staged.reading.header))
  const texts = columnsOf(staged).map(index => records.flatMap(row => {
    const value = row[`c${String(index)}`]
    return typeof value === 'string' ? [value] : []
  }))
  const isWhole = staged.reading.records <= size
  return Promise.all(texts.map((found, index) =>
    found.length > 0 || isWhole ? Promise.resolve(found) : firstTexts(engine, staged.table, index)))
}

/** The filled cells of a record in the file's own columns, which stand before those that were added. */
function filledCells(row: Row, own: number): number {
  return Object.values(row).slice(0, own).filter(value => typeof value === 'string').length
}

/** Two cells at least that say what stands above their columns. */
function isHeader(row: Row, header: readonly string[]): boolean {
  return Object.values(row).filter((value, index) => value !== null && value === header[index]?.trim()).length >= 2
}

async function firstTexts(engine: Engine, name: string, index: number): Promise<string[]> {
  const { rows } = await engine.query<{ value: string }>(fill(
    'select {{value}} as value from {{staging}} where {{value}} is not null limit {{limit}}',
    { value: cell(index), staging: table(name), limit: integer(fallbackSize) }))
  return rows.map(({ value }) => value)
}
