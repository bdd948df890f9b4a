import { SaxesParser } from 'saxes'
import { ContainerFault } from '../container/fault.ts'
import { XmlDecoder } from './decode-xml.ts'
import { LaneFeeder, type FastLane, type LastEvent } from './fast-lane.ts'

/** No ledger nests deeper. */
const depthLimit = 100

/** Characters without a tag, comment or text coming to its end: more than a cell may hold. */
const silenceLimit = 16 * 2 ** 20

/** What an XML file says as it streams by. Names come without their prefix: `x:row` is `row`. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  /** Text, also in pieces, between two tags. */
  text(text: string): void
  /** Asked after each chunk: true ends the reading. */
  isDone?(): boolean
}

/**
 * Reads XML of any size from its bytes, a chunk at a time. Nothing is fetched or expanded: a file that declares
 * entities is refused, and so is one that nests without end or is not well formed.
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>, listener: XmlListener, lane?: FastLane,
): Promise<void> {
  const decoder = new XmlDecoder()
  const watch = { silence: 0, last: '' }
  const parser = parserFor(listener, watch)
  const write = (text: string): void => {
    watch.silence += text.length
    parser.write(text)
    if (watch.silence > silenceLimit) throw new ContainerFault('xml_without_end')
  }
  const feeder = lane && new LaneFeeder(lane, watch, write)
  for await (const chunk of chunks) {
    const text = decoder.next(chunk, false)
    if (feeder) feeder.feed(text)
    else write(text)
    if (listener.isDone?.() === true) return
  }
  const text = decoder.next(new Uint8Array(0), true)
  if (feeder) feeder.feed(text)
  else write(text)
  feeder?.finish()
  parser.close()
}

interface XmlOptions { readonly xmlns: false, readonly position: false }

/** Characters since the parser said anything, and what it said last. */
interface Watch extends LastEvent { silence: number }

function parserFor(listener: XmlListener, watch: Watch): SaxesParser<XmlOptions> {
  const parser = new SaxesParser<XmlOptions>({ xmlns: false, position: false })
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    watch.silence = 0
    watch.last = `<${name}`
    if (++depth > depthLimit) throw new ContainerFault('xml_too_deep', { limit: depthLimit })
    listener.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    watch.silence = 0
    watch.last = `/${name}`
    depth--
    listener.close(localName(name))
  })
  parser.on('text', text => { listener.text(text) })
  parser.on('cdata', text => { listener.text(text) })
  parser.on('doctype', text => {
    if (text.includes('[') || /<!ENTITY/i.test(text)) throw new ContainerFault('xml_entities')
  })
  parser.on('error', () => { throw new ContainerFault('xml_damaged') })
  return parser
}

/** The part of a name after its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
