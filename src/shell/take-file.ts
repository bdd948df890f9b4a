import type { Progress, Reading, Refusal } from '../import/types.ts'
import type { Outcome, Working } from './outcome.ts'
import { ReadAhead } from './read-ahead.ts'
import type { RememberedMappings } from './remembered.svelte.ts'
import { reasonOf, type Handle } from './session.svelte.ts'
import { stoppable } from './stoppable.ts'
import { isOvertaken, isWaiting, sheetOf, type Asking, type Kept, type Later, type Taking, type Underway } from './taking.ts'

/** Where a file that is being taken shows how far it is, and leaves what became of it. */
interface Desk {
  step: Working | Asking | null
  kept: readonly Kept[]
  waiting: readonly Later[]
  readonly remembered: RememberedMappings
  report(outcome: Outcome): void
  /** Is told what to abort when the reader stops the file that is taken from now on. */
  stopsWith(stop: AbortController): void
}

/** Takes a file into the ledger, and reports what became of it; a failure leaves the ledger as it was. */
export async function takeFile(desk: Desk, handle: Handle, taking: Taking): Promise<void> {
  const { file, place } = taking
  const ahead = taking.ahead ?? new ReadAhead(file, Promise.resolve(handle.backend))
  const { signal } = ahead.stop
  desk.stopsWith(ahead.stop)
  const onProgress: Progress = (step) => {
    if (!signal.aborted) desk.step = { kind: 'working', file: file.name, ...place, ...step }
  }
  try {
    const engine = stoppable(handle.engine, signal)
    const early = new handle.backend.EarlyStage(engine, signal)
    const underway: Underway = { ...handle, engine, ahead, early, signal, onProgress }
    await readTables(desk, underway, taking).finally(() => early.discard())
  } catch (error) {
    desk.report(signal.aborted
      ? { kind: 'cancelled', file: file.name }
      : { kind: 'failed', file: file.name, reason: reasonOf(error) })
  }
}

/** Reads every table of a file, or the one that is wanted; one that is not taken leaves the others. */
async function readTables(desk: Desk, underway: Underway, taking: Taking): Promise<void> {
  const { file, part, place } = taking
  const { ahead, early, signal, onProgress } = underway
  desk.step = { kind: 'working', file: file.name, ...place }
  const contents = await ahead.contents(onProgress, (outlook) => { early.begin(outlook) })
  signal.throwIfAborted()
  if (contents.refused === true) {
    desk.report({ kind: 'refused', file: file.name, refusal: contents })
    return
  }
  const { tables, refusals, passedOver } = contents
  const left = [...passedOver]
  for (const reading of tables) {
    if (part !== undefined && reading.name !== part) continue
    const outcome = await loadTable(desk, underway, reading, taking)
    if (outcome?.kind === 'passed_over') left.push(...outcome.names)
    else if (outcome !== null) desk.report(outcome)
  }
  if (part !== undefined) return
  for (const refusal of refusals) desk.report({ kind: 'refused', file: refusal.file, refusal })
  if (left.length > 0) desk.report({ kind: 'passed_over', file: file.name, names: left })
}

async function loadTable(
  desk: Desk, { backend, engine, early, signal, onProgress }: Underway, reading: Reading, taking: Taking,
): Promise<Outcome | null> {
  const { file, decide, later, overtaken } = taking
  const { name } = reading
  const refused = (refusal: Refusal): Outcome => {
    // A statement that was stopped fails like any other.
    signal.throwIfAborted()
    return { kind: 'refused', file: name, refusal }
  }
  const staged = await backend.stage(engine, reading, early)
  if (staged.refused === true) return refused(staged)
  try {
    const recognition = await backend.recognise(engine, staged, desk.remembered)
    const isPassedOver = reading.isBeside === true && backend.rankOf(recognition.mapping) === 0
    if (isPassedOver) return { kind: 'passed_over', file: file.name, names: [sheetOf(name)] }
    const unlike = backend.unlikeness(recognition)
    if (unlike !== undefined) return refused({ refused: true, ...unlike, file: name })
    const mapping = await decide(recognition, staged)
    if (mapping === null) return { kind: 'cancelled', file: name }
    if (later !== undefined && backend.rankOf(mapping) > 0) {
      later.push({ file, part: name, mapping })
      return null
    }
    const report = await backend.load(engine, staged, mapping, onProgress)
    if (report.refused === true) {
      if (overtaken !== undefined && isOvertaken(report)) {
        overtaken.push({ file, part: name, mapping })
        return null
      }
      if (isWaiting(report)) desk.waiting = [...desk.waiting, { file, part: name, mapping }]
      return refused(report)
    }
    const { encoding } = reading
    const { sourceFileId, mapping: joined = mapping, day = null, hasKnown = false } = report
    desk.kept = [...desk.kept, { file, part: name, encoding, mapping, joined, sourceFileId, day, hasKnown }]
    return { kind: 'loaded', file: name, report }
  } finally {
    await backend.unstage(engine, staged)
  }
}
