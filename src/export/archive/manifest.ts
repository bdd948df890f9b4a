import type { QueryResult, Row } from '../../engine/types.ts'

type Ask = <R extends Row>(sql: string) => Promise<QueryResult<R>>

interface SourceRow extends Row {
  readonly source_file_id: number
}

/** Every file that was read, with what it adds up to. */
export async function readSources(ask: Ask): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const files = await ask<SourceRow>('select * from source_files order by source_file_id')
  const controls = await ask<SourceRow>('select * from source_controls order by source_file_id, currency, measure')
  return files.rows.map(({ source_file_id: id, ...file }) => ({
    ...file,
    controls: controls.rows.filter((row) => row.source_file_id === id)
      .map(({ source_file_id: _, ...control }) => control),
  }))
}
