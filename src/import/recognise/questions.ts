import type { Engine, Row } from '../../engine/types.ts'
import { cell, fill, integer, join, table } from '../rows/fill.ts'
import { numberIn, numberJoin, readNumbers } from '../rows/numbers.ts'
import type { ColumnFinding, Question, Staged } from '../types.ts'

const exampleCount = 3

/** A cell with both its readings; null where it cannot be read so. */
interface Example extends Row {
  readonly raw: string
  readonly one: string | null
  readonly other: string | null
}

/**
 * Cells that mean something else in the two readings, first those that mean something in both; where cells fit one
 * reading only, one of each kind is among the first.
 */
const tellingExamples = `
    select raw, one, other
    from readings
    where one is distinct from other
    order by row_number() over (partition by one is null, other is null order by record), one is null, other is null, record`

/** The column of texts in the query of a question. */
const column = fill('raw', {})

/** The column that is shown, and the others that the answer holds for. */
type Asked = readonly [Pick<ColumnFinding, 'index' | 'header'>, ...Pick<ColumnFinding, 'index'>[]]

/** "Is 03/04/2024 the 3rd of April or the 4th of March?", with cells of the file itself. */
export async function askDateOrder(
  engine: Engine, staged: Staged, [{ index, header }, ...others]: Asked,
): Promise<Question> {
  const { rows } = await engine.query<Example>(fill(`
    with texts as (
      select {{cell}} as raw, min(rowid) as record
      from {{staging}}
      where regexp_matches({{cell}}, ${ambiguousDate})
      group by {{cell}}
    ),
    parts as (
      select raw, record, regexp_extract(raw, ${ambiguousDate}, ['first', 'second', 'third']) as part from texts
    ),
    readings as (
      select
        raw,
        record,
        cast(day_of(part.third, part.second, part.first) as varchar) as one,
        cast(day_of(part.third, part.first, part.second) as varchar) as other
      from parts
    )
    ${tellingExamples}
    limit {{limit}}`, { cell: cell(index), staging: table(staged.table), limit: integer(exampleCount) }))
  return {
    kind: 'date_order', columnIndex: index, alsoColumns: others.map(other => other.index), header, readings: [
      { choice: 'dmy', examples: rows.map(({ raw, one }) => ({ raw, read: one ?? '' })) },
      { choice: 'mdy', examples: rows.map(({ raw, other }) => ({ raw, read: other ?? '' })) },
    ],
  }
}

/** "Is 1.000 one or one thousand?", with cells of the file itself. */
export async function askDecimalSign(
  engine: Engine, staged: Staged, [{ index, header }, ...others]: Asked,
): Promise<Question> {
  const source = { text: cell(index), from: table(staged.table) }
  await readNumbers(engine, [{ ...source, role: 'comma', sign: ',' }, { ...source, role: 'point', sign: '.' }])
  const { rows } = await engine.query<Example>(fill(`
    with texts as (
      select {{cell}} as raw, min(rowid) as record
      from {{staging}}
      where regexp_matches({{cell}}, '[.,]')
      group by {{cell}}
    ),
    readings as (
      select
        raw,
        record,
        cast(cast({{point}} as decimal(38, 3)) as varchar) as one,
        cast(cast({{comma}} as decimal(38, 3)) as varchar) as other
      from texts
      {{joins}}
    )
    ${tellingExamples}
    limit {{limit}}`, {
    cell: cell(index), staging: table(staged.table), limit: integer(exampleCount),
    comma: numberIn(column, ',', 'comma_reading'), point: numberIn(column, '.', 'point_reading'),
    joins: join([numberJoin(column, 'comma', 'comma_reading'), numberJoin(column, 'point', 'point_reading')]),
  }))
  return {
    kind: 'decimal_sign', columnIndex: index, alsoColumns: others.map(other => other.index), header, readings: [
      { choice: '.', examples: rows.map(({ raw, one }) => ({ raw, read: one ?? '' })) },
      { choice: ',', examples: rows.map(({ raw, other }) => ({ raw, read: other ?? '' })) },
    ],
  }
}

const ambiguousDate = "'^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})(?:[T ,]|$)'"
