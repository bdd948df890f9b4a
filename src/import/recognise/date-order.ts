import type { Engine } from '../../engine/types.ts'
import { cell, fill, table } from '../rows/fill.ts'
import type { DateOrder, Staged } from '../types.ts'

/** What a column of dates proves about the order of its parts. */
export interface DateProof {
  readonly order: DateOrder | undefined
  /** Cells whose first part cannot be a month, and whose second cannot. */
  readonly dayFirst: number
  readonly monthFirst: number
  /** Cells such as 03/04/2024, which read differently in both orders. */
  readonly ambiguous: number
}

/** Looks at every distinct text of the column; one part above 12 settles the matter. */
export async function proveDateOrder(engine: Engine, staged: Staged, index: number): Promise<DateProof> {
  const { rows } = await engine.query<Record<'day_first' | 'month_first' | 'ambiguous' | 'parts' | 'year_first' | 'compact_year_first' | 'compact' | 'texts', number>>(
    fill(proof, { cell: cell(index), staging: table(staged.table) }))
  const found = rows[0]
  if (!found) return { order: undefined, dayFirst: 0, monthFirst: 0, ambiguous: 0 }
  return {
    order: orderOf(found), dayFirst: found.day_first, monthFirst: found.month_first, ambiguous: found.ambiguous,
  }
}

function orderOf(found: Readonly<Record<string, number>>): DateOrder | undefined {
  const count = (name: string): number => found[name] ?? 0
  if (count('parts') > 0) {
    if (count('day_first') > count('month_first')) return 'dmy'
    if (count('month_first') > count('day_first')) return 'mdy'
    return count('ambiguous') + count('day_first') === 0 ? 'dmy' : undefined
  }
  if (count('compact') > 0 && count('compact') >= count('year_first')) {
    return count('compact_year_first') === count('compact') ? 'ymd_compact' : 'dmy_compact'
  }
  return count('year_first') > 0 || count('texts') === 0 ? 'iso' : 'month_name'
}

const proof = `
  with texts as (select distinct {{cell}} as text from {{staging}}),
  shaped as (
    select
      text,
      regexp_extract(text, '^([0-9]{1,2})[-/. ][0-9]{1,2}[-/. ](?:[0-9]{4}|[0-9]{2})(?:[T ,]|$)', 1) as first,
      regexp_extract(text, '^[0-9]{1,2}[-/. ]([0-9]{1,2})[-/. ](?:[0-9]{4}|[0-9]{2})(?:[T ,]|$)', 1) as second,
      regexp_matches(text, '^[0-9]{4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,2}') as is_year_first,
      regexp_matches(text, '^[0-9]{8}(\\.0)?$') and not regexp_matches(text, '^0+(\\.0)?$') as is_compact,
      regexp_matches(text, '^(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])') as is_compact_year_first
    from texts
    where text is not null
  ),
  parts as (
    select *, try_cast(nullif(first, '') as integer) as one, try_cast(nullif(second, '') as integer) as two
    from shaped
  )
  select
    count(*) as texts,
    count(*) filter (where one is not null and one > 0) as parts,
    count(*) filter (where one between 13 and 31 and two between 1 and 12) as day_first,
    count(*) filter (where two between 13 and 31 and one between 1 and 12) as month_first,
    count(*) filter (where one between 1 and 12 and two between 1 and 12 and one <> two) as ambiguous,
    count(*) filter (where is_year_first) as year_first,
    count(*) filter (where is_compact) as compact,
    count(*) filter (where is_compact and is_compact_year_first) as compact_year_first
  from parts`

/**
 * With the order unproven in both, how many rows would be due (or settled) before they were issued in either reading.
 * One reading without such rows, against another with many, settles the matter.
 */
export async function orderByDueDates(
  engine: Engine, staged: Staged, issue: number, later: number,
): Promise<DateOrder | undefined> {
  const { rows } = await engine.query<{ dmy: number; mdy: number; compared: number }>(fill(`
    with texts as (
      select {{issue}} as issue, {{later}} as later, count(*) as rows
      from {{staging}}
      where {{issue}} is not null and {{later}} is not null
      group by {{issue}}, {{later}}
    ),
    parts as (
      select
        rows,
        regexp_extract(issue, ${threeParts}, ['a', 'b', 'y']) as issue,
        regexp_extract(later, ${threeParts}, ['a', 'b', 'y']) as later
      from texts
    ),
    days as (
      select
        rows,
        day_of(issue.y, issue.b, issue.a) as issue_dmy,
        day_of(later.y, later.b, later.a) as later_dmy,
        day_of(issue.y, issue.a, issue.b) as issue_mdy,
        day_of(later.y, later.a, later.b) as later_mdy
      from parts
      where issue.a <> '' and later.a <> ''
    )
    select
      coalesce(sum(rows) filter (where later_dmy < issue_dmy), 0) as dmy,
      coalesce(sum(rows) filter (where later_mdy < issue_mdy), 0) as mdy,
      coalesce(sum(rows), 0) as compared
    from days`, { issue: cell(issue), later: cell(later), staging: table(staged.table) }))
  const [found] = rows
  if (!found) return undefined
  const { dmy, mdy, compared } = found
  const many = Math.max(2, compared * 0.02)
  if (dmy === 0 && mdy >= many) return 'dmy'
  if (mdy === 0 && dmy >= many) return 'mdy'
  return undefined
}

const threeParts = "'^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})(?:[T ,]|$)'"
