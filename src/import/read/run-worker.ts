import type { Progress, Refusal } from '../types.ts'
import type { FileContents } from './contents.ts'
import type { Outlook } from './outlook.ts'
import type { WorkerReport } from './worker-report.ts'

/** Hands a task to a worker and waits for its outcome; aborting ends the worker at once. */
export async function runWorker(
  worker: Worker, task: unknown, onProgress: Progress, signal?: AbortSignal,
  onOutlook?: (outlook: Outlook) => void,
): Promise<FileContents | Refusal> {
  try {
    return await new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      signal?.addEventListener('abort', () => { reject(signal.reason) }, { once: true })
      worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
        if ('progress' in data) onProgress(data.progress)
        else if ('outlook' in data) onOutlook?.(data.outlook)
        else if ('outcome' in data) resolve(data.outcome)
        else reject(new Error(data.failure))
      }
      worker.onerror = event => { reject(new Error(event.message || 'the reading worker stopped')) }
      worker.postMessage(task)
    })
  } finally {
    worker.terminate()
  }
}
