import { wasmBytes, wasmUrl } from 'virtual:duckdb-wasm'
import { isGzip } from './module.ts'
import type { StartProgress } from './types.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Milliseconds between two reports of the download. */
const pace = 100

/** Fetches the WebAssembly module as it is shipped; `onBytes` takes what has come, null at the end. */
export async function fetchModule(
  onBytes: (bytes: Bytes | null) => void, onProgress: (progress: StartProgress) => void,
): Promise<void> {
  const response = await fetch(wasmUrl)
  if (!response.ok || !response.body) throw new Error(`${wasmUrl}: ${String(response.status)} ${response.statusText}`)
  const reader = response.body.getReader()
  let next: Bytes | undefined = await readFirst(reader)
  const total = isGzip(next) ? wasmBytes : null
  let received = 0
  let reported = -Infinity
  while (next !== undefined) {
    received += next.byteLength
    onBytes(next)
    const now = performance.now()
    if (now - reported >= pace) {
      reported = now
      onProgress({ step: 'download', bytes: received, total })
    }
    next = (await reader.read()).value
  }
  onProgress({ step: 'download', bytes: received, total })
  onProgress({ step: 'unpack' })
  onBytes(null)
}

/** The first bytes, two at least unless there are none. */
async function readFirst(reader: ReadableStreamDefaultReader<Bytes>): Promise<Bytes> {
  let bytes = new Uint8Array()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    const longer = new Uint8Array(bytes.byteLength + step.value.byteLength)
    longer.set(bytes)
    longer.set(step.value, bytes.byteLength)
    bytes = longer
    if (bytes.byteLength >= 2) break
  }
  return bytes
}
