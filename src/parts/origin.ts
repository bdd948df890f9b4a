import type { Row } from '../engine/types.ts'
import { numberOf } from './cells.ts'
import type { Choice, TableColumn } from './panel.ts'

/** Where the document of a row comes from; nothing for rows that tell no document. */
export function originOf(row: Row): Choice | undefined {
  const documentId = numberOf(row, 'document_id')
  return documentId === null ? undefined : { kind: 'document', documentId }
}

/** A cell holds the number of the row's document. */
export function isDocument(row: Row, { key }: TableColumn): boolean {
  return key === 'number' && originOf(row) !== undefined
}
