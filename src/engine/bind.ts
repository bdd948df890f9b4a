import type { Value } from './types.ts'

/** One statement that stores a parameter; `value` is absent where the text says it all. */
export interface Assignment {
  readonly sql: string
  readonly value?: string | number | boolean
}

export interface BoundStatement {
  readonly assignments: readonly Assignment[]
  readonly prepare: string
  readonly execute: string
}

/** The next statement with parameters takes the place of the last one. */
const statementName = 'bound_statement'

/**
 * A statement with parameters, as steps that all can be cancelled: the driver's own prepared statements run to
 * their end, so each value is bound into a variable and the statement is executed with the variables.
 */
export function bind(sql: string, parameters: readonly Value[]): BoundStatement {
  const names = parameters.map((_, index) => `parameter_${String(index + 1)}`)
  return {
    assignments: parameters.map((value, index) => assign(names[index] ?? '', value)),
    prepare: `prepare ${statementName} as ${sql}`,
    execute: `execute ${statementName}(${names.map(name => `getvariable('${name}')`).join(', ')})`,
  }
}

/** The driver binds every number as a double, which neither dates nor decimals take. */
function assign(name: string, value: Value): Assignment {
  if (value === null) return { sql: `set variable ${name} = null` }
  if (typeof value === 'number' && Number.isSafeInteger(value)) {
    const type = Math.abs(value) < 2 ** 31 ? 'integer' : 'bigint'
    return { sql: `set variable ${name} = ?::${type}`, value }
  }
  return { sql: `set variable ${name} = ?`, value }
}
