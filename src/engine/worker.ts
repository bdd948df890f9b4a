import { EngineDied, isFatal } from './death.ts'
import { decodeColumns } from './decode.ts'
import { loadDriver } from './driver.ts'
import { IncomingModule } from './module.ts'
import { packAnswer } from './packed-answer.ts'
import type { FromWorker, Request, ToWorker } from './protocol.ts'
import { Queue } from './queue.ts'
import { openSession, type Session } from './session.ts'

/** The engine's worker: the database, the driver and the decoding of results, none of which the page waits for. */
const postToPage = postMessage.bind(globalThis) as (message: FromWorker, transfer?: Transferable[]) => void
const incoming = new IncomingModule()
const queue = new Queue()
const underway = new Map<number, AbortController>()
let session: Session | undefined
/** What made the database unusable; nothing is run after it. */
let fault: Error | undefined

async function open(scriptAddress: string): Promise<void> {
  const [database, module] = await Promise.all([
    loadDriver(scriptAddress, bytes => { postToPage({ kind: 'read', bytes }) }),
    incoming.module,
  ])
  postToPage({ kind: 'compiled', module })
  session = await openSession(database, module)
}

async function act(request: Request, signal: AbortSignal): Promise<unknown> {
  if (request.kind === 'open') return open(request.scriptAddress)
  if (fault !== undefined) throw fault
  if (session === undefined) throw new EngineDied('The engine has not been started.')
  switch (request.kind) {
    case 'query': return decodeColumns(await session.execute(request.sql, request.parameters, signal))
    case 'run':
      await session.execute(request.script, [], signal)
      return undefined
    case 'ask': return packAnswer(await session.ask(request.sql, request.as, request.bounds, signal))
    case 'registerFile': return session.registerFile(request.name, request.content)
    case 'registerStored': return session.registerStored(request.name, request.handle)
    case 'dropFile': return session.dropFile(request.name)
    case 'insertArrow': return session.insertArrow(request.table, request.stream, request.isNew)
  }
}

async function answer(id: number, request: Request): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  underway.set(id, controller)
  const work = (): Promise<unknown> => act(request, signal).catch((error: unknown) => {
    if (error instanceof Error && isFatal(error)) fault = error
    throw error
  })
  try {
    const value = await queue.add(work, { signal, stop: () => { void session?.stop().catch(() => undefined) } })
    postToPage({ kind: 'done', id, value })
  } catch (error) {
    // An error that is cloned keeps its name only when the platform knows it.
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    postToPage({ kind: 'failed', id, name, message })
  } finally {
    underway.delete(id)
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'do':
      void answer(data.id, data.request)
      break
    case 'abort':
      underway.get(data.id)?.abort()
      break
    case 'module':
      incoming.take(data.module)
      break
    case 'bytes':
      incoming.add(data.bytes)
      break
  }
})
