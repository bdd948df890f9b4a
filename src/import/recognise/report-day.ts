import type { Engine } from '../../engine/types.ts'
import { dayIn } from './doubts.ts'
import { cell, fill, table } from '../rows/fill.ts'
import type { DateOrder, Staged } from '../types.ts'

/** A column of dates whose way of writing is known. */
export interface DatedColumn {
  readonly index: number
  readonly order: DateOrder | undefined
}

/**
 * The day of a report that counts the days since a date of each row: date + age, where it is the same on every row that
 * states both. Ages of 0 are left out, because some reports write it for all that is not due yet.
 */
export async function dayByAge(
  engine: Engine, staged: Staged, age: number | undefined, columns: readonly DatedColumn[],
): Promise<string | undefined> {
  if (age === undefined) return undefined
  for (const { index, order } of columns) {
    const { rows } = await engine.query<{ day: string | null; days: number; rows: number }>(fill(`
      with ages as (
        select {{day}} as day, try_cast({{age}} as integer) as age
        from {{staging}}
        where regexp_full_match({{age}}, '-?[0-9]{1,5}')
      )
      select cast(min(day + age) as varchar) as day, count(distinct day + age) as days, count(*) as rows
      from ages
      where day is not null and age <> 0`, { day: dayIn(cell(index), order), age: cell(age), staging: table(staged.table) }))
    const [found] = rows
    if (found?.day && found.days === 1 && found.rows >= 2) return found.day
  }
  return undefined
}
