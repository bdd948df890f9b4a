import type { ArchivedColumn } from './csv-sql.ts'
import { nameText, textLiteral } from './sql-text.ts'

/** Beyond so large a part of itself, or of one where it is smaller, a double differs. */
const tolerance = '1e-9'

/**
 * Doubles are ratios and curves: the last of their seventeen digits hang on the order in which an engine adds up,
 * which differs with the number of processors. Amounts, counts, dates and words are never doubles.
 */
export const comparisonMacros = `create macro is_close(a, b) as
  a is not distinct from b or coalesce(abs(a - b) <= ${tolerance} * greatest(abs(a), abs(b), 1), false);`

function isDouble({ type }: ArchivedColumn): boolean {
  return type === 'DOUBLE' || type === 'FLOAT'
}

/**
 * The number of rows that one table has and the other has not, whatever the order: rows that agree in all but their
 * doubles are paired in the order of these, so that equal rows count as often as they stand there.
 */
export function differingRows(made: string, archived: string, columns: readonly ArchivedColumn[]): string {
  const exact = columns.filter((column) => !isDouble(column)).map(({ name }) => nameText(name))
  const doubles = columns.filter(isDouble).map(({ name }) => nameText(name))
  const order = doubles.length === 0 ? '' : ` order by ${doubles.join(', ')}`
  const partition = exact.length === 0 ? '' : `partition by ${exact.join(', ')}`
  const side = (table: string): string => `select *, row_number() over (${partition}${order}) as "copy of row" from ${table}`
  const pairs = ['"copy of row"', ...exact].map((name) => `made.${name} is not distinct from archived.${name}`)
  const unlike = [
    'made."copy of row" is null', 'archived."copy of row" is null',
    ...doubles.map((name) => `not is_close(made.${name}, archived.${name})`),
  ]
  return `select count(*)
from (${side(made)}) as made
full join (${side(archived)}) as archived on ${pairs.join('\n  and ')}
where ${unlike.join('\n  or ')}`
}

/** Notes down what was compared and how many rows differ. */
export function noteDifferences(what: string, count: string): string {
  return `insert into differences select ${textLiteral(what)}, (
${count}
);`
}
