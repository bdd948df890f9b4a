import { ByteBuffer } from '../byte-buffer.ts'
import { ContainerFault } from '../container/fault.ts'
import type { FastLane } from '../xml/fast-lane.ts'
import { afterSpace, plainEnd, standsAt } from '../xml/plain-text.ts'
import { readXml } from '../xml/read-xml.ts'
import { unescaped } from './cell-text.ts'
import { appendWritten, isBlank, unwritten } from './written.ts'

const [textStart, spacedStart, textEnd] = ['<si><t>', '<si><t xml:space="preserve">', '</t></si>'] as const

/** Texts are held in memory, all of them, as bytes. */
const textLimit = 512 * 2 ** 20

/** The texts that cells refer to by number, held as the bytes in which they will be written. */
export class SharedStrings {
  private readonly bytes = new ByteBuffer(1 << 16)
  private starts = new Uint32Array(1024)
  private readonly withLineEnds = new Set<number>()
  private count = 0
  private readonly decoder = new TextDecoder()

  add(text: string): void {
    if (this.count + 1 >= this.starts.length) this.grow()
    const { bytes } = this
    if (appendWritten(bytes, text)) this.withLineEnds.add(this.count)
    if (bytes.length > textLimit) throw new ContainerFault('unpacked_too_large', { limit: textLimit })
    this.starts[++this.count] = bytes.length
  }

  hasLineEnds(index: number): boolean {
    return this.withLineEnds.size > 0 && this.withLineEnds.has(index)
  }

  has(index: number): boolean {
    return index >= 0 && index < this.count
  }

  /** Copies the written bytes of a text to the end of another buffer. */
  appendTo(output: ByteBuffer, index: number): void {
    output.append(this.bytes.room, this.starts[index] ?? 0, this.starts[index + 1] ?? 0)
  }

  text(index: number): string {
    const bytes = this.bytes.room.subarray(this.starts[index] ?? 0, this.starts[index + 1] ?? 0)
    return unwritten(this.decoder.decode(bytes))
  }

  /** Spaces and tabs alone, or nothing. */
  isBlank(index: number): boolean {
    const bytes = this.bytes.room
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
  return {
    container: 'sst',
    item: 'si',
    take: (text, from) => {
      const at = afterSpace(text, from)
      const opening = standsAt(text, at, textStart) ? textStart : spacedStart
      if (!standsAt(text, at, opening)) return -1
      const start = at + opening.length
      const end = plainEnd(text, start)
      if (end < 0 || !standsAt(text, end, textEnd)) return -1
      strings.add(unescaped(text.slice(start, end)))
      return end + textEnd.length
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
