import type { Engine } from '../../engine/types.ts'
import type { LoadReport, Mapping, Memory, PreviewRow, Progress, Recognition, Refusal, Staged } from '../types.ts'

/**
 * What rests on what: a payment settles a document, a list of applications says which, a list of customers tells about
 * those who have documents, a reminder was sent to one of them. Rates rest on nothing.
 */
export const contentsInOrder = ['documents', 'payments', 'allocations', 'customers', 'reminders', 'rates'] as const
export type Contents = (typeof contentsInOrder)[number]

/** A known kind of export: how to tell it, and how its staged text becomes the ledger. */
export interface Format {
  /** Its folder's name; stored with the file, and a key of text/<language>/shell/sources.ts. */
  readonly name: string
  /** What its rows are; files that belong together are loaded in the order of `contentsInOrder`. */
  readonly contents: Contents
  /** What the columns are, why, and what remains to be asked; null when the file is not of this format. */
  recognise(engine: Engine, staged: Staged, memory: Memory): Promise<Recognition | null>
  /** The first rows, raw and read side by side. */
  preview(engine: Engine, staged: Staged, mapping: Mapping): Promise<readonly PreviewRow[]>
  /** Loads a staged file with a complete mapping; the ledger changes as a whole or not at all. */
  load(engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress): Promise<LoadReport | Refusal>
}
