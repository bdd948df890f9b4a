import { baseTables } from '../../ledger/base-tables.ts'
import type { SqlColumn } from '../../ledger/sql-file.ts'
import { relations } from '../../metrics/catalog.ts'

/** A table or view that a question can name. */
export interface Entry {
  readonly name: string
  readonly kind: 'table' | 'derived' | 'view'
  /** The question that it answers, or what it holds. */
  readonly answers: string
  /** What one row is; empty for tables that files fill. */
  readonly grain: string
  readonly columns: readonly SqlColumn[]
}

export const entryKinds = ['view', 'table', 'derived'] as const satisfies readonly Entry['kind'][]

/** All that the ledger holds, by kind and name. */
export const catalogue: readonly Entry[] = [
  ...baseTables.map(({ name, comment, columns }): Entry => ({ name, kind: 'table', answers: comment, grain: '', columns })),
  ...relations.map(({ relation, name, answers, grain, columns }): Entry =>
    ({ name, kind: relation === 'table' ? 'derived' : 'view', answers, grain, columns })),
].toSorted((a, b) => a.name < b.name ? -1 : 1)

/** The entries in which every word that is looked for stands: in a name, in what it answers, or in a column. */
export function found(words: string): readonly Entry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(word => word !== '')
  return catalogue.filter(({ name, answers, grain, columns }) => {
    const text = [name, answers, grain, ...columns.flatMap(column => [column.name, column.description])].join('\n')
    return wanted.every(word => text.toLowerCase().includes(word))
  })
}
