import type { Engine } from '../../../engine/types.ts'
import { normalised, tokens } from '../../recognise/normalise.ts'
import { cell, column, fill, join, list, table } from '../../rows/fill.ts'
import { isCellMissing } from '../../rows/source.ts'
import { statedDate } from '../../read/stated-date.ts'
import type { AgeColumns, Staged } from '../../types.ts'
import openTemplate from './sql/open-by-age.sql?raw'

/** The header of the column that what is open is copied into. */
const openHeader = 'Open amount'

const span = /^\d+\s*[-–]\s*\d+$/
const olderWords = new Set(['Older', 'Plus ancien', 'Plus anciens', 'Antérieur'].map(normalised))
/** French reports name the last limit, and go on naming that of 120 days where the spans are shorter. */
const olderDays = /^plusde\d+jours$/
const notDueWords = ['at date', 'as of', 'not due', 'à la date', 'à date', 'au', 'non échu'].map(tokens)

/**
 * The columns of a report whose amounts stand under their ages: what is not due, at least three spans of days, what is
 * older, and the total. Rows are named in the only column without a header.
 */
export function ageColumnsOf(header: readonly string[]): AgeColumns | undefined {
  const where = (test: (name: string) => boolean): number[] =>
    header.flatMap((name, index) => test(name.trim()) ? [index] : [])
  const spans = where(name => span.test(name))
  const notDue = where(isNotDue)
  const older = where(isOlder)
  const [total, ...otherTotals] = where(name => normalised(name) === 'total')
  const [name, ...otherNames] = where(each => each === '')
  const isClear = notDue.length === 1 && older.length === 1 && otherTotals.length + otherNames.length === 0
  if (spans.length < 3 || !isClear || total === undefined || name === undefined) return undefined
  return { name, ages: [...notDue, ...spans, ...older], total }
}

function isOlder(name: string): boolean {
  const said = normalised(name)
  return olderWords.has(said) || olderDays.test(said)
}

function isNotDue(name: string): boolean {
  const words = tokens(name)
  return notDueWords.some(wanted => wanted.every((word, place) => words[place] === word))
}

/**
 * Copies what is open of each row into an added column: its total, or, because documents may have none, the one age
 * that it stands under. The header of what is not due may state the day.
 */
export async function addOpenAmount(engine: Engine, staged: Staged, { ages, total }: AgeColumns): Promise<Staged> {
  const { reading } = staged
  const width = reading.columns
  await engine.run(fill(openTemplate, {
    staging: table(staged.table), open: column(width), total: cell(total), ages: list(ages.map(cell)),
    said: list(ages.map(age => fill("case when regexp_matches({{age}}, '[1-9]') then {{age}} end", { age: cell(age) }))),
    ages_said: join(ages.map(age =>
      fill("+ case when regexp_matches({{age}}, '[1-9]') then 1 else 0 end", { age: cell(age) }))),
    is_short: isCellMissing(staged, Math.max(0, reading.header.length - 1)),
  }))
  const header = Array.from({ length: width }, (_, index) => reading.header[index] ?? '')
  const statedAsOf = reading.statedAsOf ?? statedDate([header])
  return {
    ...staged,
    reading: {
      ...reading, header: [...header, openHeader], columns: width + 1,
      ...(statedAsOf === undefined ? {} : { statedAsOf }),
    },
  }
}
