/** Reads the binary format of WebAssembly. */
export class BytesReader {
  readonly bytes: Uint8Array
  place: number
  readonly #end: number

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes
    this.place = from
    this.#end = to
  }

  get isAtEnd(): boolean { return this.place >= this.#end }

  byte(): number {
    const byte = this.bytes[this.place++]
    if (byte === undefined || this.place > this.#end) throw new RangeError(`the module ends at ${String(this.place)}`)
    return byte
  }

  skip(count: number): void { this.place += count }

  /** A whole number, seven bits to a byte, the low ones first. */
  number(): number {
    let value = 0
    for (let weight = 1; ; weight *= 128) {
      const byte = this.byte()
      value += (byte & 127) * weight
      if (byte < 128) return value
    }
  }

  text(): string {
    const { from, to } = this.span()
    return new TextDecoder().decode(this.bytes.subarray(from, to))
  }

  /** Passes over what is preceded by its own size. */
  span(): { readonly from: number, readonly to: number } {
    const size = this.number()
    const from = this.place
    this.place += size
    return { from, to: this.place }
  }
}

/** A number as the reader reads it. */
export function numberBytes(value: number): Uint8Array {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Uint8Array.of(...bytes, left)
    bytes.push(left % 128 + 128)
  }
}
