/**
 * Many items alike, one after the other in one element, such as the rows of a sheet. Most are written in one plain
 * way, which a pattern reads several times faster than a parser; the others are left to the parser.
 */
export interface FastLane {
  /** The element around the items, and that of an item, both without prefix. */
  readonly container: string
  readonly item: string
  /**
   * Takes the item that begins at a place, white space before it, and returns the place after it; -1 where none does,
   * where its end is still to come, and where the parser is to take it instead.
   */
  take(text: string, from: number): number
}

/** What the parser said last: `<name` for an element that was opened, `/name` for one that was closed. */
export interface LastEvent { last: string }

/** Longer than an item may be before the parser is left to judge it. */
const itemLimit = 4 * 2 ** 20

/**
 * Parts the text of an XML file between a fast lane and a parser, which gets everything but the items that the lane
 * takes, and so still sees a whole and well-formed file. The lane opens only where the parser itself opened the
 * container, and closes for good at anything that is not an item: text that merely looks like rows, as in a comment,
 * never gets there.
 */
export class LaneFeeder {
  private rest = ''
  private mode: 'before' | 'in' | 'after' = 'before'
  private readonly containerTag: RegExp
  private readonly itemStart: RegExp
  private readonly itemEnd: string

  constructor(
    private readonly lane: FastLane, private readonly event: LastEvent, private readonly write: (text: string) => void,
  ) {
    this.containerTag = new RegExp(`<${lane.container}(?:\\s[^<>]*)?>`)
    this.itemStart = new RegExp(`\\s*<${lane.item}[\\s>]`, 'y')
    this.itemEnd = `</${lane.item}>`
  }

  feed(text: string): void {
    this.rest += text
    if (this.mode === 'before') this.findContainer()
    if (this.mode === 'in') this.takeItems()
    if (this.mode === 'after') this.finish()
  }

  /** Gives what is left to the parser. */
  finish(): void {
    this.write(this.rest)
    this.rest = ''
  }

  private findContainer(): void {
    for (;;) {
      const found = this.containerTag.exec(this.rest)
      // A tag may be cut off by the end of the chunk.
      const cut = found?.index ?? this.rest.lastIndexOf('<')
      this.write(cut < 0 ? this.rest : this.rest.slice(0, cut))
      this.rest = cut < 0 ? '' : this.rest.slice(cut)
      if (this.rest.length > itemLimit) this.mode = 'after'
      if (!found || this.mode === 'after') return
      const isOpened = this.say(found[0]) === `<${this.lane.container}`
      this.rest = this.rest.slice(found[0].length)
      if (!isOpened) continue
      this.mode = 'in'
      return
    }
  }

  private takeItems(): void {
    const { rest, itemStart, itemEnd } = this
    let at = 0
    while (this.mode === 'in') {
      const taken = this.lane.take(rest, at)
      if (taken >= 0) {
        at = taken
        continue
      }
      itemStart.lastIndex = at
      const isItem = itemStart.test(rest)
      const end = rest.indexOf(itemEnd, at)
      if (!isItem && rest.length - at > itemEnd.length + 64) this.mode = 'after'
      if (!isItem || end < 0) break
      const to = end + itemEnd.length
      if (this.say(rest.slice(at, to)) !== `/${this.lane.item}`) this.mode = 'after'
      at = to
    }
    this.rest = rest.slice(at)
    if (this.rest.length > itemLimit) this.mode = 'after'
  }

  /** Gives text to the parser, and returns what it said last of it. */
  private say(text: string): string {
    this.event.last = ''
    this.write(text)
    return this.event.last
  }
}
