import { chunkSize } from '../limits.ts'
import { ContainerFault } from './fault.ts'
import { UnpackMeter } from './meter.ts'
import { pull } from './pull.ts'

/** Gathers unpacked bytes into a file that the platform may keep outside memory. */
export async function gather(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>, name: string, onBytes: (done: number) => void,
): Promise<File> {
  const parts: Blob[] = []
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  let done = 0
  const keep = (): void => {
    parts.push(new Blob(waiting))
    waiting = []
    bytes = 0
    onBytes(done)
  }
  for await (const chunk of chunks) {
    waiting.push(chunk)
    bytes += chunk.length
    done += chunk.length
    if (bytes >= chunkSize) keep()
  }
  keep()
  return new File(parts, name)
}

/** The unpacked bytes of a gzip file, bounded by what it is packed into. */
export async function* unpackGzip(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const meter = new UnpackMeter(file.size)
  try {
    for await (const chunk of pull(file.stream().pipeThrough(new DecompressionStream('gzip')))) {
      meter.add(chunk.length)
      yield chunk
    }
  } catch (error) {
    if (error instanceof ContainerFault || error instanceof DOMException) throw error
    // Packed bytes that are wrong are a TypeError in browsers and an error of zlib in Node.
    throw new ContainerFault('gzip_damaged')
  }
}
