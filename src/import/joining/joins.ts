import type { Engine } from '../../engine/types.ts'
import { cell, fill, table } from '../rows/fill.ts'
import { firstRow } from '../rows/queries.ts'
import { columnOf } from '../rows/source.ts'
import type { ColumnMapping, Mapping, Role, Staged } from '../types.ts'
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

/** The columns that say whose a row is. */
export interface PartyJoins {
  readonly customer: Join | undefined
  readonly number: Join | undefined
}

/** The column of customers and the one of document numbers: found by their values, or as a reader chose them. */
export async function settledJoins(engine: Engine, staged: Staged, mapping: Mapping): Promise<PartyJoins> {
  const amount = columnOf(mapping, 'amount')?.index
  const joins = (await measureJoins(engine, staged)).filter(({ index }) => index !== amount)
  if (mapping.areJoinsChosen !== true) {
    return { customer: customerJoin(joins), number: joins.find(({ side }) => side === 'number') }
  }
  const customer = (columnOf(mapping, 'customer_id') ?? columnOf(mapping, 'customer_name'))?.index
  const number = columnOf(mapping, 'document_number')?.index
  return {
    customer: customerJoin(joins.filter(({ index }) => index === customer)),
    number: joins.find(({ side, index }) => side === 'number' && index === number),
  }
}

/** The mapping with the roles that the columns turned out to have: what is shown, and may be corrected. */
export function asJoined(mapping: Mapping, { customer, number }: PartyJoins): Mapping {
  const parties: readonly Role[] = ['customer_id', 'customer_name']
  const side: Role = customer?.side === 'name' ? 'customer_name' : 'customer_id'
  return {
    ...mapping,
    columns: mapping.columns.map((column): ColumnMapping => {
      if (column.index === customer?.index) return { ...column, role: side }
      if (column.index === number?.index) return { ...column, role: 'document_number' }
      const isOther = customer !== undefined && parties.includes(column.role)
        || number !== undefined && column.role === 'document_number'
      return isOther ? { ...column, role: 'ignore' } : column
    }),
  }
}

/** The best column for the customer: by code, or by name where names agree for more. */
export function customerJoin(joins: readonly Join[]): Join | undefined {
  return joins.find(({ side }) => side !== 'number')
}
