import type { Engine } from '../../../engine/types.ts'
import type { Mapping, Role } from '../../types.ts'
import { cell, fill, integer, type Fragment } from '../../rows/fill.ts'
import { loadTable } from '../../rows/load-table.ts'
import { columnOf } from '../../rows/source.ts'
import { termsMeaning } from '../../rows/terms.ts'
import { currencyMeaning, flagMeaning, minorDigits, statusMeaning, typeMeaning, type Meaning } from '../../rows/words.ts'

/** A column of words has few of them; beyond this number a column is no column of words and nothing in it is known. */
const wordLimit = 5000

type Reader = (text: string, header: string) => Meaning | undefined

/** What a word of a role means in a system that uses it in its own way; undefined for every other word. */
export type WordReader = (role: Role, text: string) => string | undefined

const plainly = (reader: (text: string) => string | undefined): Reader => text => {
  const meaning = reader(text)
  return meaning === undefined ? undefined : { meaning }
}

const readers: Partial<Record<Role, Reader>> = {
  document_type: plainly(typeMeaning),
  status: statusOrFlag,
  is_deleted: plainly(flagMeaning),
  currency: text => {
    const meaning = currencyMeaning(text)
    return meaning === undefined ? undefined : { meaning, days: minorDigits(meaning) }
  },
  payment_terms: termsMeaning,
  is_public_body: plainly(text => flagMeaning(text) ?? (/publi/i.test(text) ? 'true' : 'false')),
  dispute: plainly(text => flagMeaning(text) ?? 'reason'),
}

/** Fills `import_words` with what each distinct word of the file's word columns means. */
export async function loadMeanings(
  engine: Engine, staging: Fragment, mapping: Mapping, readWord: WordReader,
): Promise<void> {
  const rows: (string | number | null)[][] = []
  for (const [role, reader] of Object.entries(readers) as [Role, Reader][]) {
    const mapped = columnOf(mapping, role)
    if (!mapped) continue
    for (const word of await wordsOf(engine, staging, mapped.index)) {
      const own = readWord(role, word)
      const known = own === undefined ? reader(word, mapped.header) : { meaning: own }
      if (known) rows.push([role, word, known.meaning, known.days ?? null])
    }
  }
  const issue = columnOf(mapping, 'issue_date')
  if (issue && issue.header.trim() !== '') rows.push(['header', issue.header.trim(), 'header', null])
  await loadTable(engine, 'import_words', { role: 'varchar', word: 'varchar', meaning: 'varchar', days: 'integer' }, rows)
}

/** The distinct texts of a column, at most `wordLimit`. */
async function wordsOf(engine: Engine, staging: Fragment, index: number): Promise<string[]> {
  const { rows } = await engine.query<{ word: string }>(fill(
    'select distinct {{cell}} as word from {{staging}} where {{cell}} is not null limit {{limit}}',
    { cell: cell(index), staging, limit: integer(wordLimit) }))
  return rows.map(({ word }) => word)
}

/** A status in words, or a column headed "open" or "paid" that answers yes or no. */
function statusOrFlag(text: string, header: string): Meaning | undefined {
  const flagged = flagMeaning(text)
  if (flagged === undefined) {
    const meaning = statusMeaning(text)
    return meaning === undefined ? undefined : { meaning }
  }
  const isAboutOpen = /open|ouvert|offen|abiert|apert|abert|outstanding|unpaid|impay/i.test(header)
  return { meaning: (flagged === 'true') === isAboutOpen ? 'open' : 'paid' }
}
