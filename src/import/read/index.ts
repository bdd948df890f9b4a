import { isKnownHeader } from '../recognise/headers.ts'
import type { Progress, Reading, Refusal } from '../types.ts'
import type { FileContents } from './contents.ts'
import type { Outlook } from './outlook.ts'
import type { NamedBlob } from './read-text.ts'
import { refuse } from './refusals.ts'
import { runWorker } from './run-worker.ts'

/**
 * Reads a file of any kind into tables, in a worker of its own where the platform has them. Aborting ends the worker
 * at once and rejects with the signal's reason. `onOutlook` hears what the head of a text promises.
 */
export async function readFile(
  file: NamedBlob, onProgress: Progress, signal?: AbortSignal, onOutlook?: (outlook: Outlook) => void,
): Promise<FileContents | Refusal> {
  const contents = await (typeof Worker === 'undefined'
    ? readHere(file, onProgress, onOutlook)
    : readInWorker(file, onProgress, signal, onOutlook))
  const parquet = contents.refused ? [] : contents.parquet ?? []
  if (contents.refused || parquet.length === 0) return contents
  return withParquet(contents, file.name, parquet, onProgress, signal)
}

async function readHere(
  file: NamedBlob, onProgress: Progress, onOutlook?: (outlook: Outlook) => void,
): Promise<FileContents | Refusal> {
  const { readAnyFile } = await import('./read-file.ts')
  return readAnyFile(file, { isKnownHeader, onProgress, ...onOutlook ? { onOutlook } : {} })
}

/** The worker is part of the page's script: a worker with an address of its own would escape the page's policy. */
async function readInWorker(
  file: NamedBlob, onProgress: Progress, signal?: AbortSignal, onOutlook?: (outlook: Outlook) => void,
): Promise<FileContents | Refusal> {
  const { default: ReadingWorker } = await import('./worker.ts?worker&inline')
  const task = file instanceof File ? file : new File([file], file.name)
  return runWorker(new ReadingWorker(), task, onProgress, signal, onOutlook)
}

/** Parquet files, loose or out of an archive, are read one after the other by a worker that only they need. */
async function withParquet(
  contents: FileContents, name: string, files: readonly File[], onProgress: Progress, signal?: AbortSignal,
): Promise<FileContents | Refusal> {
  const { readParquetFile } = await import('./parquet/index.ts')
  const tables: Reading[] = [...contents.tables]
  const refusals = [...contents.refusals]
  const passedOver = [...contents.passedOver]
  for (const file of files) {
    const found = await readParquetFile(file, onProgress, signal)
    if (found.refused) refusals.push(found)
    else {
      tables.push(...found.tables)
      passedOver.push(...found.passedOver)
    }
  }
  return tables.length > 0 ? { tables, refusals, passedOver } : refusals[0] ?? refuse(name, 'file_empty')
}
