import type { Engine } from '../../../engine/types.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { Staged } from '../../types.ts'
import macros from './sql/macros.sql?raw'

const defined = new WeakSet<Engine>()

/** Defines what the cells of this export are read with. */
export async function defineFecReaders(engine: Engine, { reading }: Staged): Promise<void> {
  await defineReaders(engine, reading)
  if (defined.has(engine)) return
  await engine.run(macros)
  defined.add(engine)
}
