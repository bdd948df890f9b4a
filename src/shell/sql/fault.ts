/** Where a fault stands in a question, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What went wrong: a key of text.sql.faults with its parameters. */
export interface Fault {
  readonly key: FaultKey
  readonly parameters: Readonly<Record<string, string>>
  readonly place: Place | null
  /** The engine's own words. */
  readonly message: string
}

const nearest = String.raw`\s+Candidate bindings: :? ?(?<nearest>[^\n]+)`

const patterns = {
  unknown_table: /(?:Table|View) with name (?<name>.+?) does not exist!(?:\s+Did you mean "(?<nearest>[^"]+)")?/,
  unknown_column: new RegExp(
    'olumn "(?<name>[^"]+)" (?:(?:was )?not found|does not exist on \\w+ side|in \\w+ list not found)' + `(?:.*${nearest})?`),
  unknown_column_of: new RegExp(`Table "(?<table>[^"]+)" does not have a column named "(?<name>[^"]+)"(?:${nearest})?`),
  unknown_table_of: /Referenced table "(?<name>[^"]+)" not found!(?:\s+Candidate tables: "(?<nearest>[^"]+)")?/,
  unknown_function: /Function with name (?<name>\S+) does not exist!(?:\s+Did you mean "(?<nearest>[^"]+)")?/,
  wrong_arguments: /No function matches the given name and argument types '(?<name>[^']+)'/,
  unclosed: /unterminated (?:quoted|\/\*|dollar)/,
  unfinished: /syntax error at end of input/,
  syntax: /syntax error at or near "(?<name>[\s\S]+?)"\n/,
  ambiguous: /Ambiguous reference to (?:column|table) name "?(?<name>[^" ]+)"?(?: \(use: (?<nearest>[^)]+)\))?/,
  not_grouped: /column "?(?<name>[^" ]+)"? must appear in the GROUP BY clause/,
  where_sum: /WHERE clause cannot contain aggregates/,
  where_window: /WHERE clause cannot contain window functions/,
  nested_sum: /aggregate function calls cannot be nested/,
  several_rows: /More than one row returned by a subquery/,
  several_columns: /Subquery returns (?<name>\d+) columns/,
  unequal_columns: /same number of result columns/,
  order_place: /ORDER term out of range - should be between 1 and (?<name>\d+)/,
  not_comparable: /Cannot compare values of type (?<name>.+?) and type (?<other>.+?) - /,
  undecided: /Could not choose a best candidate function for the function call "(?<name>[^"]+)"/,
  no_cast: /Unimplemented type for cast \((?<name>.+?) -> (?<other>.+?)\)/,
  no_date: /(?:date field value out of range: "|Date out of range: )(?<name>[^"\n]+)/,
  date_part: /extract specifier "(?<name>[^"]+)" not recognized/,
  other_format: /Could not parse string "(?<name>[^"]*)" according to format specifier "(?<other>[^"]*)"/,
  out_of_range: /^Out of Range Error|out of range for the destination type|Could not cast value \S+ to/,
  regular_expression: /^Invalid Input Error: (?:(?:missing|no|bad|invalid|trailing|unexpected) [^:\n]*): /,
  json: /Malformed JSON/,
  conversion: /Conversion Error: (?:Could not convert (?:string )?'?(?<name>.*?)'? to |.*when casting)/,
  memory: /^Out of Memory/,
  denied: /^Permission Error/,
} as const satisfies Readonly<Record<string, RegExp>>

export type FaultKey = keyof typeof patterns | 'other'

/** Reads what the engine says of a question. */
export function readFault(message: string, sql: string): Fault {
  for (const [key, pattern] of Object.entries(patterns) as [FaultKey, RegExp][]) {
    const match = pattern.exec(message)
    if (match === null) continue
    const parameters = Object.fromEntries(Object.entries({ ...match.groups }).map(([name, value]) =>
      [name, (value as string | undefined ?? '').replaceAll('"', '')]))
    return { key, parameters, place: placeOf(message, sql), message }
  }
  return { key: 'other', parameters: {}, place: placeOf(message, sql), message }
}

/** The engine prints the line, cut where it is long, with a caret below the place. */
function placeOf(message: string, sql: string): Place | null {
  const match = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(message)
  if (match === null) return null
  const [, head = '', line = '', printed = '', spaces = ''] = match
  const inPrint = Math.max(0, spaces.length - head.length)
  const source = sql.split('\n')[Number(line) - 1] ?? ''
  const isCutBefore = printed.startsWith('...') && !source.startsWith('...')
  const part = printed.slice(isCutBefore ? 3 : 0).replace(/\.\.\.$/, '')
  const start = isCutBefore ? Math.max(0, source.indexOf(part)) - 3 : 0
  return { line: Number(line), column: Math.max(1, start + inPrint + 1) }
}
