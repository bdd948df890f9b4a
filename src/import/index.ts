/** The import, step by step: bytes, staged text, recognition, preview, ledger. A step that cannot go on refuses. */
import type { Engine } from '../engine/types.ts'
import { loadDelimited } from './formats/delimited/load.ts'
import { previewDelimited } from './formats/delimited/preview.ts'
import { missingRoles } from './recognise/needed.ts'
import { recogniseDelimited } from './recognise/recognise.ts'
import type {
  LoadReport, Mapping, Memory, PreviewRow, Progress, Recognition, Refusal, Staged,
} from './types.ts'

export { readDelimited } from './read/index.ts'
export { remember } from './recognise/memory.ts'
export { missingRoles, needsConfirmation } from './recognise/needed.ts'
export { stage, unstage } from './stage.ts'

/** What each column is, why, and what remains to be asked. */
export function recognise(engine: Engine, staged: Staged, memory: Memory): Promise<Recognition> {
  return recogniseDelimited(engine, staged, memory)
}

/** The first rows, raw and read side by side. */
export function preview(engine: Engine, staged: Staged, mapping: Mapping): Promise<readonly PreviewRow[]> {
  return previewDelimited(engine, staged, mapping)
}

/** Loads a staged file with a complete mapping; the ledger changes as a whole or not at all. */
export async function load(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const [missing] = missingRoles(mapping)
  if (missing !== undefined) {
    return { refused: true, message: 'no_ledger', parameters: { role: missing }, file: staged.reading.name }
  }
  return loadDelimited(engine, staged, mapping, onProgress)
}
