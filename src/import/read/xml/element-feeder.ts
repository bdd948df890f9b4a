import { ContainerFault } from '../container/fault.ts'
import { afterSpace, plainEnd, standsAt } from './plain-text.ts'
import { localName, type XmlListener } from './xml-listener.ts'

/** No ledger nests deeper. */
export const depthLimit = 100

interface Name { readonly full: string, readonly local: string }

/** The parser, as the feeder uses it. */
export interface Fed {
  /** Elements that are open in it. */
  readonly depth: number
  /** Gives it text; true where its last sign ended a tag. */
  say(text: string): boolean
  /** Tells it of elements that were opened without it. */
  reopen(names: readonly string[]): void
}

/** Longer than a tag may be before the parser is left to judge it. */
const tagLimit = 4 * 2 ** 20
const namesKept = 10_000
const [SLASH, COLON, LESS, GREATER, UNDERSCORE] = [47, 58, 60, 62, 95] as const

/**
 * Reads elements without attributes and with plain text several times faster than a parser, which gets everything else
 * and so judges it: a tag with attributes, a reference, a comment. Elements that this opened it is told of before. Only
 * right behind a tag that one of the two has read can another begin, so that what merely looks like one, as in a
 * comment, is none. White space between tags is no text here.
 */
export class ElementFeeder {
  private rest = ''
  /** Opened here, and not known to the parser. */
  private readonly names: string[] = []
  private isBehindTag = false
  private readonly known = new Map<string, Name>()

  constructor(private readonly parser: Fed, private readonly listener: XmlListener) {}

  feed(text: string): void {
    const all = this.rest + text
    let at = 0
    for (let next = this.step(all, at); next >= 0; next = this.step(all, at)) at = next
    this.rest = all.slice(at)
    if (this.rest.length > tagLimit) this.finish()
  }

  /** Gives what is left to the parser. */
  finish(): void {
    this.tell(this.rest)
    this.rest = ''
  }

  /** Reads one tag or one element of text, and returns the place after it; -1 where its end is still to come. */
  private step(text: string, from: number): number {
    if (!this.isBehindTag) return this.stepInParser(text, from)
    const at = afterSpace(text, from)
    if (at + 1 >= text.length) return -1
    if (text.charCodeAt(at) !== LESS) return this.stepInParser(text, from)
    const isEnd = text.charCodeAt(at + 1) === SLASH
    if (isEnd && this.names.length === 0) return this.stepInParser(text, from)
    const start = isEnd ? at + 2 : at + 1
    const end = afterName(text, start)
    if (end === text.length) return -1
    if (end === start || text.charCodeAt(end) !== GREATER) return this.stepInParser(text, from)
    const name = this.nameOf(text.slice(start, end))
    if (isEnd) return this.close(name, end + 1)
    return this.stepIn(text, from, name, end + 1)
  }

  /** Names repeat: each is held once. */
  private nameOf(text: string): Name {
    const known = this.known.get(text)
    if (known) return known
    const name = { full: text, local: localName(text) }
    if (this.known.size < namesKept) this.known.set(text, name)
    return name
  }

  private close({ full, local }: Name, after: number): number {
    if (this.names.pop() !== full) throw new ContainerFault('xml_damaged')
    this.listener.close(local)
    return after
  }

  /** Behind the tag that opens an element: its text and end, or the next tag. */
  private stepIn(text: string, from: number, { full, local }: Name, inside: number): number {
    if (this.parser.depth + this.names.length >= depthLimit) return this.stepInParser(text, from)
    const end = plainEnd(text, inside)
    const isText = end >= 0 && text.charCodeAt(end + 1) === SLASH && standsAt(text, end + 2, full)
      && text.charCodeAt(end + 2 + full.length) === GREATER
    if (isText) {
      this.listener.open(local, none)
      if (end > inside) this.listener.text(text.slice(inside, end))
      this.listener.close(local)
      return end + full.length + 3
    }
    if (text.charCodeAt(afterSpace(text, inside)) !== LESS) return this.stepInParser(text, from)
    this.names.push(full)
    this.listener.open(local, none)
    return inside
  }

  /** Leaves everything up to the end of a tag to the parser. */
  private stepInParser(text: string, from: number): number {
    const end = text.indexOf('>', from) + 1
    if (end === 0) return -1
    this.tell(text.slice(from, end))
    return end
  }

  private tell(text: string): void {
    if (this.names.length > 0) this.parser.reopen(this.names.splice(0))
    this.isBehindTag = this.parser.say(text) && this.parser.depth > 0
  }
}

const none: Readonly<Record<string, string>> = {}

function afterName(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isLetter = ((code | 32) >= 97 && (code | 32) <= 122) || code === UNDERSCORE
    const isLater = at > from && ((code >= 48 && code <= 57) || code === COLON)
    if (!isLetter && !isLater) return at
  }
  return at
}
