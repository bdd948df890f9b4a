const QUOTE = 34
const SPACE = 32

/** Bytes gathered one after the other, in room that doubles when it is full. */
export class ByteBuffer {
  length = 0
  /** Where the bytes stand, valid until the next change. */
  room: Uint8Array<ArrayBuffer>

  constructor(room = 4096) {
    this.room = new Uint8Array(room)
  }

  clear(): void {
    this.length = 0
  }

  /** The bytes so far, valid until the next change. */
  view(): Uint8Array<ArrayBuffer> {
    return this.room.subarray(0, this.length)
  }

  copy(): Uint8Array<ArrayBuffer> {
    return this.room.slice(0, this.length)
  }

  push(byte: number): void {
    if (this.length === this.room.length) this.grow(1)
    this.room[this.length++] = byte
  }

  /** Most appended pieces are a few bytes long, for which a loop is faster than `set`. */
  append(bytes: Uint8Array, from: number, to: number): void {
    const start = this.length
    if (start + to - from > this.room.length) this.grow(to - from)
    const { room } = this
    if (to - from > 64) room.set(bytes.subarray(from, to), start)
    else for (let read = from, write = start; read < to; read++, write++) room[write] = bytes[read] ?? 0
    this.length = start + to - from
  }

  /**
   * Appends a text in UTF-8, unless it holds a quote, a control character or half a pair: then nothing, and false.
   * Texts of cells are short: a loop is faster than the encoder.
   */
  appendPlain(text: string): boolean {
    if (this.length + text.length * 3 > this.room.length) this.grow(text.length * 3)
    const { room } = this
    let to = this.length
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code < 32 || code === QUOTE || (code >= 0xd800 && code < 0xe000)) return false
      if (code < 128) room[to++] = code
      else {
        if (code < 0x800) room[to++] = 0xc0 | code >> 6
        else {
          room[to++] = 0xe0 | code >> 12
          room[to++] = 0x80 | code >> 6 & 63
        }
        room[to++] = 0x80 | code & 63
      }
    }
    this.length = to
    return true
  }

  /** Forgets everything from `length` on. */
  truncate(length: number): void {
    this.length = Math.min(this.length, length)
  }

  /** Puts the contents back into the quotes they were taken out of, between what surrounded them. */
  requote(leading: Uint8Array, trailingSpaces: number): void {
    const contents = this.copy()
    this.clear()
    this.append(leading, 0, leading.length)
    this.push(QUOTE)
    this.appendDoubling(contents)
    this.push(QUOTE)
    for (let index = 0; index < trailingSpaces; index++) this.push(SPACE)
  }

  /** Appends text of a quoted cell: a quote in it is written twice. */
  appendDoubling(bytes: Uint8Array): void {
    let start = 0
    for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
      this.append(bytes, start, at + 1)
      start = at
    }
    this.append(bytes, start, bytes.length)
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.room.length * 2, this.length + by))
    larger.set(this.view())
    this.room = larger
  }
}
