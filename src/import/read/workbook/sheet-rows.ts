import { ContainerFault } from '../container/fault.ts'
import { columnLimit } from '../limits.ts'
import { CellTexts, columnLetters, type Cell, type SheetContext } from './cells.ts'

/** Called with each row that has a cell with content; the cells are valid until it returns. False ends the reading. */
export type OnRow = (cells: readonly Cell[], line: number, isHidden: boolean) => boolean

/** The rows of a sheet, put together cell by cell. */
export class SheetRows {
  isOver = false
  line = 0
  private isHidden = false
  private cells: Cell[] = []
  private readonly texts: CellTexts

  constructor(private readonly context: SheetContext, private readonly onRow: OnRow) {
    this.texts = new CellTexts(context)
  }

  /** Begins a row, with the number that it states. */
  open(stated: string | undefined, isHidden: boolean): void {
    const line = Number(stated)
    this.line = Number.isSafeInteger(line) && line > 0 ? line : this.line + 1
    this.isHidden = isHidden
  }

  /** Adds a cell by its kind, its style and its value. */
  add(column: number, type: string, style: number, value: string): void {
    if (type !== 's') this.put(column, this.texts.of(type, style, value))
    else if (value !== '') this.addShared(column, Number(value))
  }

  /** Adds a cell that refers to a shared text. */
  addShared(column: number, index: number): void {
    if (!this.context.strings.has(index)) {
      throw new ContainerFault('workbook_damaged', {}, { line: this.line, column: columnLetters(column) })
    }
    this.put(column, index)
  }

  put(column: number, content: string | number): void {
    if (content === '') return
    if (column >= columnLimit) throw new ContainerFault('too_many_columns', { limit: columnLimit }, { line: this.line })
    this.cells[column] = content
  }

  close(): void {
    if (this.isOver || this.cells.length === 0) return
    this.isOver = !this.onRow(this.cells, this.line, this.isHidden)
    this.cells = []
  }

  /** Forgets a row that was begun, after the one on a line. */
  forget(line: number): void {
    this.line = line
    this.cells = []
  }
}
