import { readFile } from '../../../src/import/index.ts'
import type { FileContents } from '../../../src/import/read/contents.ts'
import type { Reading, Refusal } from '../../../src/import/types.ts'

/** Reads a file of any kind. */
function readBytes(
  bytes: Uint8Array<ArrayBuffer> | string, name = 'book.xlsx',
): Promise<FileContents | Refusal> {
  return readFile(new File([bytes], name), () => undefined)
}

/** The tables of a file that must be read. */
export async function mustReadTables(bytes: Uint8Array<ArrayBuffer> | string, name?: string): Promise<FileContents> {
  const contents = await readBytes(bytes, name)
  if (contents.refused) throw new Error(`refused: ${JSON.stringify(contents)}`)
  return contents
}

/** The one table of a file that must hold one. */
export async function mustReadTable(bytes: Uint8Array<ArrayBuffer> | string, name?: string): Promise<Reading> {
  const { tables } = await mustReadTables(bytes, name)
  const [table] = tables
  if (!table || tables.length !== 1) throw new Error(`${tables.length} tables`)
  return table
}

/** The refusal of a file that must be refused. */
export async function mustRefuseBytes(bytes: Uint8Array<ArrayBuffer> | string, name?: string): Promise<Refusal> {
  const contents = await readBytes(bytes, name)
  if (!contents.refused) throw new Error('not refused')
  return contents
}
