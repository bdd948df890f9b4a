import { isoText, numberText, serialText, unescaped } from './cell-text.ts'
import type { Shown } from './number-formats.ts'
import type { SharedStrings } from './shared-strings.ts'

/** A cell's text, or the number of a shared text that it refers to; undefined where the row has no cell. */
export type Cell = string | number | undefined

/** What cells of a workbook refer to. */
export interface SheetContext {
  readonly strings: SharedStrings
  readonly styles: readonly Shown[]
  readonly isFrom1904: boolean
}

/** Dates repeat: as many texts are kept. */
const datesKept = 50_000

/** Makes the text of a cell of what the file says of it; an empty text is no content. */
export class CellTexts {
  private readonly dates = new Map<string, string>()
  private readonly times = new Map<string, string>()

  constructor(private readonly context: SheetContext) {}

  /** By the kind, the style and the value of a cell that has its text in it. */
  of(type: string, style: number, value: string): string {
    if (value === '') return ''
    switch (type) {
      case 'b': return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
      case 'd': return isoText(value)
      case 'str': return unescaped(value)
      case 'e': return value
      default: return this.number(style, value)
    }
  }

  private number(style: number, value: string): string {
    const shown = this.context.styles[style] ?? 'number'
    if (shown === 'number') return numberText(value)
    const known = shown === 'date' ? this.dates : this.times
    const found = known.get(value)
    if (found !== undefined) return found
    const text = serialText(value, shown, this.context.isFrom1904)
    if (known.size < datesKept) known.set(value, text)
    return text
  }
}

/** The column of a reference such as `AB12`, from 0; undefined where it has none. */
export function columnOf(reference: string): number | undefined {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96
    if (letter < 1 || letter > 26) return at === 0 ? undefined : column - 1
    column = column * 26 + letter
    if (column > 20_000) return column
  }
  return column - 1
}

/** The letters of a column, from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + column % 26)
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
