import type { Engine } from '../../engine/types.ts'
import { cell, fill, integer, join, table } from '../formats/delimited/fill.ts'
import { numberIn, numberJoin, readNumbers } from '../formats/delimited/numbers.ts'
import type { ColumnFinding, Question, Staged } from '../types.ts'

const exampleCount = 3

/** The column of texts in the query of a question. */
const column = fill('raw', {})

/** The column that is shown, and the others that the answer holds for. */
type Asked = readonly [Pick<ColumnFinding, 'index' | 'header'>, ...Pick<ColumnFinding, 'index'>[]]

/** "Is 03/04/2024 the 3rd of April or the 4th of March?", with cells of the file itself. */
export async function askDateOrder(
  engine: Engine, staged: Staged, [{ index, header }, ...others]: Asked,
): Promise<Question> {
  const { rows } = await engine.query<{ raw: string; day_first: string | null; month_first: string | null }>(fill(`
    with texts as (
      select {{cell}} as raw, min(rowid) as record
      from {{staging}}
      where regexp_matches({{cell}}, ${ambiguousDate})
      group by {{cell}}
    ),
    parts as (
      select raw, record, regexp_extract(raw, ${ambiguousDate}, ['first', 'second', 'third']) as part from texts
    )
    select
      raw,
      cast(day_of(part.third, part.second, part.first) as varchar) as day_first,
      cast(day_of(part.third, part.first, part.second) as varchar) as month_first
    from parts
    order by day_first = month_first, record
    limit {{limit}}`, { cell: cell(index), staging: table(staged.table), limit: integer(exampleCount) }))
  return {
    kind: 'date_order', columnIndex: index, alsoColumns: others.map(other => other.index), header, readings: [
      { choice: 'dmy', examples: rows.map(({ raw, day_first }) => ({ raw, read: day_first ?? '' })) },
      { choice: 'mdy', examples: rows.map(({ raw, month_first }) => ({ raw, read: month_first ?? '' })) },
    ],
  }
}

/** "Is 1.000 one or one thousand?", with cells of the file itself. */
export async function askDecimalSign(
  engine: Engine, staged: Staged, [{ index, header }, ...others]: Asked,
): Promise<Question> {
  const source = { text: cell(index), from: table(staged.table) }
  await readNumbers(engine, [{ ...source, role: 'comma', sign: ',' }, { ...source, role: 'point', sign: '.' }])
  const { rows } = await engine.query<{ raw: string; comma: string | null; point: string | null }>(fill(`
    with texts as (
      select {{cell}} as raw, min(rowid) as record
      from {{staging}}
      where regexp_matches({{cell}}, '[.,]')
      group by {{cell}}
    )
    select
      raw,
      cast(cast({{comma}} as decimal(38, 3)) as varchar) as comma,
      cast(cast({{point}} as decimal(38, 3)) as varchar) as point
    from texts
    {{joins}}
    order by record
    limit {{limit}}`, {
    cell: cell(index), staging: table(staged.table), limit: integer(exampleCount),
    comma: numberIn(column, ',', 'comma_reading'), point: numberIn(column, '.', 'point_reading'),
    joins: join([numberJoin(column, 'comma', 'comma_reading'), numberJoin(column, 'point', 'point_reading')]),
  }))
  return {
    kind: 'decimal_sign', columnIndex: index, alsoColumns: others.map(other => other.index), header, readings: [
      { choice: '.', examples: rows.map(({ raw, point }) => ({ raw, read: point ?? '' })) },
      { choice: ',', examples: rows.map(({ raw, comma }) => ({ raw, read: comma ?? '' })) },
    ],
  }
}

const ambiguousDate = "'^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})(?:[T ,]|$)'"
