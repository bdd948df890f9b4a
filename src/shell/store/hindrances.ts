import { reasonOf } from '../session.svelte.ts'
import { StoreFull } from './write.ts'

/** What stands between a ledger that is kept on this device and the page. */
export type Obstacle =
  /** It is open in another tab. */
  | { readonly kind: 'elsewhere' }
  /** The address asks for another ledger. */
  | { readonly kind: 'aside' }
  /** An earlier or later version wrote it. */
  | { readonly kind: 'other_version' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Why the ledger on the page is not kept, though the reader wanted it to be. */
export type Refused =
  | { readonly kind: 'unsupported' | 'taken_over' | 'elsewhere' }
  | { readonly kind: 'full'; readonly free: number }
  | { readonly kind: 'failed'; readonly reason: string }

export function refusalOf(error: unknown): Refused {
  if (error instanceof StoreFull) return { kind: 'full', free: error.free }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'full', free: 0 }
  return { kind: 'failed', reason: reasonOf(error) }
}
