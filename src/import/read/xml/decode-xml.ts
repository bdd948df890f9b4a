import { singleByteTranscoder } from '../single-byte.ts'
import { ContainerFault } from '../container/fault.ts'

type Decode = (chunk: Uint8Array, isLast: boolean) => string

/** Longer than any XML declaration. */
const declarationLength = 256

/**
 * Turns the bytes of an XML file into text: by its byte order mark, else by the encoding that it declares, else UTF-8.
 * A byte that the encoding does not allow is a fault.
 */
export class XmlDecoder {
  private decode: Decode | undefined
  private held = new Uint8Array(0)

  /** The text of the next chunk; empty as long as the declaration is not complete. */
  next(chunk: Uint8Array, isLast: boolean): string {
    try {
      if (this.decode) return this.decode(chunk, isLast)
      const head = new Uint8Array(this.held.length + chunk.length)
      head.set(this.held)
      head.set(chunk, this.held.length)
      this.held = head
      if (head.length < declarationLength && !isLast) return ''
      this.decode = decoderOf(encodingOf(head))
      return this.decode(head, isLast).replace(/^\ufeff/, '')
    } catch (error) {
      if (error instanceof ContainerFault) throw error
      throw new ContainerFault('xml_bytes')
    }
  }
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xef && head[1] === 0xbb) return 'utf-8'
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le'
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be'
  const start = String.fromCharCode(...head.subarray(0, declarationLength))
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
}

function decoderOf(encoding: string): Decode {
  if (encoding === 'iso-8859-15') return singleByte('iso-8859-15')
  // As everywhere on the web, ISO 8859-1 means windows-1252, which has the same characters and some more.
  const isWestern = ['windows-1252', 'cp1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'us-ascii'].includes(encoding)
  if (isWestern) return singleByte('windows-1252')
  const known = ['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be'].includes(encoding)
  if (!known) throw new ContainerFault('xml_encoding', { encoding: encoding.slice(0, 40) })
  const decoder = new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding, { fatal: true, ignoreBOM: true })
  return (chunk, isLast) => decoder.decode(chunk, { stream: !isLast })
}

function singleByte(encoding: 'windows-1252' | 'iso-8859-15'): Decode {
  const transcode = singleByteTranscoder(encoding)
  const decoder = new TextDecoder('utf-8')
  return chunk => decoder.decode(transcode(chunk))
}
