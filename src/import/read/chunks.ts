import { chunkSize } from './limits.ts'

/** The bytes of a file from `offset`, a chunk at a time: no more than one is held in memory. */
export async function* readChunks(file: Blob, offset = 0): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = offset; at < file.size; at += chunkSize) {
    yield new Uint8Array(await file.slice(at, at + chunkSize).arrayBuffer())
  }
}
