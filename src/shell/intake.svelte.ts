import type { Mapping, Progress, Reading, Recognition, Refusal, Staged } from '../import/types.ts'
import { absentRole } from './likeness.ts'
import { headersOf, isMappingFile, readMapping } from './mapping-file.ts'
import type { Outcome, Working } from './outcome.ts'
import { RememberedMappings } from './remembered.svelte.ts'
import { reasonOf, type Handle, type Session } from './session.svelte.ts'
import { stoppable } from './stoppable.ts'
import { asChosen, inOrder, inReadingOrder, isWaiting, sheetOf } from './taking.ts'
import type { Asking, Decide, Kept, Later, Taking, Underway } from './taking.ts'

/** Takes files one after another from the page into the ledger. */
export class Intake {
  step = $state.raw<Working | Asking | null>(null)
  outcomes = $state.raw<readonly Outcome[]>([])
  kept = $state.raw<readonly Kept[]>([])

  /** Files that lack others, to be tried again when more come. */
  waiting = $state.raw<readonly Later[]>([])
  readonly remembered = new RememberedMappings()
  readonly #session: Session
  #stop = new AbortController()

  constructor(session: Session) {
    this.#session = session
  }

  get isBusy(): boolean {
    return this.step !== null
  }

  /**
   * Reads files, documents first, whatever the order in which they come; a file that is not taken leaves the ledger as
   * it was. Documents that come after what rests on them make the whole ledger be read again, in order.
   */
  add(files: readonly File[]): Promise<void> {
    return this.#work(files, async (handle) => {
      const before = this.kept.map(({ part }) => part)
      const later: Later[] = [...this.waiting]
      this.waiting = []
      const decide: Decide = (recognition, staged) => {
        if (!handle.backend.needsConfirmation(recognition)) return recognition.mapping
        return this.#ask(handle, recognition, staged, false)
      }
      const ledgers = await this.#learn(handle, files)
      for (const [index, file] of ledgers.entries()) {
        await this.#take(handle, { file, place: { number: index + 1, count: ledgers.length }, decide, later })
      }
      await this.#readAll(handle, inOrder(handle, later))
      const kept = inReadingOrder(handle, this.kept)
      if (kept.every((one, index) => one === this.kept[index])) return
      this.outcomes = this.outcomes.filter(({ kind }) => kind !== 'loaded')
      await this.#readAgain(handle, kept)
      this.outcomes = this.outcomes.filter((outcome) => outcome.kind !== 'loaded' || !before.includes(outcome.file))
    })
  }

  /** Asks anew how a loaded file is to be read, and reads the whole ledger again with the answer. */
  remap(kept: Kept): Promise<void> {
    return this.#work([kept.file], async (handle) => {
      const before = this.kept
      const answer: { mapping: Mapping | null } = { mapping: null }
      const decide: Decide = async (recognition, staged) => {
        answer.mapping = await this.#ask(handle, { ...recognition, mapping: kept.joined }, staged, true)
        return null
      }
      await this.#take(handle, { file: kept.file, part: kept.part, place: { number: 1, count: 1 }, decide })
      const { mapping } = answer
      if (mapping === null) return
      await this.#readAgain(handle, before.map((other) => other === kept ? { ...kept, mapping } : other))
      if (this.kept.length < before.length) await this.#readAgain(handle, before)
      else this.outcomes = this.outcomes.filter((outcome) => outcome.kind === 'loaded' && outcome.file === kept.part)
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
      this.waiting = []
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
    await this.#readAll(handle, files)
  }

  async #readAll(handle: Handle, files: readonly Later[]): Promise<void> {
    for (const [index, { file, part, mapping }] of files.entries()) {
      await this.#take(handle, { file, part, place: { number: index + 1, count: files.length }, decide: () => mapping })
    }
  }

  async #take(handle: Handle, taking: Taking): Promise<void> {
    const { file, place } = taking
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const onProgress: Progress = (step) => {
      if (!signal.aborted) this.step = { kind: 'working', file: file.name, ...place, ...step }
    }
    try {
      const engine = stoppable(handle.engine, signal)
      const early = new handle.backend.EarlyStage(engine, signal)
      await this.#read({ ...handle, engine, early, signal, onProgress }, taking).finally(() => early.discard())
    } catch (error) {
      this.report(signal.aborted
        ? { kind: 'cancelled', file: file.name }
        : { kind: 'failed', file: file.name, reason: reasonOf(error) })
    }
  }

  /** Remembers the mappings among the files, before anything is read; the others are left. */
  async #learn({ backend }: Handle, files: readonly File[]): Promise<readonly File[]> {
    const others: File[] = []
    for (const file of files) {
      const mapping = isMappingFile(file) ? readMapping(await file.text()) : undefined
      if (mapping === undefined) others.push(file)
      else {
        backend.remember(this.remembered, headersOf(mapping), mapping)
        this.report({ kind: 'mapping_learned', file: file.name })
      }
    }
    return others
  }

  /** Reads every table of a file, or the one that is wanted; one that is not taken leaves the others. */
  async #read(underway: Underway, taking: Taking): Promise<void> {
    const { file, part, place } = taking
    const { backend, early, signal, onProgress } = underway
    this.step = { kind: 'working', file: file.name, ...place }
    const contents = await backend.readFile(file, onProgress, signal, (outlook) => { early.begin(outlook) })
    signal.throwIfAborted()
    if (contents.refused === true) {
      this.report({ kind: 'refused', file: file.name, refusal: contents })
      return
    }
    const { tables, refusals, passedOver } = contents
    const left = [...passedOver]
    for (const reading of tables) {
      if (part !== undefined && reading.name !== part) continue
      const outcome = await this.#load(underway, reading, taking)
      if (outcome?.kind === 'passed_over') left.push(...outcome.names)
      else if (outcome !== null) this.report(outcome)
    }
    if (part !== undefined) return
    for (const refusal of refusals) this.report({ kind: 'refused', file: refusal.file, refusal })
    if (left.length > 0) this.report({ kind: 'passed_over', file: file.name, names: left })
  }

  async #load(
    { backend, engine, early, signal, onProgress }: Underway, reading: Reading, { file, decide, later }: Taking,
  ): Promise<Outcome | null> {
    const { name } = reading
    const refused = (refusal: Refusal): Outcome => {
      // A statement that was stopped fails like any other.
      signal.throwIfAborted()
      return { kind: 'refused', file: name, refusal }
    }
    const staged = await backend.stage(engine, reading, early)
    if (staged.refused === true) return refused(staged)
    try {
      const recognition = await backend.recognise(engine, staged, this.remembered)
      const isPassedOver = reading.isBeside === true && backend.rankOf(recognition.mapping) === 0
      if (isPassedOver) return { kind: 'passed_over', file: file.name, names: [sheetOf(name)] }
      const absent = absentRole(recognition)
      if (absent !== undefined) {
        return refused({ refused: true, message: 'no_ledger', parameters: { role: absent }, file: name })
      }
      const mapping = await decide(recognition, staged)
      if (mapping === null) return { kind: 'cancelled', file: name }
      if (later !== undefined && backend.rankOf(mapping) > 0) {
        later.push({ file, part: name, mapping })
        return null
      }
      const report = await backend.load(engine, staged, mapping, onProgress)
      if (report.refused === true) {
        if (isWaiting(report)) this.waiting = [...this.waiting, { file, part: name, mapping }]
        return refused(report)
      }
      const { encoding } = reading
      const { sourceFileId, mapping: joined = mapping, day = null, hasKnown = false } = report
      this.kept = [...this.kept, { file, part: name, encoding, mapping, joined, sourceFileId, day, hasKnown }]
      return { kind: 'loaded', file: name, report }
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
    if (mapping === null) return null
    const said = isLoaded ? asChosen(handle, mapping) : mapping
    handle.backend.remember(this.remembered, staged.reading.header, said)
    return said
  }
}
