import type { Row } from '../../engine/types.ts'
import type { Query } from '../../parts/panel.ts'
import { longestValue } from '../terms.ts'

/** A value of a dimension, null being "not stated", with its invoices that have neither due date nor terms. */
export interface TermsRow extends Row {
  readonly value: string | null
  readonly documents: number
}

/** Values that are offered for terms of their own. */
export const offeredValues = 100

/** The values of a dimension, those with the most documents concerned first. */
export function termsQuery(dimension: string): Query {
  return {
    sql: `
      with concerned as (
        select dimension_set_id, count(*) as documents
        from documents
        where due_date_basis = 'assumed' and amount > 0
        group by dimension_set_id
      )
      select dimension_values.value, coalesce(sum(concerned.documents), 0)::bigint as documents
      from dimension_sets
      left join dimension_values
        on dimension_values.dimension_set_id = dimension_sets.dimension_set_id and dimension_values.dimension = ?
      left join concerned on concerned.dimension_set_id = dimension_sets.dimension_set_id
      where dimension_values.value is null or length(dimension_values.value) <= ${String(longestValue)}
      group by dimension_values.value
      order by documents desc, dimension_values.value nulls last
      limit ${String(offeredValues)}`,
    parameters: [dimension],
  }
}
