import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Writes pieces of text to a file as they come, a megabyte at a time. */
export async function writeBlocks(path: string, pieces: Iterable<string>): Promise<void> {
  const file = createWriteStream(path)
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length > 1_000_000) {
      if (!file.write(block)) await once(file, 'drain')
      block = ''
    }
  }
  file.end(block)
  await once(file, 'finish')
}
