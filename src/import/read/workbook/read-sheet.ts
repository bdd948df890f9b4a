import { columnLimit } from '../limits.ts'
import { ContainerFault } from '../container/fault.ts'
import type { FastLane } from '../xml/fast-lane.ts'
import { readXml, type XmlListener } from '../xml/read-xml.ts'
import { isoText, numberText, serialText, unescaped } from './cell-text.ts'
import type { Shown } from './number-formats.ts'
import { RichText, type SharedStrings } from './shared-strings.ts'

/** A cell's text, or the number of a shared text that it refers to; undefined where the row has no cell. */
export type Cell = string | number | undefined

/** What cells of a workbook refer to. */
export interface SheetContext {
  readonly strings: SharedStrings
  readonly styles: readonly Shown[]
  readonly isFrom1904: boolean
}

/** Called with each row that has a cell with content; the cells are valid until it returns. False ends the reading. */
export type OnRow = (cells: readonly Cell[], line: number, isHidden: boolean) => boolean

/** Dates repeat: as many texts are kept. */
const datesKept = 50_000

/** Reads the rows of a sheet in the order of the file. */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>, context: SheetContext, onRow: OnRow,
): Promise<void> {
  const listener = new SheetListener(context, onRow)
  await readXml(chunks, listener, listener)
}

/** A row, and a cell with a value or nothing, as nearly all programs write them. */
const plainRow = /\s*<row(?: r="(\d{1,7})")?(?: [\w:.]+="[^"<&]*")*>/y
const hiddenMark = / hidden="(?:1|true)"/
const plainCell = new RegExp([
  '<c r="([A-Z]{1,3})[0-9]{1,7}"(?: s="([0-9]{1,6})")?(?: t="([a-zA-Z]{1,9})")?',
  String.raw`(?:/>|></c>|>(?:<f[^<>]*>[^<]*</f>)?<v>([^<&\p{Cc}]*)</v></c>)`,
].join(''), 'uy')
const rowEnd = '</row>'

class SheetListener implements XmlListener, FastLane {
  readonly container = 'sheetData'
  readonly item = 'row'
  private isOver = false
  private line = 0
  private isHidden = false
  private column = -1
  private cells: Cell[] = []
  private type = ''
  private style = 0
  private isInValue = false
  private isInText = false
  private value = ''
  private readonly rich = new RichText()
  private readonly dates = new Map<string, string>()

  constructor(private readonly context: SheetContext, private readonly onRow: OnRow) {}

  isDone(): boolean {
    return this.isOver
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v') this.isInValue = true
    else if (name === 'row') this.openRow(attributes['r'], attributes['hidden'] === '1' || attributes['hidden'] === 'true')
    else if (name === 'is') this.isInText = true
    else if (this.isInText) this.rich.open(name)
  }

  text(text: string): void {
    if (this.isInValue) this.value += text
    else if (this.isInText) this.rich.add(text)
  }

  close(name: string): void {
    if (name === 'c') this.closeCell()
    else if (name === 'v') this.isInValue = false
    else if (name === 'row') this.closeRow()
    else if (name === 'is') this.isInText = false
    else if (this.isInText) this.rich.close(name)
  }

  take(text: string, from: number, to: number): boolean {
    plainRow.lastIndex = from
    const row = plainRow.exec(text)
    if (!row) return false
    const before = this.line
    this.rich.clear()
    this.openRow(row[1], hiddenMark.test(row[0]))
    let at = plainRow.lastIndex
    while (at < to - rowEnd.length) {
      plainCell.lastIndex = at
      const cell = plainCell.exec(text)
      if (!cell) break
      at = plainCell.lastIndex
      const [, letters = '', style, type = '', value] = cell
      if (value === undefined || value === '') continue
      this.column = columnOf(letters) ?? -1
      this.type = type
      this.style = style === undefined ? 0 : Number(style)
      this.value = value
      this.closeCell()
    }
    if (at === to - rowEnd.length) this.closeRow()
    else this.forgetRow(before)
    return at === to - rowEnd.length
  }

  private forgetRow(line: number): void {
    this.line = line
    this.cells = []
  }

  private openRow(reference: string | undefined, isHidden: boolean): void {
    const stated = Number(reference)
    this.line = Number.isSafeInteger(stated) && stated > 0 ? stated : this.line + 1
    this.column = -1
    this.isHidden = isHidden
  }

  private closeRow(): void {
    if (this.isOver || this.cells.length === 0) return
    this.isOver = !this.onRow(this.cells, this.line, this.isHidden)
    this.cells = []
  }

  private openCell({ r, t = '', s }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r) ?? this.column + 1
    this.type = t
    this.style = s === undefined ? 0 : Number(s)
    this.value = ''
    this.rich.clear()
  }

  private closeCell(): void {
    const content = this.content()
    if (content === '') return
    const { column, line } = this
    if (column >= columnLimit) throw new ContainerFault('too_many_columns', { limit: columnLimit }, { line })
    this.cells[column] = content
  }

  private content(): string | number {
    const { value, type } = this
    if (type === 'inlineStr' || (value === '' && this.rich.text !== '')) return unescaped(this.rich.text)
    if (value === '') return ''
    switch (type) {
      case 's': return this.shared(value)
      case 'b': return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
      case 'd': return isoText(value)
      case 'str': return unescaped(value)
      case 'e': return value
      default: return this.number(value)
    }
  }

  private shared(value: string): number {
    const index = Number(value)
    if (this.context.strings.has(index)) return index
    throw new ContainerFault('workbook_damaged', {}, { line: this.line, column: columnLetters(this.column) })
  }

  private number(value: string): string {
    const shown = this.context.styles[this.style] ?? 'number'
    if (shown === 'number') return numberText(value)
    const key = shown === 'date' ? value : `t${value}`
    const known = this.dates.get(key)
    if (known !== undefined) return known
    const text = serialText(value, shown, this.context.isFrom1904)
    if (this.dates.size < datesKept) this.dates.set(key, text)
    return text
  }
}

/** The column of a reference such as `AB12`, from 0; undefined where it has none. */
function columnOf(reference: string): number | undefined {
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
