import type { Reading } from '../types.ts'
import { readChunks } from './chunks.ts'
import { singleByteTranscoder, SingleByteEvidence } from './single-byte.ts'

export type Encoding = Reading['encoding']

/** How a file's bytes become text: its encoding, and the bytes of the mark that it begins with. */
export interface Coding {
  readonly encoding: Encoding
  readonly markLength: number
}

/** What the head says: a byte order mark, or NUL in every other byte; else UTF-8, until a byte proves it wrong. */
export function codingOfHead(head: Uint8Array): Coding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markLength: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markLength: 2 }
  return { encoding: wideEncoding(head.subarray(0, 1 << 16)) ?? 'utf-8', markLength: 0 }
}

/** A ledger in UTF-16 is mostly ASCII, so that one byte of most pairs is NUL, and always the same one. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const pairs = bytes.length >> 1
  const nuls = [0, 0]
  for (let at = 0; at < pairs * 2; at++) {
    if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1
  }
  const [even = 0, odd = 0] = nuls
  if (pairs < 2 || Math.min(even, odd) > pairs / 20 || Math.max(even, odd) < pairs / 2) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Chooses between the single-byte encodings by all bytes of a file that is not UTF-8. */
export async function singleByteCoding(file: Blob): Promise<Coding> {
  const evidence = new SingleByteEvidence()
  for await (const chunk of readChunks(file)) evidence.add(chunk)
  return { encoding: evidence.choose(), markLength: 0 }
}

/**
 * Turns the chunks of a file, the mark left out, into UTF-8; called once more at the end with `isLast`.
 * Undefined at a byte that UTF-8 does not allow.
 */
export type Transcoder = (chunk: Uint8Array, isLast: boolean) => Uint8Array | undefined

/** The transcoder of an encoding; it keeps what a chunk cuts off, so each pass over a file takes a new one. */
export function transcoder(encoding: Encoding): Transcoder {
  if (encoding === 'utf-8') return checkedUtf8()
  if (encoding === 'windows-1252' || encoding === 'iso-8859-15' || encoding === 'cp850') return singleByteTranscoder(encoding)
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const encoder = new TextEncoder()
  return (chunk, isLast) => encoder.encode(decoder.decode(chunk, { stream: !isLast }))
}

function checkedUtf8(): Transcoder {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return (chunk, isLast) => {
    try {
      decoder.decode(chunk, { stream: !isLast })
      return chunk
    } catch {
      return undefined
    }
  }
}
