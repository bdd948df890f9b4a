import type { Engine } from '../../../engine/types.ts'
import { asIfNone, readRates } from './read-rates.ts'
import { fill } from '../../rows/fill.ts'
import { firstRow, refuseLoad } from '../../rows/queries.ts'
import { refuseSame, refuseWithoutRows, writeRows } from '../../rows/write.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../../types.ts'
import { dropReading } from '../delimited/read-rows.ts'
import completeTemplate from './sql/complete.sql?raw'

/** Adds a table of rates to the ledger; the ledger changes as a whole or not at all. */
export async function loadRates(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    return await readAndWrite(engine, staged, mapping, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await engine.run(`${dropReading}drop table if exists import_rates; drop table if exists import_rate_columns;`)
  }
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  onProgress({ message: 'reading_rows' })
  await readRates(engine, staged, mapping)
  const { rows, rates } = await firstRow(engine, `
    select count(distinct record) as rows, count(*) as rates from import_rates where fault is null`)
  const rowsLoaded = Number(rows)
  if (rowsLoaded === 0) return refuseWithoutRows(engine, staged)
  await engine.run(asIfNone)
  return writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: undefined,
    dimensions: [],
    rowsLoaded,
    beside: 'exchange_rates',
    complete: async ({ sourceFile: source_file }) => {
      await engine.run(fill(completeTemplate, { source_file }))
    },
    controlFault: async ({ sourceFile }) => {
      const { found } = await firstRow(engine,
        `select count(*) as found from exchange_rates where source_file_id = ${sourceFile}`)
      return Number(found) === Number(rates) ? undefined : { expected: Number(rates), found: Number(found) }
    },
  }, onProgress)
}
