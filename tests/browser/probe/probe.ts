import { startEngine } from '../../../src/engine/browser.ts'
import { lockQuery } from '../../../src/engine/lock.ts'
import type { PageEngine, StartProgress } from '../../../src/engine/types.ts'

declare global {
  /** What the tests reach the engine through; this page is built for them and never shipped. */
  interface Window {
    readonly engine: Promise<PageEngine>
    readonly progress: readonly StartProgress[]
    readonly lockQuery: string
  }
}

const progress: StartProgress[] = []
Object.assign(window, { progress, lockQuery, engine: startEngine(step => { progress.push(step) }) })
