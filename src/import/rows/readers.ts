import type { Engine } from '../../engine/types.ts'
import type { Reading } from '../types.ts'
import macros from './sql/macros.sql?raw'
import months from './sql/months.sql?raw'

/** Trimming takes longer than most of what is done with a cell. */
const untrimmed = "create or replace temp macro trimmed(cell) as nullif(cell, '');"

/**
 * Defines the macros and month names that the cells of a reading are read with; safe to run again. They stay with the
 * connection, as does the variable that tells which are there: a file's readers are called for several times. Not to be
 * called inside a transaction, which could take back the ones without the other.
 */
export async function defineReaders(engine: Engine, { hasPlainEdges = false }: Partial<Reading> = {}): Promise<void> {
  const wanted = hasPlainEdges ? 'plain' : 'padded'
  const { rows } = await engine.query<{ readers: string | null }>(
    "select cast(getvariable('readers') as varchar) as readers")
  if (rows[0]?.readers === wanted) return
  await engine.run([
    'set variable readers = null;', macros, hasPlainEdges ? untrimmed : '', months, `set variable readers = '${wanted}';`,
  ].join('\n'))
}
