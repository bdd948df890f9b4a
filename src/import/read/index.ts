import { isKnownHeader } from '../recognise/headers.ts'
import type { Progress, Reading, Refusal } from '../types.ts'
import type { NamedBlob } from './read-text.ts'
import type { WorkerReport } from './worker-report.ts'

/** Reads a delimited text file, in a worker of its own where the platform has them. */
export function readDelimited(file: NamedBlob, onProgress: Progress): Promise<Reading | Refusal> {
  return typeof Worker === 'undefined' ? readHere(file, onProgress) : readInWorker(file, onProgress)
}

async function readHere(file: NamedBlob, onProgress: Progress): Promise<Reading | Refusal> {
  const { readText } = await import('./read-text.ts')
  return readText(file, { isKnownHeader, onProgress })
}

/** The worker is part of the page's script: a worker with an address of its own would escape the page's policy. */
async function readInWorker(file: NamedBlob, onProgress: Progress): Promise<Reading | Refusal> {
  const { default: ReadingWorker } = await import('./worker.ts?worker&inline')
  const worker = new ReadingWorker()
  try {
    return await new Promise((resolve, reject) => {
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
