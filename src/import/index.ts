/** The import, step by step: bytes, staged text, recognition, preview, ledger. A step that cannot go on refuses. */
import type { Engine } from '../engine/types.ts'
import { contentsInOrder } from './formats/format.ts'
import { formatNamed, formats } from './formats/registry.ts'
import type {
  LoadReport, Mapping, Memory, PreviewRow, Progress, Recognition, Refusal, Staged,
} from './types.ts'

export { EarlyStage } from './early-stage.ts'
export { readFile } from './read/index.ts'
export { originalRow } from './read/original.ts'
export { unlikeness } from './recognise/likeness.ts'
export { remember } from './recognise/memory.ts'
export { missingRoles, needsConfirmation } from './recognise/needed.ts'
export { settleColumn } from './recognise/settle-column.ts'
export { stage, unstage } from './stage.ts'

/** What the file is, what each column is, why, and what remains to be asked. */
export async function recognise(engine: Engine, staged: Staged, memory: Memory): Promise<Recognition> {
  for (const format of formats) {
    const recognition = await format.recognise(engine, staged, memory)
    if (recognition !== null) return recognition
  }
  throw new Error('the last format takes any list')
}

/** Where a file stands among those that belong together: 0 for documents, more for what rests on them. */
export function rankOf(mapping: Mapping): number {
  return contentsInOrder.indexOf(formatNamed(mapping.format).contents)
}

/** The first rows, raw and read side by side. */
export function preview(engine: Engine, staged: Staged, mapping: Mapping): Promise<readonly PreviewRow[]> {
  return formatNamed(mapping.format).preview(engine, staged, mapping)
}

/** Loads a staged file with a complete mapping; the ledger changes as a whole or not at all. */
export function load(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  return formatNamed(mapping.format).load(engine, staged, mapping, onProgress)
}
