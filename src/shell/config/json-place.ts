/** What may come next: a value, a name of an object, the colon behind it, or a comma or bracket behind a value. */
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'more' | 'end'

const blank = String.raw`[ \t\r\n]*`
const sign = String.raw`(?<sign>[{}[\],:])`
const name = String.raw`(?<text>"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")`
const other = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`
const token = new RegExp(`${blank}(?:${sign}|${name}|${other})`, 'y')

const isBlank = /^[ \t\r\n]*$/

/** Where a text stops being JSON, line and column from 1; null where it is JSON. Browsers do not all tell. */
export function placeOfFault(text: string): { readonly line: number; readonly column: number } | null {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  while (expected !== 'end' || !isBlank.test(text.slice(at))) {
    token.lastIndex = at
    const match = token.exec(text)
    const next: Expected | null = match === null ? null : after(expected, match, open)
    if (next === null) return placeAt(text, at + (/^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0))
    expected = next
    at = token.lastIndex
  }
  return null
}

/** What may come after a token; null where the token itself may not stand. `open` keeps the open brackets. */
function after(expected: Expected, { groups }: RegExpExecArray, open: string[]): Expected | null {
  const { sign, text } = groups ?? {}
  const behind = (): Expected => open.length === 0 ? 'end' : 'more'
  if (expected === 'colon') return sign === ':' ? 'value' : null
  if (sign === undefined) {
    if (expected.startsWith('name')) return text === undefined ? null : 'colon'
    return expected.startsWith('value') ? behind() : null
  }
  if (expected.startsWith('value') && (sign === '{' || sign === '[')) {
    open.push(sign)
    return sign === '{' ? 'name or }' : 'value or ]'
  }
  const closing = open.at(-1) === '{' ? '}' : ']'
  if (sign === closing && open.length > 0 && (expected === 'more' || expected.endsWith(`or ${closing}`))) {
    open.pop()
    return behind()
  }
  return expected === 'more' && sign === ',' ? (closing === '}' ? 'name' : 'value') : null
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
