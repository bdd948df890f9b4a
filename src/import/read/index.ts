import { isKnownHeader } from '../recognise/headers.ts'
import type { Progress, Refusal } from '../types.ts'
import type { FileContents } from './contents.ts'
import type { NamedBlob } from './read-text.ts'
import type { WorkerReport } from './worker-report.ts'

/**
 * Reads a file of any kind into tables of text, in a worker of its own where the platform has them. Aborting ends the
 * worker at once and rejects with the signal's reason.
 */
export function readFile(
  file: NamedBlob, onProgress: Progress, signal?: AbortSignal,
): Promise<FileContents | Refusal> {
  return typeof Worker === 'undefined' ? readHere(file, onProgress) : readInWorker(file, onProgress, signal)
}

async function readHere(file: NamedBlob, onProgress: Progress): Promise<FileContents | Refusal> {
  const { readAnyFile } = await import('./read-file.ts')
  return readAnyFile(file, { isKnownHeader, onProgress })
}

/** The worker is part of the page's script: a worker with an address of its own would escape the page's policy. */
async function readInWorker(
  file: NamedBlob, onProgress: Progress, signal?: AbortSignal,
): Promise<FileContents | Refusal> {
  const { default: ReadingWorker } = await import('./worker.ts?worker&inline')
  signal?.throwIfAborted()
  const worker = new ReadingWorker()
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => { reject(signal.reason) }, { once: true })
      worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
        if ('progress' in data) onProgress(data.progress)
        else if ('outcome' in data) resolve(data.outcome)
        else reject(new Error(data.failure))
      }
      worker.onerror = event => { reject(new Error(event.message || 'the reading worker stopped')) }
      worker.postMessage(file instanceof File ? file : new File([file], file.name))
    })
  } finally {
    worker.terminate()
  }
}
