import type { Engine, Row } from '../engine/types.ts'
import { isClassDimension, isClassValue } from '../ledger/classes.ts'
import type { Filter } from './address.ts'

/** What the filter bar can offer of one dimension. */
export interface DimensionFact extends Row {
  readonly dimension: string
  /** Distinct values, "(not stated)" left out. */
  readonly values: number
}

/** What the page must know of a ledger before it can ask for figures. */
export interface LedgerFacts {
  readonly ledgerStart: string | null
  /** The date that the ledger itself gives, before any choice. */
  readonly ownDate: string
  /** By number of documents, most first. */
  readonly currencies: readonly string[]
  /** In which all can be told together: those of the documents, then the others that have rates. */
  readonly reportingCurrencies: readonly string[]
  readonly dimensions: readonly DimensionFact[]
  readonly files: number
  readonly rowsRead: number
  readonly rowsLoaded: number
  readonly rowsSetAside: number
}

/** What was invoiced in one currency whose due date is assumed, as shares by amount. */
export interface AssumedShares extends Row {
  readonly currency: string
  /** By the terms chosen for a segment. */
  readonly by_segment: number
  /** By the default. */
  readonly by_default: number
}

interface SpanRow extends Row {
  readonly ledger_start: string | null
  readonly own_date: string | null
}

interface CountRow extends Row {
  readonly files: number
  readonly rows_read: number
  readonly rows_loaded: number
  readonly rows_set_aside: number
}

/** Null while no document is loaded. */
export async function readFacts(engine: Engine): Promise<LedgerFacts | null> {
  const span = await engine.query<SpanRow>(
    'select ledger_start, coalesce(stated_as_of, last_date) as own_date from ledger_span',
  )
  const currencies = await engine.query<{ currency: string }>(
    'select currency, count(*) as documents from documents group by currency order by documents desc, currency',
  )
  const rated = await engine.query<{ currency: string }>(`
    select from_currency as currency from exchange_rates
    union
    select to_currency from exchange_rates
    order by currency`)
  const dimensions = await engine.query<DimensionFact>(`
    select dimension, count(distinct value) as "values" from dimension_values
    where dimension <> 'currency' group by dimension order by dimension`)
  const counts = await engine.query<CountRow>(`
    select count(*) as files, coalesce(sum(rows_read), 0)::bigint as rows_read,
      coalesce(sum(rows_loaded), 0)::bigint as rows_loaded, coalesce(sum(rows_set_aside), 0)::bigint as rows_set_aside
    from source_files`)
  const { ledger_start = null, own_date = null } = span.rows[0] ?? {}
  const count = counts.rows[0]
  if (own_date === null || count === undefined || currencies.rows.length === 0) return null
  return {
    ledgerStart: ledger_start,
    ownDate: own_date,
    currencies: currencies.rows.map((row) => row.currency),
    reportingCurrencies: [...new Set([...currencies.rows, ...rated.rows].map((row) => row.currency))],
    dimensions: dimensions.rows,
    files: count.files,
    rowsRead: count.rows_read,
    rowsLoaded: count.rows_loaded,
    rowsSetAside: count.rows_set_aside,
  }
}

/** How much of what was invoiced rests on assumed terms, by currency; currencies without any are left out. */
export async function readAssumed(engine: Engine): Promise<readonly AssumedShares[]> {
  const { rows } = await engine.query<AssumedShares>(`
    with sides as (
      select currency,
        sum(case when is_by_segment then amount else 0 end) as by_segment,
        sum(case when is_by_segment then 0 else amount end) as by_default
      from documents
      join assumed_terms on assumed_terms.dimension_set_id = documents.dimension_set_id
      where amount > 0 and due_date_basis = 'assumed'
      group by currency
    ),
    totals as (
      select currency, sum(amount) as total
      from documents
      where amount > 0 and currency in (select currency from sides)
      group by currency
    )
    select sides.currency, cast(by_segment as double) / cast(total as double) as by_segment,
      cast(by_default as double) / cast(total as double) as by_default
    from sides
    join totals on totals.currency = sides.currency`)
  return rows
}

/** The filters whose value stands on no document, nor is a class of customers. */
export async function strangersAmong(engine: Engine, filters: readonly Filter[]): Promise<readonly Filter[]> {
  const stated = filters.filter(({ dimension, value }) => value !== null && !isClassValue(dimension, value))
  if (stated.length === 0) return []
  const places = stated.map(() => '(dimension = ? and value = ?)').join(' or ')
  const { rows } = await engine.query<{ dimension: string; value: string }>(
    `select dimension, value from dimension_values where ${places} group by dimension, value`,
    stated.flatMap(({ dimension, value }) => [dimension, value]),
  )
  const isKnown = (filter: Filter): boolean => !isClassDimension(filter.dimension)
    && rows.some(({ dimension, value }) => dimension === filter.dimension && value === filter.value)
  return stated.filter((filter) => !isKnown(filter))
}
