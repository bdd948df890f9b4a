import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { createSHA256 } from 'hash-wasm'
import type { QueryOptions, QueryResult, Row, Value } from '../../engine/types.ts'
import type { SqlFile } from '../../ledger/sql-file.ts'
import { relationsBehind } from '../../metrics/catalog.ts'
import type { Query } from '../../parts/panel.ts'
import { streamOf, type Pieces } from '../pieces.ts'
import { headerLine, linesQuery, type ArchivedColumn } from './csv-sql.ts'
import { readSources } from './manifest.ts'
import { baseTables, makingSql, reproducedFolder, reproduction, type ArchivedTable, type ReportTable } from './script.ts'

/** Rows of which one text is made in the engine; no row is ever an object of the page. */
const pageRows = 20_000

/** Asks the ledger; nothing may change it while an archive is written. */
export type Ask = <R extends Row>(
  sql: string, parameters?: readonly Value[], options?: QueryOptions
) => Promise<QueryResult<R>>

/** A question of the report, and under which name its answer is kept. */
export interface Asked {
  readonly name: string
  readonly query: Query
}

export interface ArchiveRequest {
  readonly ask: Ask
  readonly asked: readonly Asked[]
  /** For whoever opens the archive. */
  readonly readme: { readonly name: string; readonly text: string }
  /** What the manifest says beside the files: dates, currency, filters, panels. */
  readonly about: Readonly<Record<string, unknown>>
  /** Called with the file that is written now. */
  readonly onProgress: (file: string, done: number, total: number) => void
  readonly signal: AbortSignal
}

/** Writes the working papers: a `.zip` from which a stock DuckDB works out every figure of the report again. */
export async function archiveOf({
  ask: engine, asked, readme, about, onProgress, signal,
}: ArchiveRequest): Promise<Blob> {
  const ask: Ask = (sql, parameters) => engine(sql, parameters, { signal })
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 4 })
  const relations = relationsBehind(asked.map(({ query }) => query.sql).join('\n'))
  const total = baseTables.length + asked.length
  const sums: string[] = []
  let done = 0
  async function add(file: string, pieces: Pieces): Promise<void> {
    signal.throwIfAborted()
    const hash = await createSHA256()
    await zip.add(file, streamOf(pieces, (bytes) => hash.update(bytes)), { signal })
    sums.push(`${hash.digest('hex')}  ${file}\n`)
  }
  async function addTable(source: string, table: Pick<ArchivedTable, 'name' | 'file'>): Promise<ArchivedTable> {
    onProgress(table.file, done, total)
    const columns = await columnsOf(ask, source)
    let rows = 0
    await add(table.file, linesOf(ask, source, columns, signal, (count) => { rows += count }))
    done += 1
    return { ...table, columns, rows }
  }

  await add(readme.name, [readme.text])
  const ledger: ArchivedTable[] = []
  for (const name of baseTables) ledger.push(await addTable(name, { name, file: `ledger/${name}.csv` }))
  const report: ReportTable[] = []
  for (const { name, query } of asked) {
    const kept = `archived_${String(report.length)}`
    await ask(`create or replace temp table ${kept} as ${query.sql}`, query.parameters)
    try {
      report.push({ ...await addTable(kept, { name, file: `tables/${name}.csv` }), query })
    } finally {
      // Also when it was cancelled: nothing of it is left in the engine.
      await engine(`drop table if exists ${kept}`)
    }
  }
  const digits = String(relations.length).length
  for (const [index, relation] of relations.entries()) {
    await add(`sql/${String(index + 1).padStart(digits, '0')}_${relation.name}.sql`, [described(relation), makingSql(relation)])
  }
  const version = String((await ask('select version() as version')).rows[0]?.['version'] ?? '')
  await add('reproduce.sql', reproduction({ ledger, report, relations, version }))
  const manifest = {
    ...about,
    duckdb: version,
    sources: await readSources(ask),
    ledger: ledger.map(({ file, rows }) => ({ file, rows })),
    tables: report.map(({ file, rows }) => ({ file, rows })),
  }
  await add('manifest.json', [`${JSON.stringify(manifest, null, 2)}\n`])
  await zip.add('SHA256SUMS', new TextReader(sums.join('')), { signal })
  await zip.add(reproducedFolder, undefined, { directory: true })
  return zip.close()
}

async function columnsOf(ask: Ask, table: string): Promise<readonly ArchivedColumn[]> {
  const { rows } = await ask<{ column_name: string; column_type: string }>(`describe ${table}`)
  return rows.map(({ column_name: name, column_type: type }) => ({ name, type }))
}

async function* linesOf(
  ask: Ask, table: string, columns: readonly ArchivedColumn[], signal: AbortSignal, onRows: (count: number) => void,
): AsyncGenerator<string> {
  yield headerLine(columns)
  const { rows: [last] } = await ask<{ end: number }>(`select coalesce(max(rowid) + 1, 0) as "end" from ${table}`)
  const sql = linesQuery(table, columns)
  for (let from = 0; from < (last?.end ?? 0); from += pageRows) {
    signal.throwIfAborted()
    const { rows: [page] } = await ask<{ lines: string | null; rows: number }>(sql, [from, from + pageRows])
    onRows(page?.rows ?? 0)
    if (page?.lines) yield page.lines
  }
}

/** What a relation answers, as comments above it. */
function described({ answers, grain, reads, columns }: SqlFile): string {
  const lines = [`answers: ${answers}`, `grain: ${grain}`, `reads: ${reads.join(', ')}`,
    ...columns.map(({ name, type, description }) => `${name} ${type} ${description}`.trim())]
  return lines.map((line) => `-- ${line}\n`).join('')
}
