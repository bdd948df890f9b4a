import type { Engine } from '../engine/types.ts'
import { readCsv, type Cut } from './read/staging.ts'
import { table } from './rows/fill.ts'

let staged = 0

/** A name for a staging table that none had before. */
export function stagingName(): string {
  staged += 1
  return `staged_${String(staged)}`
}

/** Makes the table `name` of a text. */
export async function fillStaging(engine: Engine, cut: Cut, name: string, signal?: AbortSignal): Promise<void> {
  const file = `${name}.csv`
  await engine.registerFile(file, cut.content)
  try {
    await engine.run(`create temp table ${table(name)} as from ${readCsv(cut, `in/${file}`)}`, signal ? { signal } : {})
  } finally {
    await engine.dropFile(file)
  }
}

/** How many records the engine found. */
export async function countStaged(engine: Engine, name: string): Promise<number> {
  const { rows } = await engine.query<{ records: number }>(`select count(*) as records from ${table(name)}`)
  return rows[0]?.records ?? 0
}
