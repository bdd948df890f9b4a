import { SaxesParser } from 'saxes'
import { ContainerFault } from '../container/fault.ts'
import { XmlDecoder } from './decode-xml.ts'
import { depthLimit, ElementFeeder, type Fed } from './element-feeder.ts'
import { LaneFeeder, type FastLane, type LastEvent } from './fast-lane.ts'
import { localName, type XmlListener } from './xml-listener.ts'

/** Characters without a tag, comment or text coming to its end: more than a cell may hold. */
const silenceLimit = 16 * 2 ** 20

/**
 * Reads XML of any size from its bytes, a chunk at a time. Nothing is fetched or expanded: a file that declares
 * entities is refused, and so is one that nests without end or is not well formed.
 */
export function readXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener, lane?: FastLane): Promise<void> {
  const parser = new Parser(listener)
  const write = (text: string): void => { parser.write(text) }
  const feeder = lane ? new LaneFeeder(lane, parser, write) : { feed: write, finish: () => undefined }
  return read(chunks, listener, parser, feeder)
}

/** The same, several times faster for elements with plain text; white space alone between tags is no text here. */
export function readElements(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new Parser(listener)
  return read(chunks, listener, parser, new ElementFeeder(parser, listener))
}

interface Feeder {
  feed(text: string): void
  finish(): void
}

async function read(
  chunks: AsyncIterable<Uint8Array>, listener: XmlListener, parser: Parser, feeder: Feeder,
): Promise<void> {
  const decoder = new XmlDecoder()
  for await (const chunk of chunks) {
    feeder.feed(decoder.next(chunk, false))
    if (listener.isDone?.() === true) return
  }
  feeder.feed(decoder.next(new Uint8Array(0), true))
  feeder.finish()
  parser.close()
}

const options = { xmlns: false, position: false } as const

/** The parser, with its limits. */
class Parser implements LastEvent, Fed {
  last = ''
  depth = 0
  /** Characters since it said anything. */
  private silence = 0
  private isReopening = false
  private readonly saxes = new SaxesParser<typeof options>(options)

  constructor(private readonly listener: XmlListener) {
    const { saxes } = this
    saxes.on('opentag', ({ name, attributes }) => { this.open(name, attributes) })
    saxes.on('closetag', ({ name }) => { this.shut(name) })
    saxes.on('text', text => { listener.text(text) })
    saxes.on('cdata', text => { listener.text(text) })
    saxes.on('doctype', text => {
      if (text.includes('[') || /<!ENTITY/i.test(text)) throw new ContainerFault('xml_entities')
    })
    saxes.on('error', () => { throw new ContainerFault('xml_damaged') })
  }

  write(text: string): void {
    this.silence += text.length
    this.saxes.write(text)
    if (this.silence > silenceLimit) throw new ContainerFault('xml_without_end')
  }

  say(text: string): boolean {
    this.last = ''
    this.write(text)
    return this.last !== ''
  }

  reopen(names: readonly string[]): void {
    this.isReopening = true
    for (const name of names) this.saxes.write(`<${name}>`)
    this.isReopening = false
  }

  close(): void {
    this.saxes.close()
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.silence = 0
    this.last = `<${name}`
    if (++this.depth > depthLimit) throw new ContainerFault('xml_too_deep', { limit: depthLimit })
    if (!this.isReopening) this.listener.open(localName(name), attributes)
  }

  private shut(name: string): void {
    this.silence = 0
    this.last = `/${name}`
    this.depth--
    this.listener.close(localName(name))
  }
}
