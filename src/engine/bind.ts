import type { Value } from './types.ts'

/** One statement that stores a parameter; `value` is absent where the text says it all. */
export interface Assignment {
  readonly name: string
  readonly sql: string
  readonly value?: string | number | boolean
}

export interface BoundStatement {
  readonly assignments: readonly Assignment[]
  readonly statement: string
}

/** Text, quoted names and comments are passed over: a question mark in them is none. */
const piece = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g

/**
 * A statement with parameters, as steps that all can be cancelled: the driver's own prepared statements run to
 * their end, so each value is bound into a variable, and the statement reads the variables. The engine knows their
 * values when it plans, and plans once.
 */
export function bind(sql: string, parameters: readonly Value[]): BoundStatement {
  const statement = fillPlaces(sql, parameters, (_, number) => `getvariable('${nameOf(number)}')`)
  return { assignments: parameters.map((value, index) => assign(nameOf(index + 1), value)), statement }
}

/** A statement with something else in the place of each of its question marks, counted from 1. */
export function fillPlaces(
  sql: string, parameters: readonly Value[], write: (value: Value, number: number) => string,
): string {
  let found = 0
  const statement = sql.replace(piece, match => {
    if (match !== '?') return match
    found += 1
    return write(parameters[found - 1] ?? null, found)
  })
  if (found !== parameters.length) {
    throw new RangeError(`${String(parameters.length)} values for ${String(found)} parameters`)
  }
  return statement
}

/** A statement as it is run, for a reader: each value stands where its question mark stood. Nothing runs this text. */
export function writtenOut(sql: string, parameters: readonly Value[]): string {
  let found = 0
  return sql.replace(piece, match => match === '?' ? literal(parameters[found++] ?? null) : match)
}

function literal(value: Value): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

function nameOf(number: number): string {
  return `parameter_${String(number)}`
}

/** The driver binds every number as a double, which neither dates nor decimals take. */
function assign(name: string, value: Value): Assignment {
  if (value === null) return { name, sql: `set variable ${name} = null` }
  if (typeof value === 'number' && Number.isSafeInteger(value)) {
    const type = Math.abs(value) < 2 ** 31 ? 'integer' : 'bigint'
    return { name, sql: `set variable ${name} = ?::${type}`, value }
  }
  return { name, sql: `set variable ${name} = ?`, value }
}

/** What the variables of a connection hold, so that only those are stored that change. */
export class Variables {
  readonly #held = new Map<string, Assignment>()

  /** Stores what differs; a step that fails leaves its variable unknown. */
  async store(assignments: readonly Assignment[], run: (assignment: Assignment) => Promise<void>): Promise<void> {
    for (const assignment of assignments) {
      const held = this.#held.get(assignment.name)
      if (held !== undefined && held.sql === assignment.sql && held.value === assignment.value) continue
      this.#held.delete(assignment.name)
      await run(assignment)
      this.#held.set(assignment.name, assignment)
    }
  }
}
