import { createSHA256 } from 'hash-wasm'
import { readChunks } from './chunks.ts'

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOf(file: Blob): Promise<string> {
  const hash = await createSHA256()
  for await (const chunk of readChunks(file)) hash.update(chunk)
  return hash.digest('hex')
}
