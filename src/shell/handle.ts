import type { PageEngine } from '../engine/types.ts'
import type * as Backend from './backend.ts'

/** The engine with the code that uses it. */
export interface Handle {
  readonly backend: typeof Backend
  readonly engine: PageEngine
}
