import type { Progress, Reading, Refusal } from '../types.ts'

/** What the worker tells the page: how far it is, then the outcome, or a fault of the program itself. */
export type WorkerReport =
  | { readonly progress: Parameters<Progress>[0] }
  | { readonly outcome: Reading | Refusal }
  | { readonly failure: string }
