import { decodeTable } from './decode.ts'
import { EngineDied, isFatal } from './death.ts'
import { Listeners } from './listeners.ts'
import { Queue } from './queue.ts'
import { openSession, type Session } from './session.ts'
import type { PageEngine, QueryOptions, QueryResult, Row, StartProgress, Value } from './types.ts'
import { wasmAddress } from './wasm.ts'
import { startWorker } from './worker.ts'

/** Fetches, starts and locks the engine; rejects when any of it fails. */
export async function startEngine(onProgress: (progress: StartProgress) => void): Promise<PageEngine> {
  const address = await wasmAddress(onProgress)
  onProgress({ step: 'start' })
  const engine = new WorkerEngine(address)
  await engine.restart()
  return engine
}

class WorkerEngine implements PageEngine {
  readonly #wasmAddress: string
  readonly #queue = new Queue()
  readonly #bytesRead = new Listeners<number>()
  readonly #deaths = new Listeners<Error>()
  #worker: Worker | undefined
  #session: Session | undefined
  #reasonOfDeath = new EngineDied('The engine has not been started.')

  constructor(address: string) {
    this.#wasmAddress = address
  }

  async restart(): Promise<void> {
    this.#end(new EngineDied('The engine was restarted.'))
    const worker = startWorker(
      message => { if (this.#worker === worker) this.#die(message) },
      bytes => { this.#bytesRead.tell(bytes) },
    )
    this.#worker = worker
    try {
      await this.#queue.add(async () => { this.#session = await openSession(worker, this.#wasmAddress) })
    } catch (error) {
      if (this.#worker === worker) this.#end(new EngineDied(`The engine did not start: ${String(error)}`))
      throw error
    }
  }

  async query<R extends Row>(
    sql: string, parameters: readonly Value[] = [], options: QueryOptions = {},
  ): Promise<QueryResult<R>> {
    return decodeTable<R>(await this.#do(session => session.execute(sql, parameters, options.signal), options))
  }

  async run(script: string, options: QueryOptions = {}): Promise<void> {
    await this.#do(session => session.execute(script, [], options.signal), options)
  }

  registerFile(name: string, content: Blob | Uint8Array<ArrayBuffer>): Promise<void> {
    const blob = content instanceof Blob ? content : new Blob([content])
    return this.#do(session => session.registerFile(name, blob))
  }

  dropFile(name: string): Promise<void> {
    return this.#do(session => session.dropFile(name))
  }

  insertArrow(table: string, stream: Uint8Array, kind: 'create' | 'append'): Promise<void> {
    return this.#do(session => session.insertArrow(table, stream, kind === 'create'))
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

  #do<T>(work: (session: Session) => Promise<T>, { signal }: QueryOptions = {}): Promise<T> {
    if (this.#worker === undefined) return Promise.reject(this.#reasonOfDeath)
    const attempt = async (): Promise<T> => {
      const worker = this.#worker
      if (this.#session === undefined) throw this.#reasonOfDeath
      try {
        return await work(this.#session)
      } catch (error) {
        if (isFatal(error) && this.#worker === worker) this.#die(String(error))
        throw error
      }
    }
    return this.#queue.add(attempt, { signal, stop: () => { void this.#session?.stop().catch(() => undefined) } })
  }

  #die(message: string): void {
    const error = new EngineDied(`The engine stopped: ${message}`)
    this.#end(error)
    this.#deaths.tell(error)
  }

  #end(reason: EngineDied): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#session = undefined
    this.#reasonOfDeath = reason
    this.#queue.fail(reason)
  }
}
