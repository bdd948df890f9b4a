import type { Row, Value } from '../../engine/types.ts'
import { readCells, writeCell, type Cell } from './cells.ts'
import { isListOf, isRecord, isText, isWholeState } from './guards.ts'
import type { Prepared, PreparedAnswer } from './prepared.ts'

/** How much is prepared: an answer of more rows is left out, and so is what would make the whole too long. */
export const preparedBounds = { rows: 2000, characters: 2_000_000 }

/** As text; what is beyond the bounds, or has no plain form, is left out. */
export function writePrepared({ answers, ...state }: Prepared, bounds = preparedBounds): string {
  const written: string[] = []
  let characters = 0
  for (const answer of answers) {
    const text = answer.rows.length > bounds.rows ? null : writeAnswer(answer)
    if (text === null || characters + text.length > bounds.characters) continue
    characters += text.length
    written.push(text)
  }
  return `{"encours":1,"state":${JSON.stringify(state)},"answers":[\n${written.join(',\n')}\n]}`
}

/** What is in the text; null where any of it is not as it was written. */
export function readPrepared(text: string): Prepared | null {
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value) || value['encours'] !== 1 || !Array.isArray(value['answers'])) return null
    const { state } = value
    const answers = value['answers'].map(readAnswer)
    return isWholeState(state) && answers.every((answer) => answer !== null) ? { ...state, answers } : null
  } catch {
    return null
  }
}

function writeAnswer({ query, rows }: PreparedAnswer): string | null {
  const columns = Object.keys(rows[0] ?? {})
  const cells: Cell[][] = []
  for (const row of rows) {
    const names = Object.keys(row)
    if (names.length !== columns.length || names.some((name, index) => name !== columns[index])) return null
    cells.push(Object.values(row).map(writeCell))
  }
  return JSON.stringify([query.sql, query.parameters.map(writeCell), columns, cells])
}

function readAnswer(value: unknown): PreparedAnswer | null {
  if (!Array.isArray(value) || value.length !== 4) return null
  const [sql, parameters, columns, cells] = value as readonly unknown[]
  const bound = readCells(parameters)
  if (!isText(sql) || bound === null || !isListOf(columns, isText) || !Array.isArray(cells)) return null
  const rows: Row[] = []
  for (const line of cells) {
    const values = readCells(line)
    if (values?.length !== columns.length) return null
    rows.push(Object.fromEntries(columns.map((name, index): [string, Value] => [name, values[index] ?? null])))
  }
  return { query: { sql, parameters: bound }, rows }
}
