import type { Row } from '../../engine/types.ts'
import type { Queries } from '../../parts/panel.ts'

export interface DocumentRow extends Row {
  readonly number: string
  readonly kind: string
  readonly customer_name: string | null
  readonly customer_id: string
  readonly entity_id: string
  readonly issue_date: string
  readonly due_date: string
  readonly due_date_basis: string
  readonly currency: string
  readonly amount: string
  readonly source_file_id: number
  readonly source_line: number
}

export interface AllocationRow extends Row {
  readonly allocation_id: number
  readonly kind: string
  readonly effective_date: string
  readonly amount: string
  readonly link: string
  readonly counterpart: string | null
  readonly source_file_id: number
  readonly source_line: number
}

/** A file, by which a row of it is found again. */
export interface SourceRow extends Row {
  readonly source_file_id: number
  readonly name: string
  readonly sha256: string
}

/** A document with what settled it, and the files that say so. */
export function originQueries(documentId: number): Queries {
  return {
    document: {
      sql: `select number, kind, customers.name as customer_name, documents.customer_id, documents.entity_id,
  issue_date, due_date, due_date_basis, documents.currency, amount, source_file_id, source_line
from documents
left join customers
  on customers.entity_id = documents.entity_id and customers.customer_id = documents.customer_id
where document_id = ?`,
      parameters: [documentId],
    },
    allocations: {
      sql: `select allocation_id, kind, effective_date, amount, link, counterpart, source_file_id, source_line
from allocations
where document_id = ?
order by effective_date, allocation_id
limit 500`,
      parameters: [documentId],
    },
    sources: { sql: 'select source_file_id, name, sha256 from source_files', parameters: [] },
  }
}
