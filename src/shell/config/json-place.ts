/** What may come next: a value, a name of an object, the colon behind it, or a comma or bracket behind a value. */
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'more' | 'end'

const blank = String.raw`[ \t\r\n]*`
const sign = String.raw`(?<sign>[{}[\],:])`
const name = String.raw`(?<text>"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")`
const other = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`
const token = new RegExp(`${blank}(?:${sign}|${name}|${other})`, 'y')

const isBlank = /^[ \t\r\n]*$/

/** A place in a text, from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A name that stands a second time in one object: of these JSON takes the last, without a word. */
export interface Double {
  readonly name: string
  readonly place: Place
}

interface Bracket {
  readonly sign: string
  readonly names: Set<string>
}

/** Where a text stops being JSON; null where it is JSON. Browsers do not all tell. */
export function placeOfFault(text: string): Place | null {
  return walk(text, () => undefined)
}

/** The names that stand more than once in an object of a JSON text, in their order. */
export function doublesIn(text: string): readonly Double[] {
  const doubles: Double[] = []
  walk(text, (name, at) => { doubles.push({ name, place: placeAt(text, at) }) })
  return doubles
}

function walk(text: string, onDouble: (name: string, at: number) => void): Place | null {
  const open: Bracket[] = []
  let expected: Expected = 'value'
  let at = 0
  while (expected !== 'end' || !isBlank.test(text.slice(at))) {
    token.lastIndex = at
    const match = token.exec(text)
    const next: Expected | null = match === null ? null : after(expected, match, open)
    if (match === null || next === null) {
      return placeAt(text, at + (/^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0))
    }
    const written = match.groups?.['text']
    if (next === 'colon' && written !== undefined) {
      const name = String(JSON.parse(written))
      const names = open.at(-1)?.names
      if (names?.has(name)) onDouble(name, token.lastIndex - written.length)
      names?.add(name)
    }
    expected = next
    at = token.lastIndex
  }
  return null
}

/** What may come after a token; null where the token itself may not stand. `open` keeps the open brackets. */
function after(expected: Expected, { groups }: RegExpExecArray, open: Bracket[]): Expected | null {
  const { sign, text } = groups ?? {}
  const behind = (): Expected => open.length === 0 ? 'end' : 'more'
  if (expected === 'colon') return sign === ':' ? 'value' : null
  if (sign === undefined) {
    if (expected.startsWith('name')) return text === undefined ? null : 'colon'
    return expected.startsWith('value') ? behind() : null
  }
  if (expected.startsWith('value') && (sign === '{' || sign === '[')) {
    open.push({ sign, names: new Set() })
    return sign === '{' ? 'name or }' : 'value or ]'
  }
  const closing = open.at(-1)?.sign === '{' ? '}' : ']'
  if (sign === closing && open.length > 0 && (expected === 'more' || expected.endsWith(`or ${closing}`))) {
    open.pop()
    return behind()
  }
  return expected === 'more' && sign === ',' ? (closing === '}' ? 'name' : 'value') : null
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
