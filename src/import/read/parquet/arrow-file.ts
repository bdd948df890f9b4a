import { refuse } from '../refusals.ts'
import type { Reading, Refusal } from '../../types.ts'
import type { NamedBlob } from '../read-text.ts'
import { hashOf } from '../hash.ts'
import { columnarReading } from './columnar-reading.ts'

/** `ARROW1` and two bytes before the stream of an Arrow file; its footer, the footer's length and `ARROW1` after it. */
const leading = 8
const trailing = 10

/** Reads an Arrow file: the stream between its head and its footer, which the engine takes as it is. */
export async function readArrowFile(file: NamedBlob): Promise<Reading | Refusal> {
  if (file.size < leading + trailing) return refuse(file.name, 'arrow_damaged')
  const tail = new DataView(await file.slice(-trailing).arrayBuffer())
  const end = file.size - trailing - tail.getInt32(0, true)
  const isWhole = new TextDecoder('latin1').decode(tail).endsWith('ARROW1') && end > leading && end <= file.size - trailing
  if (!isWhole) return refuse(file.name, 'arrow_damaged')
  return columnarReading(file, await hashOf(file), [file.slice(leading, end)])
}

/** Reads an Arrow stream, which is a file without head and footer. */
export async function readArrowStream(file: NamedBlob): Promise<Reading> {
  return columnarReading(file, await hashOf(file), [file])
}
