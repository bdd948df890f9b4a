import type { Engine } from '../../engine/types.ts'
import { cell, column, fill, integer, list, table } from '../rows/fill.ts'
import type { Staged } from '../types.ts'

/** Records looked at for the kinds of the columns, spread evenly over the file. */
const sampleSize = 2000

/** Values fetched for a column that is empty in the sample but not in the file. */
const fallbackSize = 50

/** The filled texts of each column in a sample of the file. */
export async function sampleColumns(engine: Engine, staged: Staged): Promise<readonly (readonly string[])[]> {
  const { reading, table: name } = staged
  const step = Math.max(1, Math.ceil(reading.records / sampleSize))
  const columns = Array.from({ length: reading.columns }, (_, index) => index)
  await engine.run(fill(
    'create or replace temp table import_sample as select {{columns}} from {{staging}} where rowid % {{step}} = 0',
    { columns: list(columns.map(column)), staging: table(name), step: integer(step) }))
  const { rows } = await engine.query(fill('select {{cells}} from import_sample', {
    cells: list(columns.map(index => fill('{{value}} as {{name}}', { value: cell(index), name: column(index) }))),
  }))
  const texts = columns.map(index => rows.flatMap(row => {
    const value = row[`c${String(index)}`]
    return typeof value === 'string' ? [value] : []
  }))
  return Promise.all(texts.map((found, index) =>
    found.length > 0 || step === 1 ? Promise.resolve(found) : firstTexts(engine, staged, index)))
}

async function firstTexts(engine: Engine, staged: Staged, index: number): Promise<string[]> {
  const { rows } = await engine.query<{ value: string }>(fill(
    'select {{value}} as value from {{staging}} where {{value}} is not null limit {{limit}}',
    { value: cell(index), staging: table(staged.table), limit: integer(fallbackSize) }))
  return rows.map(({ value }) => value)
}
