import type { RecordFacts } from './record-facts.ts'
import type { Fault } from './scanner-types.ts'

/** Below this many columns, or over this few lines, pieces of a cell may well line up by chance. */
const tellingColumns = 6
const tellingLines = 4

/** Whether a file quotes its cells: what the records say, read with quotes and without. */
export class QuoteEvidence {
  private sound = 0
  private wrapped = 0
  private stray = 0
  /** Records by their number of cells: all, and those that hold quotes as plain text. */
  private readonly widths = new Map<number, number>()
  private readonly widthsWithQuotes = new Map<number, number>()
  /** Quoted cells of records over several lines, by the number of pieces that each line would make. */
  private readonly swallowing = new Map<number, number>()

  add(record: RecordFacts): void {
    increase(this.widths, record.cells, 1)
    this.sound += record.soundQuotes
    if (record.wrappedCells + record.strayCells > 0) {
      this.wrapped += record.wrappedCells
      this.stray += record.strayCells
      increase(this.widthsWithQuotes, record.cells, 1)
    }
    if (record.lines > 1 && (record.piecesPerLine >= tellingColumns || record.lines >= tellingLines)) {
      increase(this.swallowing, record.piecesPerLine, record.soundQuotes)
    }
  }

  /**
   * Read with quotes: false when more cells than not "quote" several lines that each have the full number of columns,
   * which are then records swallowed between two stray quotes.
   */
  allowsQuotes(): boolean {
    const width = this.usualWidth()
    const swallowing = width < 3 ? 0 : this.swallowing.get(width) ?? 0
    return swallowing * 2 <= this.sound
  }

  /**
   * Read without quotes: true when records that hold quotes have the full number of columns all the same, and
   * cells that stand in quotes whole are not the rule. A file that, read with quotes, is cut off inside one needs a
   * second stray quote to be believed.
   */
  allowsNoQuotes(withQuotes: Fault | undefined): boolean {
    const all = [...this.widthsWithQuotes.values()].reduce((sum, count) => sum + count, 0)
    const regular = this.widthsWithQuotes.get(this.usualWidth()) ?? 0
    const isBelieved = !withQuotes?.isCutOff || this.stray > 1
    return isBelieved && this.wrapped <= this.stray && regular >= 0.9 * all
  }

  private usualWidth(): number {
    return [...this.widths].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
  }
}

function increase(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
