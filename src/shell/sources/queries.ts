import type { Row } from '../../engine/types.ts'
import type { Queries, Query } from '../../parts/panel.ts'

export interface FileRow extends Row {
  readonly source_file_id: number
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly format: string
  readonly stated_as_of: string | null
  readonly rows_read: number
  readonly rows_loaded: number
  readonly rows_set_aside: number
  /** Rows set aside one by one, with their text; the others are only counted. */
  readonly rows_listed: number
}

export interface ControlRow extends Row {
  readonly source_file_id: number
  readonly currency: string
  readonly measure: string
  readonly source_total: string
  readonly loaded_total: string
  readonly set_aside_total: string
  readonly difference: string
}

export interface NoticeRow extends Row {
  readonly source_file_id: number
  readonly notice: string
  readonly rows: number
  readonly example_line: number | null
  readonly detail: string | null
}

export interface SetAsideRow extends Row {
  readonly source_line: number
  readonly reason: string
  readonly column_name: string | null
  readonly raw_text: string | null
}

/** All that the page says of every file, but for the rows set aside. */
export const sourcesQueries: Queries = {
  files: {
    sql: `select *, (
        select count(*) from rows_set_aside where rows_set_aside.source_file_id = source_files.source_file_id
      ) as rows_listed
      from source_files order by source_file_id`,
    parameters: [],
  },
  controls: {
    sql: `select *, source_total - loaded_total - set_aside_total as difference
      from source_controls order by source_file_id, currency, measure`,
    parameters: [],
  },
  notices: { sql: 'select * from source_notices order by source_file_id, rows desc, notice', parameters: [] },
}

const setAside = `select source_line, reason, column_name, raw_text from rows_set_aside
  where source_file_id = ? order by source_line, reason`

/** Some of the rows that a file lost, in the order of the file. */
export function setAsideQuery(sourceFileId: number, offset: number, limit: number): Query {
  return { sql: `${setAside} limit ? offset ?`, parameters: [sourceFileId, limit, offset] }
}

/** All of them, for the download. */
export function allSetAsideQuery(sourceFileId: number): Query {
  return { sql: setAside, parameters: [sourceFileId] }
}
