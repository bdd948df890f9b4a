import type { Engine } from '../../engine/types.ts'
import macros from './sql/macros.sql?raw'
import months from './sql/months.sql?raw'

/** Defines the macros and month names that cells are read with; safe to run again. */
export async function defineReaders(engine: Engine): Promise<void> {
  await engine.run(macros)
  await engine.run(months)
}
