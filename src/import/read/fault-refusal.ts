import type { Refusal } from '../types.ts'
import { readChunks } from './chunks.ts'
import type { Dialect } from './dialect.ts'
import { transcoder, type Coding } from './encoding.ts'
import { cellLimit, columnLimit, recordLimit } from './limits.ts'
import { refuse } from './refusals.ts'
import type { Fault } from './scanner-types.ts'

/** Says what stopped the scan of a file, and where. Sizes are in bytes of UTF-8. */
export async function refuseFault(
  file: Blob & { readonly name: string },
  coding: Coding,
  fault: Fault,
  dialect?: Dialect,
): Promise<Refusal> {
  const { line } = fault
  switch (fault.kind) {
    case 'nul': return refuse(file.name, 'nul_bytes', { line }, { count: await countNuls(file, coding) })
    case 'too_many_columns': return refuse(file.name, 'too_many_columns', { line }, { limit: columnLimit })
    case 'record_too_large': return refuse(file.name, 'record_too_large', { line }, { limit: recordLimit })
    case 'quote': return refuse(file.name, 'quote_not_closed', { line })
    case 'cell_too_large': {
      const column = dialect?.header[fault.cell]?.trim() || String(fault.cell + 1)
      return refuse(file.name, 'cell_too_large', { line, column }, { limit: cellLimit })
    }
  }
}

async function countNuls(file: Blob, coding: Coding): Promise<number> {
  const transcode = transcoder(coding.encoding)
  let count = 0
  for await (const chunk of readChunks(file)) {
    for (const byte of transcode(chunk, false) ?? chunk) if (byte === 0) count++
  }
  return count
}
