import type { Row } from '../../engine/types.ts'
import { isClassDimension } from '../../ledger/classes.ts'
import type { Query } from '../../parts/panel.ts'

/** A value of a dimension, with a name where the ledger has one. */
export interface ValueRow extends Row {
  readonly value: string
  readonly name: string | null
  /** How many values match in all. */
  readonly matches: number
}

export const shownValues = 50

/** Wildcards typed by a reader mean themselves. */
export function likePattern(typed: string): string {
  return `%${typed.trim().toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

/** The first values of a dimension that contain the text, by value or by name. */
export function valuesQuery(dimension: string, typed: string): Query {
  const pattern = likePattern(typed)
  return {
    sql: `
      with known as (
        select value from ${isClassDimension(dimension) ? 'customer_classes' : 'dimension_values'}
        where dimension = ? group by value
      ),
      named as (
        select known.value,
          case when ? = 'customer' then min(customers.name) when ? = 'entity' then min(entities.name) end as name
        from known
        left join customers on ? = 'customer' and customers.customer_id = known.value
        left join entities on ? = 'entity' and entities.entity_id = known.value
        group by known.value
      )
      select value, name, count(*) over () as matches
      from named
      where lower(value) like ? escape '\\' or lower(name) like ? escape '\\'
      order by coalesce(name, value), value
      limit ${shownValues}`,
    parameters: [dimension, dimension, dimension, dimension, dimension, pattern, pattern],
  }
}
