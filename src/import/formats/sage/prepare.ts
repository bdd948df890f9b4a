import type { Engine } from '../../../engine/types.ts'
import { cell, column, fill, nothing, table, type Fragment } from '../../rows/fill.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { ColumnMapping, Mapping, Staged } from '../../types.ts'
import { sageColumn } from './columns.ts'

/** A staged file with two columns more, and the mapping that reads them. */
export interface Prepared {
  readonly staged: Staged
  readonly mapping: Mapping
}

/**
 * Adds what the tables write in their own way: sides as 0 (debit) and 1 (credit), and days as a month and a day in it.
 * The added columns stand behind those of the file, so that its rows stay as they are.
 */
export async function prepare(engine: Engine, staged: Staged, mapping: Mapping): Promise<Prepared> {
  const { reading } = staged
  const name = `${staged.table}_prepared`
  await defineReaders(engine, reading)
  const header = mapping.columns.map(mapped => mapped.header)
  const side = sageColumn(header, 'EC_Sens')
  const [day, month] = [sageColumn(header, 'EC_Jour'), sageColumn(header, 'JM_Date')]
  const hasDate = mapping.columns.some(({ role }) => role === 'posting_date')
  const [added, addedDay] = [reading.columns, reading.columns + 1]
  await engine.run(fill(`create or replace temp table {{name}} as
    select *, {{side}} as {{side_column}}, {{day}} as {{day_column}} from {{staging}} order by rowid`, {
    name: table(name), staging: table(staged.table), side_column: column(added), day_column: column(addedDay),
    side: side < 0 ? nothing('varchar') : sideText(cell(side)),
    day: hasDate || day < 0 || month < 0 ? nothing('varchar') : dayText(cell(month), cell(day)),
  }))
  const columns = mapping.columns.map((mapped): ColumnMapping =>
    mapped.role === 'side' ? { ...mapped, role: 'ignore' } : mapped)
  if (side >= 0) columns.push({ index: added, header: 'EC_Sens', role: 'side' })
  if (!hasDate) columns.push({ index: addedDay, header: 'JM_Date', role: 'posting_date', dateOrder: 'iso' })
  return { staged: { reading, table: name }, mapping: { ...mapping, columns } }
}

function sideText(text: Fragment): Fragment {
  return fill("case {{text}} when '0' then 'D' when '1' then 'C' else {{text}} end", { text })
}

/** The month is written as its first day, as 2024-01-01 or 01/01/2024, perhaps with a time. */
function dayText(month: Fragment, day: Fragment): Fragment {
  return fill(`case
    when regexp_matches({{month}}, '^[0-9]{4}-[0-9]{2}-') then left({{month}}, 8) || lpad({{day}}, 2, '0')
    when regexp_matches({{month}}, '^[0-9]{2}/[0-9]{2}/[0-9]{4}')
      then substr({{month}}, 7, 4) || '-' || substr({{month}}, 4, 2) || '-' || lpad({{day}}, 2, '0')
    else {{month}} end`, { month, day })
}
