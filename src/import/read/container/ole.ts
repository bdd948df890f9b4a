import { readChunks } from '../chunks.ts'
import type { ReadingRefusal } from '../refusals.ts'

/** The stream in which a workbook with a password keeps itself; stream names are in UTF-16. */
const encryptedStream = Array.from('EncryptedPackage').join('\0')

/** Tells a workbook with a password, which hides in the container of old workbooks, from an old workbook. */
export async function compoundRefusal(file: Blob): Promise<ReadingRefusal> {
  const decoder = new TextDecoder('latin1')
  let tail = ''
  for await (const chunk of readChunks(file)) {
    const text = tail + decoder.decode(chunk)
    if (text.includes(encryptedStream)) return 'file_encrypted_workbook'
    tail = text.slice(-encryptedStream.length)
  }
  return 'file_excel_97_workbook'
}
