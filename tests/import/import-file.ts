import type { Engine } from '../../src/engine/types.ts'
import { load, preview, readFile, recognise, stage } from '../../src/import/index.ts'
import type { LoadReport, Mapping, Memory, PreviewRow, Recognition, Refusal, Staged } from '../../src/import/types.ts'

export const forgetful: Memory = { get: () => undefined, set: () => undefined }

export interface Imported {
  readonly staged: Staged
  readonly recognition: Recognition
  readonly preview: readonly PreviewRow[]
  readonly report: LoadReport | Refusal
}

/** The whole way of a file, confirmed as recognised unless `decide` changes the mapping. */
export async function importFile(
  engine: Engine, name: string, content: string | Uint8Array<ArrayBuffer>,
  decide: (recognition: Recognition) => Mapping = recognition => recognition.mapping, memory = forgetful,
): Promise<Imported | (Refusal & { readonly report?: never })> {
  const contents = await readFile(new File([content], name), () => undefined)
  if (contents.refused) return contents
  const [reading, second] = contents.tables
  if (!reading || second) throw new Error(`${name} holds ${contents.tables.length} tables`)
  const staged = await stage(engine, reading)
  if (staged.refused) return staged
  const recognition = await recognise(engine, staged, memory)
  const mapping = decide(recognition)
  const rows = recognition.missing.length > 0 ? [] : await preview(engine, staged, mapping)
  return { staged, recognition, preview: rows, report: await load(engine, staged, mapping, () => undefined) }
}

/** The same, for files that must load. */
export async function mustImport(...parameters: Parameters<typeof importFile>): Promise<Imported> {
  const outcome = await importFile(...parameters)
  if (outcome.report === undefined || outcome.report.refused) throw new Error(JSON.stringify(outcome))
  return outcome
}

/** What became of the rows of a file that was loaded. */
export function countsOf(
  report: LoadReport | Refusal,
): Pick<LoadReport, 'sourceFileId' | 'rowsRead' | 'rowsLoaded' | 'rowsSetAside'> {
  if (report.refused) throw new Error(report.message)
  const { sourceFileId, rowsRead, rowsLoaded, rowsSetAside } = report
  return { sourceFileId, rowsRead, rowsLoaded, rowsSetAside }
}
