import type { Row, Value } from '../../src/engine/types.ts'
import { customerKey } from './customer-key.ts'
import type { LedgerDocument } from './types.ts'

export interface DimensionRows {
  readonly sets: readonly Row[]
  readonly values: readonly Row[]
  /** The set of each document, in the order of the documents. */
  readonly setOf: readonly number[]
}

/** The dimension sets of documents: what they state themselves, else what their customer states. */
export function dimensionRows(
  documents: readonly Row[],
  customers: readonly Row[],
  stated: readonly LedgerDocument[],
): DimensionRows {
  const customerOf = new Map(customers.map(customer => [customerKey(customer), customer]))
  const numbers = new Map<string, number>()
  const sets: Row[] = []
  const values: Row[] = []
  const setOf = documents.map((document, index) => {
    const customer = customerOf.get(customerKey(document)) ?? {}
    const dimensions = { ...dimensionsOf(document, customer), ...stated[index]?.dimensions }
    const key = JSON.stringify(Object.entries(dimensions).sort())
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numbers.size + 1
    numbers.set(key, number)
    sets.push({
      dimension_set_id: number,
      entity_id: document['entity_id'] ?? null,
      customer_id: document['customer_id'] ?? null,
      currency: document['currency'] ?? null,
    })
    for (const [dimension, value] of Object.entries(dimensions)) {
      if (value !== null) values.push({ dimension_set_id: number, dimension, value: String(value) })
    }
    return number
  })
  return { sets, values, setOf }
}

function dimensionsOf(document: Row, customer: Row): Record<string, Value> {
  return {
    entity: document['entity_id'] ?? null,
    customer: document['customer_id'] ?? null,
    currency: document['currency'] ?? null,
    segment: customer['segment'] ?? null,
    country: customer['country'] ?? null,
    sales_rep: document['sales_rep'] ?? customer['sales_rep'] ?? null,
    terms: customer['terms_days'] ?? null,
    public_body: customer['is_public_body'] ?? null,
  }
}
