import type { Refusal } from '../types.ts'
import { ContainerFault } from './container/fault.ts'
import { openZip } from './container/zip.ts'
import type { FileContents } from './contents.ts'
import { readText, type NamedBlob, type ReadingContext } from './read-text.ts'
import { refuse } from './refusals.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

/** Reads a file of any kind, told by its bytes: whatever it is named, it ends in tables of text. */
export async function readAnyFile(file: NamedBlob, context: ReadingContext): Promise<FileContents | Refusal> {
  try {
    return await readKind(file, context)
  } catch (error) {
    if (error instanceof ContainerFault) return refuseContainer(file.name, error)
    // A file that was moved, locked or changed after it was chosen.
    if (error instanceof DOMException) return refuse(file.name, 'file_unreadable')
    throw error
  }
}

async function readKind(file: NamedBlob, context: ReadingContext): Promise<FileContents | Refusal> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  const start = String.fromCharCode(...head)
  if (start.startsWith('PK')) {
    const members = await openZip(file)
    const contents = await readWorkbook(file, members, context)
    return contents ?? refuse(file.name, 'file_zip')
  }
  const reading = await readText(file, context)
  return reading.refused ? reading : { tables: [reading], refusals: [], passedOver: [] }
}

function refuseContainer(file: string, { refusal, parameters, place }: ContainerFault): Refusal {
  const { part, ...where } = place
  return refuse(part === undefined ? file : `${file} › ${part}`, refusal, where, parameters)
}
