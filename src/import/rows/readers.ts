import type { Engine } from '../../engine/types.ts'
import type { Reading } from '../types.ts'
import macros from './sql/macros.sql?raw'
import months from './sql/months.sql?raw'

/** Trimming takes longer than most of what is done with a cell. */
const untrimmed = "create or replace temp macro trimmed(cell) as nullif(cell, '')"

/** Defines the macros and month names that the cells of a reading are read with; safe to run again. */
export async function defineReaders(engine: Engine, { hasPlainEdges = false }: Partial<Reading> = {}): Promise<void> {
  await engine.run(macros)
  if (hasPlainEdges) await engine.run(untrimmed)
  await engine.run(months)
}
