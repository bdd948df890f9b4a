import { fillPlaces } from '../../engine/bind.ts'
import type { Value } from '../../engine/types.ts'
import type { Query } from '../../parts/panel.ts'

// Line breaks too: a value is one line of a script, whatever it holds.
const control = /([\u0000-\u001F\u007F\u0085\u2028\u2029])/

/** A name of a table or column, whatever it is made of. */
export function nameText(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Text as SQL. */
export function textLiteral(text: string): string {
  const pieces = text.split(control).filter((piece) => piece !== '').map((piece) =>
    control.test(piece) ? `chr(${piece.charCodeAt(0)})` : `'${piece.replaceAll("'", "''")}'`)
  return pieces.length === 0 ? "''" : pieces.length === 1 && !control.test(text) ? pieces.join('') : `(${pieces.join(' || ')})`
}

/** A value as SQL, of the type in which the page binds it. */
function literal(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return textLiteral(value)
  if (typeof value === 'boolean') return String(value)
  return Number.isSafeInteger(value) ? value < 0 ? `(${value})` : String(value) : `cast(${value} as double)`
}

/** A question with its values written out, for a script that stands alone. */
export function standingAlone({ sql, parameters }: Query): string {
  return fillPlaces(sql, parameters, literal)
}
