import { workerUrl } from 'virtual:duckdb-wasm'
import { abortError, EngineDied, isFatal } from './death.ts'
import { Listeners } from './listeners.ts'
import type { PackedAnswer } from './packed-answer.ts'
import type { ColumnarResult, FromWorker, Request, ToWorker } from './protocol.ts'
import { toRows } from './rows.ts'
import type { Answer, AskOptions, PageEngine, QueryOptions, QueryResult, Row, StartProgress, Value } from './types.ts'
import { fetchModule } from './wasm.ts'
import EngineWorker from './worker.ts?worker&inline'

/** Fetches, starts and locks the engine; rejects when any of it fails. */
export async function startEngine(onProgress: (progress: StartProgress) => void): Promise<PageEngine> {
  const engine = new WorkerEngine()
  await engine.start(onProgress)
  return engine
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
}

class WorkerEngine implements PageEngine {
  readonly #bytesRead = new Listeners<number>()
  readonly #deaths = new Listeners<Error>()
  readonly #pending = new Map<number, Pending>()
  #last = 0
  #worker: Worker | undefined
  #module: WebAssembly.Module | undefined
  #reasonOfDeath = new EngineDied('The engine has not been started.')

  /** The worker starts with the download: it loads its own script and compiles what has come. */
  async start(onProgress: (progress: StartProgress) => void): Promise<void> {
    await this.#open(async worker => {
      await fetchModule(bytes => { say(worker, { kind: 'bytes', bytes }, bytes === null ? [] : [bytes.buffer]) }, onProgress)
      onProgress({ step: 'start' })
    })
  }

  async restart(): Promise<void> {
    const module = this.#module
    if (module === undefined) throw this.#reasonOfDeath
    await this.#open(worker => {
      say(worker, { kind: 'module', module })
      return Promise.resolve()
    })
  }

  async #open(handOver: (worker: Worker) => Promise<void>): Promise<void> {
    this.#end(new EngineDied('The engine was restarted.'))
    const worker = this.#worker = new EngineWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => { this.#hear(worker, data) })
    worker.addEventListener('error', ({ message }) => { if (this.#worker === worker) this.#die(message) })
    try {
      const opened = this.#do({ kind: 'open', scriptAddress: new URL(workerUrl, document.baseURI).href })
      await Promise.all([handOver(worker), opened])
    } catch (error) {
      if (this.#worker === worker) this.#end(new EngineDied(`The engine did not start: ${String(error)}`))
      throw error
    }
  }

  async query<R extends Row>(
    sql: string, parameters: readonly Value[] = [], options: QueryOptions = {},
  ): Promise<QueryResult<R>> {
    return toRows<R>(await this.#do<ColumnarResult>({ kind: 'query', sql, parameters: [...parameters] }, options))
  }

  async run(script: string, options: QueryOptions = {}): Promise<void> {
    await this.#do({ kind: 'run', script }, options)
  }

  async ask(sql: string, { kind, bounds, ...options }: AskOptions): Promise<Answer> {
    const answer = await this.#do<PackedAnswer>({ kind: 'ask', sql, as: kind, bounds }, options)
    if (answer.kind !== 'rows') return answer
    const { unpackRows } = await import('./packed-answer.ts')
    return { kind: 'rows', result: unpackRows(answer.result) }
  }

  registerFile(name: string, content: Blob | Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#do({ kind: 'registerFile', name, content: content instanceof Blob ? content : new Blob([content]) })
  }

  registerStored(name: string, handle: FileSystemFileHandle): Promise<void> {
    return this.#do({ kind: 'registerStored', name, handle })
  }

  dropFile(name: string): Promise<void> {
    return this.#do({ kind: 'dropFile', name })
  }

  insertArrow(table: string, stream: Uint8Array<ArrayBuffer>, kind: 'create' | 'append'): Promise<void> {
    return this.#do({ kind: 'insertArrow', table, stream, isNew: kind === 'create' }, {}, [stream.buffer])
  }

  onBytesRead(listener: (bytes: number) => void): () => void {
    return this.#bytesRead.add(listener)
  }

  onDeath(listener: (error: Error) => void): () => void {
    return this.#deaths.add(listener)
  }

  close(): Promise<void> {
    this.#end(new EngineDied('The engine was closed.'))
    return Promise.resolve()
  }

  #do<T = void>(request: Request, { signal }: QueryOptions = {}, transfer: Transferable[] = []): Promise<T> {
    const worker = this.#worker
    if (worker === undefined) return Promise.reject(this.#reasonOfDeath)
    if (signal?.aborted) return Promise.reject(abortError())
    const id = ++this.#last
    return new Promise<T>((resolve, reject) => {
      const abort = (): void => { say(worker, { kind: 'abort', id }) }
      const leave = (): void => { signal?.removeEventListener('abort', abort) }
      signal?.addEventListener('abort', abort)
      this.#pending.set(id, {
        resolve: value => { leave(); if (signal?.aborted) reject(abortError()); else resolve(value as T) },
        reject: error => { leave(); reject(signal?.aborted && !(error instanceof EngineDied) ? abortError() : error) },
      })
      say(worker, { kind: 'do', id, request }, transfer)
    })
  }

  #hear(worker: Worker, message: FromWorker): void {
    if (this.#worker !== worker) return
    if (message.kind === 'read') this.#bytesRead.tell(message.bytes)
    else if (message.kind === 'compiled') this.#module = message.module
    else if (message.kind === 'failed' && isFatal(message)) this.#die(`${message.name}: ${message.message}`)
    else {
      const pending = this.#pending.get(message.id)
      this.#pending.delete(message.id)
      if (message.kind === 'done') pending?.resolve(message.value)
      else pending?.reject(Object.assign(new Error(message.message), { name: message.name }))
    }
  }

  #die(message: string): void {
    const error = new EngineDied(`The engine stopped: ${message}`)
    this.#end(error)
    this.#deaths.tell(error)
  }

  #end(reason: EngineDied): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#reasonOfDeath = reason
    const lost = [...this.#pending.values()]
    this.#pending.clear()
    for (const { reject } of lost) reject(reason)
  }
}

function say(worker: Worker, message: ToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer)
}
