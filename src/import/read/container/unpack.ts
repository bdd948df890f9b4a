import { readChunks } from '../chunks.ts'
import { chunkSize } from '../limits.ts'
import type { ReadingRefusal } from '../refusals.ts'
import { ContainerFault } from './fault.ts'
import { UnpackMeter } from './meter.ts'
import { pull } from './pull.ts'

const damaged: ReadingRefusal = 'gzip_damaged'

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

/** The unpacked bytes of a gzip file, bounded by what it is packed into; members behind each other are one text. */
export async function* unpackGzip(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const meter = new UnpackMeter(file.size)
  const starts = await memberStarts(file)
  if (starts.length === 0) {
    yield* unpackMember(file, meter)
    return
  }
  for (let from = 0; from < file.size;) {
    const ends = [...starts.filter(start => start > from), file.size]
    const { member, end } = await nextMember(file, from, ends, meter)
    yield* readChunks(member)
    from = end
  }
}

/** Where a further member may begin: browsers stop at the end of the first. Packed bytes may look so by chance. */
async function memberStarts(file: Blob): Promise<number[]> {
  const starts: number[] = []
  let rest = new Uint8Array()
  let at = 0
  for await (const chunk of readChunks(file)) {
    const bytes = new Uint8Array(rest.length + chunk.length)
    bytes.set(rest)
    bytes.set(chunk, rest.length)
    for (let i = bytes.indexOf(0x1f); i >= 0 && i + 3 < bytes.length; i = bytes.indexOf(0x1f, i + 1)) {
      const isStart = bytes[i + 1] === 0x8b && bytes[i + 2] === 8 && (bytes[i + 3] ?? 255) < 32
      if (isStart && at + i > 0) starts.push(at + i)
    }
    rest = bytes.slice(-3)
    at += bytes.length - rest.length
  }
  return starts
}

const mostAttempts = 16

/** The member that begins here and where it ends: the first of the ends up to which it is whole by its own checksum. */
async function nextMember(
  file: Blob, from: number, ends: readonly number[], meter: UnpackMeter,
): Promise<{ readonly member: Blob, readonly end: number }> {
  for (const end of [...ends.slice(0, mostAttempts), ...ends.slice(mostAttempts).slice(-1)]) {
    try {
      return { member: await gather(unpackMember(file.slice(from, end), meter), '', () => undefined), end }
    } catch (error) {
      if (!(error instanceof ContainerFault) || error.refusal !== damaged) throw error
    }
  }
  throw new ContainerFault(damaged)
}

async function* unpackMember(member: Blob, meter: UnpackMeter): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    for await (const chunk of pull(member.stream().pipeThrough(new DecompressionStream('gzip')))) {
      meter.add(chunk.length)
      yield chunk
    }
  } catch (error) {
    if (error instanceof ContainerFault || error instanceof DOMException) throw error
    // Packed bytes that are wrong are a TypeError in browsers and an error of zlib in Node.
    throw new ContainerFault(damaged)
  }
}
