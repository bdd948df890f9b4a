import type { LoadReport, Mapping, Recognition, Refusal, Staged } from '../import/types.ts'
import { absentRole } from './likeness.ts'
import { browserMemory } from './memory.ts'
import { reasonOf, type Handle, type Session } from './session.svelte.ts'
import { stoppable } from './stoppable.ts'

/** A file that is in the ledger, kept so that it can be read again. */
export interface Kept {
  readonly file: File
  readonly encoding: string
  readonly mapping: Mapping
  readonly sourceFileId: number
}

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
}

/** The reader is asked how a file is to be read. */
export interface Asking {
  readonly kind: 'asking'
  readonly handle: Handle
  readonly staged: Staged
  readonly recognition: Recognition
  /** The file is in the ledger already, and stays as it is when there is no new answer. */
  readonly isLoaded: boolean
  readonly answer: (mapping: Mapping | null) => void
}

/** What became of a file. */
export type Outcome =
  | { readonly kind: 'loaded'; readonly file: string; readonly report: LoadReport }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' | 'foreign'; readonly file: string }
  | { readonly kind: 'failed' | 'not_fetched'; readonly file: string; readonly reason: string }

type Place = Pick<Working, 'number' | 'count'>
type Decide = (recognition: Recognition, staged: Staged) => Mapping | Promise<Mapping | null>

/** Takes files one after another from the page into the ledger. */
export class Intake {
  step = $state.raw<Working | Asking | null>(null)
  outcomes = $state.raw<readonly Outcome[]>([])
  kept = $state.raw<readonly Kept[]>([])

  readonly #session: Session
  readonly #memory = browserMemory(() => window.localStorage)
  #stop = new AbortController()

  constructor(session: Session) {
    this.#session = session
  }

  get isBusy(): boolean {
    return this.step !== null
  }

  /** Reads files in the order given; a file that is not taken leaves the ledger as it was. */
  add(files: readonly File[]): Promise<void> {
    return this.#work(files, async (handle) => {
      for (const [index, file] of files.entries()) {
        await this.#take(handle, file, { number: index + 1, count: files.length }, (recognition, staged) => {
          if (!handle.backend.needsConfirmation(recognition)) return recognition.mapping
          return this.#ask(handle, recognition, staged, false)
        })
      }
    })
  }

  /** Asks anew how a loaded file is to be read, and reads the whole ledger again with the answer. */
  remap(kept: Kept): Promise<void> {
    return this.#work([kept.file], async (handle) => {
      const before = this.kept
      const answer: { mapping: Mapping | null } = { mapping: null }
      await this.#take(handle, kept.file, { number: 1, count: 1 }, async (recognition, staged) => {
        answer.mapping = await this.#ask(handle, { ...recognition, mapping: kept.mapping }, staged, true)
        return null
      })
      const { mapping } = answer
      if (mapping === null) return
      await this.#readAgain(handle, before.map((other) => other === kept ? { ...kept, mapping } : other))
      if (this.kept.length < before.length) await this.#readAgain(handle, before)
      else this.outcomes = this.outcomes.filter((outcome) => outcome.kind === 'loaded' && outcome.file === kept.file.name)
    })
  }

  /** Starts the engine anew after it stopped, and reads every kept file again. */
  async recover(): Promise<void> {
    const before = this.kept
    await this.#work(before.map((kept) => kept.file), (handle) => this.#readAgain(handle, before), () =>
      this.#session.restart())
  }

  /** Takes everything out of the ledger. */
  forget(): Promise<void> {
    return this.#work([], async ({ backend, engine }) => {
      await backend.emptyLedger(engine)
      this.kept = []
    })
  }

  cancel(): void {
    if (this.step?.kind === 'asking') this.step.answer(null)
    this.#stop.abort()
  }

  /** Shows that a file is being fetched from the page's own host. */
  fetching(file: string, done: number, of: number | null): void {
    this.step = { kind: 'fetching', file, number: 1, count: 1, done, ...(of === null ? {} : { of }) }
  }

  fetched(): void {
    if (this.step?.kind === 'fetching') this.step = null
  }

  report(outcome: Outcome): void {
    this.outcomes = [...this.outcomes, outcome]
  }

  dismiss(outcome: Outcome): void {
    this.outcomes = this.outcomes.filter((other) => other !== outcome)
  }

  async #work(
    files: readonly File[], work: (handle: Handle) => Promise<void>, prepare?: () => Promise<unknown>,
  ): Promise<void> {
    if (this.isBusy) return
    this.outcomes = []
    const file = files[0]?.name ?? ''
    this.step = { kind: 'working', file, number: 1, count: files.length }
    try {
      await prepare?.()
      await this.#session.change(work)
    } catch (error) {
      this.report({ kind: 'failed', file, reason: reasonOf(error) })
    }
    this.step = null
  }

  async #readAgain(handle: Handle, files: readonly Kept[]): Promise<void> {
    await handle.backend.emptyLedger(handle.engine)
    this.kept = []
    for (const [index, { file, mapping }] of files.entries()) {
      await this.#take(handle, file, { number: index + 1, count: files.length }, () => mapping)
    }
  }

  async #take(handle: Handle, file: File, place: Place, decide: Decide): Promise<void> {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    try {
      const engine = stoppable(handle.engine, signal)
      const outcome = await this.#read({ ...handle, engine }, file, place, decide, signal)
      if (outcome !== null) this.report(outcome)
    } catch (error) {
      this.report(signal.aborted
        ? { kind: 'cancelled', file: file.name }
        : { kind: 'failed', file: file.name, reason: reasonOf(error) })
    }
  }

  async #read(
    { backend, engine }: Handle, file: File, place: Place, decide: Decide, signal: AbortSignal,
  ): Promise<Outcome | null> {
    const refused = (refusal: Refusal): Outcome => {
      // A statement that was stopped fails like any other.
      signal.throwIfAborted()
      return { kind: 'refused', file: file.name, refusal }
    }
    const onProgress = (step: { message: string; done?: number; of?: number }): void => {
      if (!signal.aborted) this.step = { kind: 'working', file: file.name, ...place, ...step }
    }
    this.step = { kind: 'working', file: file.name, ...place }
    const reading = await backend.readDelimited(file, onProgress)
    signal.throwIfAborted()
    if (reading.refused === true) return refused(reading)
    const staged = await backend.stage(engine, reading)
    if (staged.refused === true) return refused(staged)
    try {
      const recognition = await backend.recognise(engine, staged, this.#memory)
      const absent = absentRole(recognition)
      if (absent !== undefined) {
        return refused({ refused: true, message: 'no_ledger', parameters: { role: absent }, file: file.name })
      }
      const mapping = await decide(recognition, staged)
      if (mapping === null) return { kind: 'cancelled', file: file.name }
      const report = await backend.load(engine, staged, mapping, onProgress)
      if (report.refused === true) return refused(report)
      this.kept = [...this.kept, { file, encoding: reading.encoding, mapping, sourceFileId: report.sourceFileId }]
      return { kind: 'loaded', file: file.name, report }
    } finally {
      await backend.unstage(engine, staged)
    }
  }

  async #ask(
    handle: Handle, recognition: Recognition, staged: Staged, isLoaded: boolean,
  ): Promise<Mapping | null> {
    const before = this.step
    const mapping = await new Promise<Mapping | null>((answer) => {
      this.step = { kind: 'asking', handle, staged, recognition, isLoaded, answer }
    })
    this.step = before
    if (mapping !== null) handle.backend.remember(this.#memory, staged.reading.header, mapping)
    return mapping
  }
}
