import type { Progress, Refusal } from '../types.ts'
import type { FileContents } from './contents.ts'
import type { Outlook } from './outlook.ts'

/** What the worker tells the page: how far it is, then the outcome, or a fault of the program itself. */
export type WorkerReport =
  | { readonly progress: Parameters<Progress>[0] }
  | { readonly outlook: Outlook }
  | { readonly outcome: FileContents | Refusal }
  | { readonly failure: string }
