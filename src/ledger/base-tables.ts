import { schema } from './schema.ts'
import type { SqlColumn } from './sql-file.ts'

/** A table that files or settings fill, as the comments beside it tell. */
export interface BaseTable {
  readonly name: string
  readonly comment: string
  readonly columns: readonly SqlColumn[]
}

const definition = /((?:^-- .*\n)*)^create table (\w+) \(\n([\s\S]*?)^\);/gm
const column = /^ {2}(?!primary key)(\w+) +(\w+(?:\(\d+, \d+\))?)[^\n-]*(?:-- (.*))?$/gm

/** The base tables of the ledger, in the order in which they are defined. */
export const baseTables: readonly BaseTable[] = [...schema.matchAll(definition)].map(
  ([, comment = '', name = '', body = '']) => ({
    name,
    comment: comment.replace(/^-- /gm, '').trim().replaceAll('\n', ' '),
    columns: [...body.matchAll(column)].map(([, column = '', type = '', description = '']) =>
      ({ name: column, type, description })),
  }))
