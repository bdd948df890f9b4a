import type { RecordFacts } from './record-facts.ts'

/** Below this many columns, or over this few lines, pieces of a cell may well line up by chance. */
const tellingColumns = 6
const tellingLines = 4

/** Whether a file quotes its cells: what the records say, read with quotes and without. */
export class QuoteEvidence {
  private sound = 0
  private wrapped = 0
  private stray = 0
  /** By number of cells: records that hold quotes, and all. */
  private readonly quotedWidths = new Map<number, number>()
  private readonly swallowed = new Map<number, { lines: number, sound: number }>()

  add(record: RecordFacts): void {
    this.wrapped += record.wrappedCells
    this.stray += record.strayCells
    if (record.wrappedCells + record.strayCells > 0) increase(this.quotedWidths, record.cells)
    this.sound += record.soundQuotes
    if (record.lines === 1 || record.piecesPerLine < 3) return
    if (record.piecesPerLine < tellingColumns && record.lines < tellingLines) return
    const known = this.swallowed.get(record.piecesPerLine) ?? { lines: 0, sound: 0 }
    this.swallowed.set(record.piecesPerLine, { lines: known.lines + 1, sound: known.sound + record.soundQuotes })
  }

  /**
   * Read with quotes: false when more cells than not "quote" several lines that each have the full number of columns,
   * which are then records swallowed between two stray quotes.
   */
  allowsQuotes(width: number): boolean {
    const swallowed = this.swallowed.get(width)
    return !swallowed || swallowed.sound <= this.sound - swallowed.sound
  }

  /**
   * Read without quotes: true when records that hold quotes have the full number of columns all the same, and
   * cells that stand in quotes whole are not the rule.
   */
  allowsNoQuotes(width: number): boolean {
    const all = [...this.quotedWidths.values()].reduce((sum, count) => sum + count, 0)
    const regular = (this.quotedWidths.get(width) ?? 0) + (this.quotedWidths.get(width + 1) ?? 0)
    return this.wrapped <= this.stray && regular >= 0.9 * all
  }
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
