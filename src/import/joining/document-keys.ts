import type { Engine } from '../../engine/types.ts'
import { tokens } from '../recognise/normalise.ts'
import { cell, fill, integer, list, table } from '../rows/fill.ts'
import { firstRow } from '../rows/queries.ts'
import type { Numbers } from '../rows/write.ts'
import type { ColumnMapping, Mapping, Staged } from '../types.ts'

/** Words of headers whose columns hold codes. */
const keyWords: ReadonlySet<string> = new Set(`id ids key uuid guid no num number numero nummer nr code ref reference
  piece beleg belegnummer transaction voucher folio check cheque`.split(/\s+/))

/** More columns of codes than this are none that other files go by. */
const mostKeys = 3

/** But for a few, the codes of a column are all different, and most rows have one. */
const leastDistinct = 0.95
const leastFilled = 0.5

/**
 * Keeps the further codes of the documents that a file brings, each under its header: ids by which other files of the
 * same system name them.
 */
export async function storeKeys(
  engine: Engine, staged: Staged, mapping: Mapping, { sourceFileId, firstDocument }: Numbers,
): Promise<void> {
  for (const { index, header } of await keyColumns(engine, staged, mapping)) {
    await engine.query(fill(`
      insert into document_keys
      select documents.document_id, ?, {{key}}
      from {{staging}} as staged
      join documents on documents.document_id = {{first_document}} + staged.rowid
      where documents.source_file_id = ? and {{key}} is not null and {{key}} <> documents.number`,
    { key: cell(index), staging: table(staged.table), first_document: firstDocument }), [header.trim(), sourceFileId])
  }
}

async function keyColumns(engine: Engine, staged: Staged, mapping: Mapping): Promise<readonly ColumnMapping[]> {
  const candidates = mapping.columns.filter(({ role, header, index }) =>
    (role === 'ignore' || role === 'dimension' || role === 'reference')
    && index < staged.reading.columns && tokens(header).some(token => keyWords.has(token)))
  if (candidates.length === 0) return []
  const counts = await firstRow(engine, fill('select count(*) as records, {{counts}} from {{staging}}', {
    counts: list(candidates.map(({ index }) => fill(
      'count({{key}}) as filled_{{index}}, approx_count_distinct({{key}}) as distinct_{{index}}',
      { key: cell(index), index: integer(index) }))),
    staging: table(staged.table),
  }))
  const countOf = (name: string, index: number): number => Number(counts[`${name}_${String(index)}`])
  const likely = candidates.filter(({ index }) => countOf('filled', index) >= Number(counts['records']) * leastFilled
    && countOf('distinct', index) >= countOf('filled', index) / 2)
  const keys: ColumnMapping[] = []
  for (const column of likely) {
    const { distinct } = await firstRow(engine, fill('select count(distinct {{key}}) as "distinct" from {{staging}}',
      { key: cell(column.index), staging: table(staged.table) }))
    if (Number(distinct) >= countOf('filled', column.index) * leastDistinct) keys.push(column)
    if (keys.length === mostKeys) break
  }
  return keys
}
