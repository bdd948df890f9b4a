import type { Engine } from '../engine/types.ts'

const texts = import.meta.glob<string>('./checks/*.sql', { query: '?raw', import: 'default', eager: true })

/** A rule of the ledger, by the name of its file, as a query that gives the rows that break it. */
export interface Check {
  readonly name: string
  readonly sql: string
}

export const checks: readonly Check[] = Object.entries(texts).map(([path, sql]) => ({
  name: path.replace('./checks/', '').replace('.sql', ''),
  sql,
}))

export interface BrokenRule {
  readonly check: string
  /** How many rows break it. */
  readonly rows: number
}

/** The rules, all or some, that the ledger breaks: none, or an import or a derived table is at fault. */
export async function runChecks(engine: Engine, tried: readonly Check[] = checks): Promise<BrokenRule[]> {
  const broken: BrokenRule[] = []
  for (const { name, sql } of tried) {
    const { rows } = await engine.query<{ number: number }>(`select count(*) as number from (${sql}) as offending`)
    const number = rows[0]?.number ?? 0
    if (number > 0) broken.push({ check: name, rows: number })
  }
  return broken
}
