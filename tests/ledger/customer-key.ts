import type { Row } from '../../src/engine/types.ts'

/** A customer is known by its number within one entity. */
export function customerKey(row: Row): string {
  return JSON.stringify([row['entity_id'], row['customer_id']])
}
