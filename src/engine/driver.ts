import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'

type Listener = (event: { readonly data: unknown }) => void

/** What the driver's script makes of the worker it is loaded into. */
interface DriverScope {
  onmessage: Listener | null
  postMessage: (message: unknown) => void
}

/**
 * Loads the driver's script into this worker, and speaks to it from within: a statement takes several messages to and
 * fro, none of which has to wait for the page. Bytes that are read from files are told as they are read.
 */
export async function loadDriver(scriptAddress: string, onBytesRead: (bytes: number) => void): Promise<AsyncDuckDB> {
  watchReads(onBytesRead)
  if (import.meta.env.DEV) await import(/* @vite-ignore */ scriptAddress)
  else importScripts(scriptAddress)
  const scope = globalThis as unknown as DriverScope
  const handle = scope.onmessage
  scope.onmessage = null
  if (handle === null) throw new Error(`${scriptAddress} is no driver`)
  const worker = new InnerWorker(handle)
  scope.postMessage = message => { worker.answer(message) }
  return new AsyncDuckDB(new VoidLogger(), worker as unknown as Worker)
}

/** Reads are synchronous: each is told before the driver can take hold of the reader. */
function watchReads(onBytesRead: (bytes: number) => void): void {
  const { prototype } = FileReaderSync
  const read: (blob: Blob) => ArrayBuffer = Reflect.get(prototype, 'readAsArrayBuffer')
  prototype.readAsArrayBuffer = function (this: FileReaderSync, blob) {
    const buffer = read.call(this, blob)
    onBytesRead(buffer.byteLength)
    return buffer
  }
}

/** The driver's other half, taken for the worker that it expects. */
class InnerWorker {
  readonly #handle: Listener
  readonly #listeners = new Set<Listener>()
  readonly #waiting: unknown[] = []
  /** A turn of its own for each message: what the page says meanwhile is heard in between. */
  readonly #turns = new MessageChannel()

  constructor(handle: Listener) {
    this.#handle = handle
    this.#turns.port2.onmessage = () => { this.#handle({ data: this.#waiting.shift() }) }
  }

  postMessage(message: unknown): void {
    this.#waiting.push(message)
    this.#turns.port1.postMessage(null)
  }

  answer(message: unknown): void {
    for (const listener of this.#listeners) listener({ data: message })
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.#listeners.add(listener)
  }

  removeEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.#listeners.delete(listener)
  }
}
