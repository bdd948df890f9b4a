import type { Engine } from '../../engine/types.ts'
import { cell, fill, table } from '../rows/fill.ts'
import { firstRow } from '../rows/queries.ts'
import type { Staged } from '../types.ts'
import keysTemplate from './keys.sql?raw'

/** What of the ledger a column of a file names. */
export type Side = 'customer_id' | 'name' | 'number'

/** A column whose values are found in the ledger: `found` different ones. */
export interface Join {
  readonly index: number
  readonly side: Side
  readonly found: number
}

/** Codes such as 1, 2 and 3 agree by chance: this much of the column must be found, or half of what the ledger has. */
const leastShare = 0.2

/**
 * Compares every column of a staged file with the codes, the names and the document numbers of the ledger, by its
 * values alone. Best first for each side: the column of which most values are found.
 */
export async function measureJoins(engine: Engine, staged: Staged): Promise<readonly Join[]> {
  const joins: Join[] = []
  for (let index = 0; index < staged.reading.columns; index += 1) {
    const row = await firstRow(engine,
      fill(keysTemplate, { cell: cell(index), staging: table(staged.table) }))
    const filled = Number(row['filled'])
    for (const side of ['customer_id', 'name', 'number'] as const) {
      const found = Number(row[side])
      if (found > filled * leastShare || found > 0 && found >= Number(row[`${side}_known`]) / 2) {
        joins.push({ index, side, found })
      }
    }
  }
  return joins.sort((a, b) => b.found - a.found)
}

/** The best column for the customer: by code, or by name where names agree for more. */
export function customerJoin(joins: readonly Join[]): Join | undefined {
  return joins.find(({ side }) => side !== 'number')
}
