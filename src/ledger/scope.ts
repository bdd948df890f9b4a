import type { Engine, Row } from '../engine/types.ts'
import { classDimensions, isClassDimension } from './classes.ts'
import { renew, restingOn } from './derived.ts'
import { fillClasses } from './segments.ts'

/** One choice of the filter bar; null stands for "not stated". */
export interface ScopeFilter {
  readonly dimension: string
  readonly value: string | null
}

type FilterRow = ScopeFilter & Row

/** Fills the table `scope`, which is empty, from `scope_filters`. */
export const fillScope = `
  insert into scope
  with known as (
    select dimension_set_id, dimension, value
    from dimension_values
    where dimension not in (${classDimensions.map(name => `'${name}'`).join(', ')})
    union all
    select dimension_set_id, dimension, value
    from scope_classes
  ),
  matches as (
    select known.dimension_set_id, scope_filters.dimension
    from scope_filters
    join known on known.dimension = scope_filters.dimension and known.value = scope_filters.value
    union all
    select dimension_sets.dimension_set_id, scope_filters.dimension
    from scope_filters
    cross join dimension_sets
    left join known
      on known.dimension = scope_filters.dimension and known.dimension_set_id = dimension_sets.dimension_set_id
    where scope_filters.value is null and known.value is null
  )
  select dimension_set_id
  from dimension_sets
  where not exists (select 1 from scope_filters)
  union all
  select dimension_set_id
  from matches
  group by dimension_set_id
  having count(distinct dimension) = (select count(distinct dimension) from scope_filters)`

/**
 * Narrows every view to the documents that the filters let through: several values of one dimension are
 * alternatives, several dimensions must all fit. No filter: everything. Filters that are in force already cost nothing.
 * Not to be called inside a transaction.
 */
export async function applyScope(engine: Engine, filters: readonly ScopeFilter[]): Promise<void> {
  const { rows: stored } = await engine.query<FilterRow>('select dimension, value from scope_filters')
  if (writtenOut(stored) === writtenOut(filters)) return
  await engine.run('begin')
  try {
    const wasCutting = await cutsThroughCells(engine)
    await engine.run('delete from scope_filters')
    for (const { dimension, value } of filters) {
      await engine.query('insert into scope_filters values (?, ?)', [dimension, value])
    }
    await refreshScope(engine)
    const isCutting = wasCutting || await cutsThroughCells(engine)
    await renew(engine, restingOn(isCutting ? ['scope', 'cell_scope'] : ['scope']))
    await engine.run('commit')
  } catch (error) {
    await engine.run('rollback')
    throw error
  }
}

/** Filters as one text, whatever their order. */
function writtenOut(filters: readonly ScopeFilter[]): string {
  return JSON.stringify([...new Set(filters.map(({ dimension, value }) => JSON.stringify([dimension, value])))].sort())
}

/** Applies the stored filters to the dimension sets, and to the classes of customers they name, as they are now. */
export async function refreshScope(engine: Engine): Promise<void> {
  await engine.run('delete from scope_classes')
  if (await isScopedByClass(engine)) {
    await fillClasses(engine)
    await engine.run(`
      insert into scope_classes
      select dimension_set_id, dimension, value
      from customer_classes
      where dimension in (select dimension from scope_filters)`)
  }
  await engine.run('delete from scope')
  await engine.run(fillScope)
}

/** Whether a filter is on a dimension, such as the customer, that the monthly figures are not kept by. */
async function cutsThroughCells(engine: Engine): Promise<boolean> {
  const { rows } = await engine.query<{ cuts: boolean }>(`
    select count(*) > 0 as cuts
    from scope_filters
    where dimension not in (select dimension from cell_dimensions)`)
  return rows[0]?.cuts === true
}

/** Whether a filter is on a class of customers, which changes with the date. */
export async function isScopedByClass(engine: Engine): Promise<boolean> {
  const { rows } = await engine.query<{ dimension: string }>('select distinct dimension from scope_filters')
  return rows.some(({ dimension }) => isClassDimension(dimension))
}
