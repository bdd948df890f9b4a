import type { Engine } from '../../../engine/types.ts'
import { cell, column, countFilled, fill, flag, integer, list, nothing, table, type Fragment } from '../../rows/fill.ts'
import { firstRow } from '../../rows/queries.ts'
import { isCellMissing } from '../../rows/source.ts'
import type { AgeColumns, Staged } from '../../types.ts'
import type { OutlineColumns } from './columns.ts'
import classesTemplate from './sql/classes.sql?raw'
import spansTemplate from './sql/spans.sql?raw'
import undatedTemplate from './sql/undated.sql?raw'

/** The header of the column that headings are copied into. */
const groupHeader = 'Customer'

/** How a system groups the rows of its reports. */
export interface GroupHabits {
  readonly ages?: AgeColumns | undefined
  /** A heading within another group is one of its customer's jobs: `Customer:Job`. */
  readonly holdsJobs?: boolean | undefined
}

/**
 * Tells headings, totals and notes among the rows without a date, and copies the headings to the rows of their groups
 * where no column names the customer. A heading stands above its group, or below it throughout the file; in a report by
 * age it states the total of its group.
 */
export async function findGroups(
  engine: Engine, staged: Staged, columns: OutlineColumns, outline: string,
  { ages, holdsJobs = false }: GroupHabits = {},
): Promise<Staged> {
  const { reading, table: name } = staged
  const date = columns.byRole.get('issue_date') ?? (ages && columns.byRole.get('due_date'))
  if (date === undefined) return staged
  const indices = Array.from({ length: reading.columns }, (_, index) => index)
  const money = (['amount', 'open_amount', 'debit', 'credit', 'paid_amount'] as const)
    .flatMap(role => columns.byRole.get(role) ?? [])
  const number = columns.byRole.get('document_number')
  const dates = { staging: table(name), date: cell(date), plain_date: column(date) }
  await engine.run(fill(undatedTemplate, {
    ...dates,
    label: fill("concat_ws(' ', {{cells}})", { cells: list(indices.map(cell)) }),
    first: fill('coalesce({{cells}})', { cells: list(indices.map(cell)) }),
    filled: countFilled(indices),
    money: money.length === 0 ? integer(0) : countFilled(money),
    number: number === undefined ? nothing('varchar') : cell(number),
    is_head: ages === undefined ? flag(false) : isHead(ages, staged),
  }))
  const { undated } = await firstRow(engine, 'select count(*) as undated from list_undated')
  if (Number(undated) === 0) {
    await engine.run('drop table list_undated')
    return staged
  }
  await engine.run(fill(classesTemplate, { ...dates, outline: table(outline) }))
  const found = await firstRow(engine,
    `select count(*) filter (where kind in ('heading', 'head', 'grand')) as headings, count(*) filter (where kind = 'heading' and is_age) as ages
    from list_classes`)
  const headings = Number(found['headings'])
  const namesCustomer = columns.byRole.has('customer_id') || columns.byRole.has('customer_name')
  const copies = headings > 0 && !namesCustomer && Number(found['ages']) < headings
  const width = reading.columns
  if (copies) {
    await engine.run(fill('alter table {{staging}} add column {{column}} varchar', { staging: table(name), column: column(width) }))
    await engine.run(fill(spansTemplate, {
      staging: table(name), column: column(width), holds_jobs: flag(holdsJobs),
      is_short: isCellMissing(staged, Math.max(0, reading.header.length - 1)),
    }))
  }
  await engine.run('drop table if exists list_undated; drop table if exists list_classes; drop table if exists list_closings; drop table if exists list_spans')
  if (!copies) return staged
  const header = Array.from({ length: width }, (_, index) => reading.header[index] ?? '')
  return { ...staged, reading: { ...reading, header: [...header, groupHeader], columns: width + 1 } }
}

/** A name and figures, and nothing of what a document has. A document has no total. */
function isHead({ name, ages, total }: AgeColumns, { reading }: Staged): Fragment {
  const figures = new Set([name, ...ages, total, reading.columns - 1])
  const others = Array.from({ length: reading.columns }, (_, index) => index).filter(index => !figures.has(index))
  return fill('{{name}} is not null and {{total}} is not null and {{others}} = 0', {
    name: cell(name), total: cell(total), others: others.length === 0 ? integer(0) : countFilled(others),
  })
}
