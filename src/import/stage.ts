import type { Engine } from '../engine/types.ts'
import type { EarlyStage } from './early-stage.ts'
import { table } from './rows/fill.ts'
import { stageColumns } from './stage-columns.ts'
import { countStaged, fillStaging, stagingName } from './stage-text.ts'
import type { Reading, Refusal, Staged } from './types.ts'

/**
 * Brings a reading into a table of text. The engine must find as many records as were counted in the bytes; otherwise
 * nothing is kept. What was begun early is taken as it is, where it holds just that.
 */
export async function stage(engine: Engine, reading: Reading, early?: EarlyStage): Promise<Staged | Refusal> {
  const name = stagingName()
  try {
    const begun = await early?.take(reading)
    if (begun) return begun
    await early?.discard()
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
  const result: Staged = { reading, table: name }
  await fillStaging(engine, reading, name)
  const found = await countStaged(engine, name)
  if (found === reading.records) return result
  await unstage(engine, result)
  return refuseStaging(reading, 'records_differ', { counted: reading.records, found })
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
