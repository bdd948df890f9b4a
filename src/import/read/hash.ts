import { createSHA256 } from 'hash-wasm'
import { readChunks } from './chunks.ts'

/**
 * Bytes up to which a file is held as a whole, twice for a moment, so that the platform can hash it: it does so at once
 * or not at all.
 */
const wholeLimit = 1 << 27

/** The SHA-256 of bytes that come one after the other. */
export interface RunningHash {
  update(chunk: Uint8Array): void
  /** In hexadecimal, of all bytes so far. */
  digest(): Promise<string>
}

/**
 * The hash of a file of so many bytes. The platform's own is about three times as fast as ours; it is there on pages
 * that came by an encrypted connection or from this machine.
 */
export async function startHash(bytes: number): Promise<RunningHash> {
  const whole = bytes > wholeLimit || !hasOwnHash() ? undefined : roomFor(bytes)
  if (whole) return new WholeHash(whole)
  const hash = await createSHA256()
  return { update: chunk => { hash.update(chunk) }, digest: () => Promise.resolve(hash.digest('hex')) }
}

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOf(file: Blob): Promise<string> {
  const hash = await startHash(file.size)
  for await (const chunk of readChunks(file)) hash.update(chunk)
  return hash.digest()
}

/** The types say that it is always there. */
function hasOwnHash(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined
}

/** Undefined where memory is short. */
function roomFor(bytes: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(bytes)
  } catch {
    return undefined
  }
}

class WholeHash implements RunningHash {
  readonly #bytes: Uint8Array<ArrayBuffer>
  #length = 0

  constructor(room: Uint8Array<ArrayBuffer>) {
    this.#bytes = room
  }

  update(chunk: Uint8Array): void {
    this.#bytes.set(chunk, this.#length)
    this.#length += chunk.length
  }

  async digest(): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', this.#bytes.subarray(0, this.#length))
    return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('')
  }
}
