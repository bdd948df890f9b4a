import { ByteBuffer } from '../byte-buffer.ts'
import { ContainerFault } from '../container/fault.ts'
import type { FastLane } from '../xml/fast-lane.ts'
import { readXml } from '../xml/read-xml.ts'
import { unescaped } from './cell-text.ts'
import { isBlank, unwritten, written } from './written.ts'

/** Texts are held in memory, all of them, as bytes. */
const textLimit = 512 * 2 ** 20

/** The texts that cells refer to by number, held as the bytes in which they will be written. */
export class SharedStrings {
  private readonly bytes = new ByteBuffer(1 << 16)
  private view = new Uint8Array(0)
  private starts = new Uint32Array(1024)
  private readonly withLineEnds = new Set<number>()
  private count = 0
  private readonly encoder = new TextEncoder()
  private readonly decoder = new TextDecoder()

  add(text: string): void {
    if (this.count + 1 >= this.starts.length) this.grow()
    if (/[\r\n]/.test(text)) this.withLineEnds.add(this.count)
    const encoded = this.encoder.encode(written(text))
    if (this.bytes.length + encoded.length > textLimit) throw new ContainerFault('unpacked_too_large', { limit: textLimit })
    this.bytes.append(encoded, 0, encoded.length)
    this.starts[++this.count] = this.bytes.length
    this.view = this.bytes.view()
  }

  hasLineEnds(index: number): boolean {
    return this.withLineEnds.has(index)
  }

  has(index: number): boolean {
    return index >= 0 && index < this.count
  }

  /** Copies the written bytes of a text to the end of another buffer. */
  appendTo(output: ByteBuffer, index: number): void {
    output.append(this.view, this.starts[index] ?? 0, this.starts[index + 1] ?? 0)
  }

  text(index: number): string {
    return unwritten(this.decoder.decode(this.view.subarray(this.starts[index] ?? 0, this.starts[index + 1] ?? 0)))
  }

  /** Spaces and tabs alone, or nothing. */
  isBlank(index: number): boolean {
    const bytes = this.view
    const end = this.starts[index + 1] ?? 0
    let at = this.starts[index] ?? 0
    // A text with a tab was put in quotes.
    while (at < end && (bytes[at] === 32 || bytes[at] === 9 || bytes[at] === 34)) at++
    return at === end && isBlank(this.text(index))
  }

  private grow(): void {
    const larger = new Uint32Array(this.starts.length * 2)
    larger.set(this.starts)
    this.starts = larger
  }
}

/** Reads the table of shared texts. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
  const strings = new SharedStrings()
  const text = new RichText()
  await readXml(chunks, {
    open: name => {
      if (name === 'si') text.clear()
      else text.open(name)
    },
    close: name => {
      if (name === 'si') strings.add(unescaped(text.text))
      else text.close(name)
    },
    text: piece => { text.add(piece) },
  }, laneInto(strings))
  return strings
}

/** Texts without runs, references and control characters. */
function laneInto(strings: SharedStrings): FastLane {
  const plain = /\s*<si><t(?: xml:space="preserve")?>([^<&\p{Cc}]*)<\/t><\/si>/uy
  return {
    container: 'sst',
    item: 'si',
    take: (text, from, to) => {
      plain.lastIndex = from
      const found = plain.exec(text)
      if (!found || plain.lastIndex !== to) return false
      strings.add(unescaped(found[1] ?? ''))
      return true
    },
  }
}

/** Gathers a text from its runs; how it is pronounced is left out. */
export class RichText {
  text = ''
  private isIn = false
  private phonetic = 0

  clear(): void {
    this.text = ''
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic++
    this.isIn = name === 't' && this.phonetic === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--
    this.isIn = false
  }

  add(piece: string): void {
    if (this.isIn) this.text += piece
  }
}
