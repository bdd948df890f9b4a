import { refuse } from '../refusals.ts'
import type { Reading, Refusal } from '../../types.ts'
import type { NamedBlob } from '../read-text.ts'
import { hashOf } from '../hash.ts'
import { isCompressed } from './arrow-messages.ts'
import { columnarReading } from './columnar-reading.ts'

/** `ARROW1` and two bytes before the stream of an Arrow file; its footer, the footer's length and `ARROW1` after it. */
const leading = 8
const trailing = 10

/** A stream may end without it, but the engine waits for it; a second one does no harm. */
const endOfStream = new Uint8Array([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])

/** Reads an Arrow file: the stream between its head and its footer, which the engine takes as it is. */
export async function readArrowFile(file: NamedBlob): Promise<Reading | Refusal> {
  if (file.size < leading + trailing) return refuse(file.name, 'arrow_damaged')
  const tail = new DataView(await file.slice(-trailing).arrayBuffer())
  const end = file.size - trailing - tail.getInt32(0, true)
  const isWhole = new TextDecoder('latin1').decode(tail).endsWith('ARROW1') && end > leading && end <= file.size - trailing
  if (!isWhole) return refuse(file.name, 'arrow_damaged')
  return readStream(file, file.slice(leading, end))
}

/** Reads an Arrow stream, which is a file without head and footer. */
export async function readArrowStream(file: NamedBlob): Promise<Reading | Refusal> {
  return readStream(file, file)
}

async function readStream(file: NamedBlob, stream: Blob): Promise<Reading | Refusal> {
  if (await isCompressed(stream)) return refuse(file.name, 'arrow_compressed')
  return columnarReading(file, await hashOf(file), [new Blob([stream, endOfStream])])
}
