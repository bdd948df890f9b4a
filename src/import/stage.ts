import type { Engine } from '../engine/types.ts'
import { readCsv } from './read/staging.ts'
import { table } from './rows/fill.ts'
import { stageColumns } from './stage-columns.ts'
import type { Reading, Refusal, Staged } from './types.ts'

let staged = 0

/**
 * Brings a reading into a table of text. The engine must find as many records as were counted in the bytes; otherwise
 * nothing is kept.
 */
export async function stage(engine: Engine, reading: Reading): Promise<Staged | Refusal> {
  staged += 1
  const name = `staged_${String(staged)}`
  try {
    return reading.arrowStreams === undefined
      ? await stageText(engine, reading, name)
      : await stageArrow(engine, reading, reading.arrowStreams, name)
  } catch (error) {
    await engine.run(`drop table if exists ${table(name)}`)
    return refuseStaging(reading, 'staging_failed', { detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Forgets the staged text, and what was found out about its rows, whether it was loaded or given up. */
export async function unstage(engine: Engine, { table: name }: Staged): Promise<void> {
  await engine.run(`drop table if exists ${table(name)}; drop table if exists ${table(`${name}_outline`)}`)
}

async function stageText(engine: Engine, reading: Reading, name: string): Promise<Staged | Refusal> {
  const file = `${name}.csv`
  const result: Staged = { reading, table: name }
  await engine.registerFile(file, reading.content)
  try {
    await engine.run(`create temp table ${table(name)} as from ${readCsv(reading, `in/${file}`)}`)
    const { rows } = await engine.query<{ records: number }>(`select count(*) as records from ${table(name)}`)
    const found = rows[0]?.records ?? 0
    if (found === reading.records) return result
    await unstage(engine, result)
    return refuseStaging(reading, 'records_differ', { counted: reading.records, found })
  } finally {
    await engine.dropFile(file)
  }
}

async function stageArrow(
  engine: Engine, reading: Reading, streams: readonly number[], name: string,
): Promise<Staged | Refusal> {
  const known = await stageColumns(engine, reading, streams, name)
  if (known === undefined) return refuseStaging(reading, 'no_flat_columns', {})
  return { reading: known, table: name }
}

function refuseStaging(
  { name }: Reading, message: string, parameters: Readonly<Record<string, string | number>>,
): Refusal {
  return { refused: true, message, parameters, file: name }
}
