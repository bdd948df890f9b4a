import type { NotOpened } from '../import/carried/read.ts'
import type { LoadReport, Refusal } from '../import/types.ts'

/** A file on its way; without a message the engine is awaited. */
export interface Working {
  readonly kind: 'working' | 'fetching'
  readonly file: string
  readonly number: number
  readonly count: number
  /** A key of text.import.steps. */
  readonly message?: string
  readonly done?: number
  readonly of?: number
  readonly rows?: number
}

/** What became of a file. */
export type Outcome =
  | { readonly kind: 'loaded'; readonly file: string; readonly report: LoadReport }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' | 'foreign'; readonly file: string }
  /** A colleague's ledger, or why it is not on the page. */
  | { readonly kind: 'opened'; readonly file: string; readonly writtenAt: string }
  | { readonly kind: 'not_opened'; readonly file: string; readonly why: NotOpened | { readonly kind: 'in_the_way' } }
  /** A colleague's mapping, remembered for files with its header. */
  | { readonly kind: 'mapping_learned'; readonly file: string }
  /** Sheets or members of the file that hold no ledger. */
  | { readonly kind: 'passed_over'; readonly file: string; readonly names: readonly string[] }
  | { readonly kind: 'failed' | 'not_fetched'; readonly file: string; readonly reason: string }

/** What needs no answer: it is also to be seen on the page of sources, and goes by itself. */
export type News = Extract<Outcome, { kind: 'loaded' | 'opened' | 'passed_over' | 'mapping_learned' }>

export function isNews(outcome: Outcome): outcome is News {
  return ['loaded', 'opened', 'passed_over', 'mapping_learned'].includes(outcome.kind)
}
