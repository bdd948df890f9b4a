import { checks } from '../../ledger/checks.ts'
import { fillScope } from '../../ledger/scope.ts'
import type { SqlFile } from '../../ledger/sql-file.ts'
import { schema } from '../../ledger/schema.ts'
import { relationsBehind } from '../../metrics/catalog.ts'
import type { Query } from '../../parts/panel.ts'
import { comparisonMacros, differingRows, noteDifferences } from './comparison.ts'
import { guardMacros, readingSql, writingSql, type ArchivedColumn } from './csv-sql.ts'
import { nameText, standingAlone } from './sql-text.ts'

/** A table as the archive holds it. */
export interface ArchivedTable {
  readonly name: string
  /** Inside the archive. */
  readonly file: string
  readonly columns: readonly ArchivedColumn[]
  readonly rows: number
}

/** A table of the report with the question that it answers. */
export interface ReportTable extends ArchivedTable {
  readonly query: Query
}

/** What a script is made of. */
export interface Reproduction {
  readonly ledger: readonly ArchivedTable[]
  readonly report: readonly ReportTable[]
  readonly relations: readonly SqlFile[]
  /** Of the engine that wrote the archive. */
  readonly version: string
}

export const reproducedFolder = 'reproduced/'

/** The ledger's own tables, in the order in which they are made; the scope is worked out from its filters. */
export const baseTables: readonly string[] =
  [...schema.matchAll(/^create table (\w+)/gm)].map(([, name]) => name ?? '').filter((name) => name !== 'scope')

/** How a view or a derived table is made. */
export function makingSql({ relation, name, select }: SqlFile): string {
  return `create ${relation} ${name} as\n${select};\n`
}

/** The rules of the ledger that can be tried with these relations; each gives the rows that break it. */
function rulesAmong(relations: readonly SqlFile[]): readonly { readonly name: string; readonly sql: string }[] {
  return checks.filter(({ sql }) => relationsBehind(sql).every((relation) => relations.includes(relation)))
}

/**
 * One script for a stock DuckDB, run in the folder of the archive: it makes the tables, loads them, derives what is
 * derived, makes the views, asks each question of the report again, writes what it found and says what differs.
 */
export function* reproduction({ ledger, report, relations, version }: Reproduction): Generator<string> {
  yield `-- Run in the folder of this file: duckdb < reproduce.sql
-- Written by DuckDB ${version}; needs no extension and no network.

create table differences (compared varchar, rows bigint);
${guardMacros}
${comparisonMacros}

-- The tables of the ledger.

${schema}
-- What the files brought, and the choices in force.

`
  for (const { name, file, columns, rows } of ledger) {
    const names = columns.map((column) => nameText(column.name)).join(', ')
    yield `insert into ${name} (${names})\n${readingSql(file, columns)};\n`
    yield `${noteDifferences(`${file}: rows`, `select abs(count(*) - ${rows}) from ${name}`)}\n\n`
  }
  yield `-- What the filters let through.\n${fillScope};\n\n-- What is derived, and the views.\n\n`
  for (const relation of relations) yield `${makingSql(relation)}\n`
  yield '-- Rules that every ledger keeps: no row may break them.\n\n'
  for (const { name, sql } of rulesAmong(relations)) {
    yield `${noteDifferences(`rule ${name}`, `select count(*) from (\n${sql.trim()}\n) as broken`)}\n\n`
  }
  yield '-- The tables of the report, asked again and compared with those of the archive.\n\n'
  for (const { name, file, columns, query } of report) {
    const made = nameText(`report ${name}`)
    yield `create table ${made} as\n${standingAlone(query)};\n`
    yield `${writingSql(made, columns, `${reproducedFolder}${name}.csv`)};\n`
    yield `${noteDifferences(file, differingRows(made, `(${readingSql(file, columns)})`, columns))}\n\n`
  }
  yield verdict
}

const verdict = `-- What differs: nothing should.
select compared, rows as differing_rows from differences where rows > 0 order by compared;
select case when sum(rows) > 0 then error('The figures differ: ' || sum(rows) || ' rows, see above.')
  else 'Reproduced: ' || count(*) || ' comparisons, no difference.' end as verdict
from differences;
`
