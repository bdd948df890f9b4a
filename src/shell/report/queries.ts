import type { Row } from '../../engine/types.ts'
import type { Queries } from '../../parts/panel.ts'
import { sourcesQueries } from '../sources/queries.ts'

export interface AsideRow extends Row {
  readonly source_file_id: number
  readonly reason: string
  readonly rows: number
  readonly first_line: number
}

export interface ReconciliationRow extends Row {
  readonly currency: string
  readonly control_total: string
  readonly view_total: string
  readonly difference: string
}

/** All that the paper says of the ledger as a whole. */
export const paperQueries: Queries = {
  ...sourcesQueries,
  capabilities: { sql: 'select * from capabilities', parameters: [] },
  // A dash stands for a company that no file names.
  companies: {
    sql: `select distinct coalesce(entities.name, entity_id) as company
      from dimension_sets left join entities using (entity_id)
      where entities.name is not null or entity_id <> '-' order by company`,
    parameters: [],
  },
  reconciliation: { sql: 'select * from reconciliation order by currency', parameters: [] },
  aside: {
    sql: `select source_file_id, reason, count(*) as rows, min(source_line) as first_line
      from rows_set_aside group by source_file_id, reason order by source_file_id, rows desc, reason`,
    parameters: [],
  },
}
