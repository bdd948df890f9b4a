import { workerUrl } from 'virtual:duckdb-wasm'

/** What the worker says of its own accord, beside the answers to requests. */
interface ReadReport {
  readonly type: 'PROGRESS_UPDATE'
  readonly data: { readonly bytes: number }
}

/**
 * A worker loaded from its own address would not inherit the page's content security policy; one from a blob does.
 * Reads from files are synchronous inside it: each is reported before the engine's code can take hold of the reader.
 */
function workerSource(): string {
  const address = new URL(workerUrl, document.baseURI).href
  return `
    const read = FileReaderSync.prototype.readAsArrayBuffer
    FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
      const buffer = read.call(this, blob)
      postMessage({ requestId: 0, type: 'PROGRESS_UPDATE', data: { bytes: buffer.byteLength } })
      return buffer
    }
    importScripts(${JSON.stringify(address)})
  `
}

/** Starts a worker; `onError` is called when it threw outside of any request, after which nothing is known of it. */
export function startWorker(onError: (message: string) => void, onBytesRead: (bytes: number) => void): Worker {
  const source = URL.createObjectURL(new Blob([workerSource()], { type: 'text/javascript' }))
  const worker = new Worker(source)
  URL.revokeObjectURL(source)
  worker.addEventListener('error', event => { onError(event.message) })
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReport | { readonly type: string }>) => {
    if (isReadReport(data)) onBytesRead(data.data.bytes)
  })
  return worker
}

function isReadReport(message: ReadReport | { readonly type: string }): message is ReadReport {
  return message.type === 'PROGRESS_UPDATE' && 'data' in message && 'bytes' in message.data
}
