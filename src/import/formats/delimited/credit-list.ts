import type { Engine } from '../../../engine/types.ts'
import { tokens } from '../../recognise/normalise.ts'
import { cell, fill, table } from '../../rows/fill.ts'
import { firstRow } from '../../rows/queries.ts'
import { columnOf } from '../../rows/source.ts'
import type { Mapping, Staged } from '../../types.ts'
import { bareName } from '../role-words.ts'
import { noHabits, type Habits } from './habits.ts'

/** Credit notes in seven languages; what gives money back is none, nor is a credit alone. */
const creditNotes = new RegExp(String.raw`\b(?:${[
  'credit ?(?:note|memo)s?', 'avoirs?', 'notes? de credit', 'gutschrift(?:en|s\\w*)?', 'kreditnot\\w*', 'rechnungskorrektur\\w*',
  'stornorechnung\\w*', 'notas? de (?:credito|abono)', 'facturas? rectificativas?', 'not[ae] di (?:credito|accredito)',
  'creditnota\\w*', 'creditfactu\\w*',
].join('|')})\b`, 'g')

/** Words that say that a list holds other documents too. */
const others = new RegExp(String.raw`\b(?:${[
  'inv(?:oice)?s?', 'factur\\w*', 'fatur\\w*', 'fattur\\w*', 'rechnung\\w*', 'receivables?', 'ledger', 'balances?', 'items?',
  'posten', 'transactions?', 'documents?', 'belege', 'pieces?', 'and', 'et', 'und', 'with', 'without', 'incl\\w*', 'inkl\\w*', 'excl\\w*',
  'avec', 'sans', 'hors', 'mit', 'ohne', 'con', 'sin', 'com', 'sem', 'senza', 'met', 'zonder', 'e', 'y',
].join('|')})\b`)

/** Longer titles are sentences, which may speak of anything. */
const titleWords = 6

/**
 * The habits of a list whose system nobody knows. Where it says of itself that it holds credit notes alone, gives no
 * document a type and no amount a sign, its amounts are credits.
 */
export async function habitsOf(engine: Engine, staged: Staged, mapping: Mapping): Promise<Habits> {
  const creditsSaid = saidOf(staged, mapping)
  if (creditsSaid === undefined || await hasSigns(engine, staged, mapping)) return noHabits
  return { ...noHabits, documents: 'credit_note', creditsSaid }
}

/** The header of the numbers, the name or the title that speaks of credit notes alone. */
function saidOf({ reading }: Staged, mapping: Mapping): string | undefined {
  if ((['document_type', 'debit', 'credit'] as const).some(role => columnOf(mapping, role) !== undefined)) return undefined
  const titles = reading.preamble.flat().filter(title => tokens(title).length <= titleWords)
  const number = columnOf(mapping, 'document_number')?.header ?? ''
  return [number, bareName(reading.name).split('/').at(-1) ?? '', ...titles].find(saysCreditNotes)
}

function saysCreditNotes(text: string): boolean {
  const words = tokens(text).join(' ')
  const rest = words.replaceAll(creditNotes, '')
  return rest !== words && !others.test(rest)
}

/** Whether an amount has a sign, or stands in brackets: then the signs say what lowers what is owed. */
async function hasSigns(engine: Engine, { table: name }: Staged, mapping: Mapping): Promise<boolean> {
  const money = (['amount', 'open_amount'] as const).flatMap(role => columnOf(mapping, role) ?? [])
  for (const { index } of money) {
    const row = await firstRow(engine, fill(
      "select count(*) as signed from {{staging}} where regexp_matches({{cell}}, '^[^0-9]*[-−–(].*[0-9]|[0-9] ?[-−–]$')",
      { staging: table(name), cell: cell(index) }))
    if (Number(row['signed']) > 0) return true
  }
  return false
}
