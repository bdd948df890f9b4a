import { openCarriedAmong, reopenOrigin } from './carry/open.ts'
import type { Mapping, Recognition, Staged } from '../import/types.ts'
import { headersOf, isMappingFile, readMapping } from './mapping-file.ts'
import type { Outcome, Working } from './outcome.ts'
import { ReadAhead } from './read-ahead.ts'
import { RememberedMappings } from './remembered.svelte.ts'
import { reasonOf, type Handle, type Session } from './session.svelte.ts'
import { withFiles, type Manifest } from './store/manifest.ts'
import { takeFile } from './take-file.ts'
import { asChosen, inOrder, inOrderOfYears, inReadingOrder } from './taking.ts'
import type { Asking, Decide, Kept, Later } from './taking.ts'
import { Turns } from './turns.ts'

/** Takes files one after another from the page into the ledger. */
export class Intake {
  step = $state.raw<Working | Asking | null>(null)
  outcomes = $state.raw<readonly Outcome[]>([])
  kept = $state.raw<readonly Kept[]>([])

  /** A colleague's ledger that the kept files were added to. */
  origin: File | null = null
  /** Is told where the sender of a colleague's ledger was. */
  onOpened: (state: string) => void = () => undefined

  /** Files that lack others, to be tried again when more come. */
  waiting = $state.raw<readonly Later[]>([])
  /** How many files came while others were read, and wait for their turn. */
  queued = $state(0)
  readonly remembered = new RememberedMappings()
  readonly #session: Session
  readonly #turns = new Turns()
  #stop = new AbortController()

  constructor(session: Session) {
    this.#session = session
  }

  get isBusy(): boolean { return this.step !== null }

  /**
   * Reads files, documents first, whatever the order in which they come; a file that is not taken leaves the ledger as
   * it was. Documents that come after what rests on them make the whole ledger be read again, in order.
   */
  async add(files: readonly File[]): Promise<void> {
    const isQueued = this.isBusy
    if (isQueued) this.queued += files.length
    else this.#begin(files)
    await this.#turns.take(async () => {
      if (isQueued) this.queued -= files.length
      const ahead = this.#readAhead(files)
      await this.#work(files, (handle) => this.#add(handle, files, ahead))
    })
  }

  /** Begins with the first file's bytes, which need no engine. */
  #readAhead(files: readonly File[]): ReadAhead | undefined {
    const first = files.find((file) => !isMappingFile(file))
    if (first === undefined) return undefined
    const ahead = new ReadAhead(first, this.#session.backend())
    this.stopsWith(ahead.stop)
    return ahead
  }

  async #add(handle: Handle, files: readonly File[], ahead: ReadAhead | undefined): Promise<void> {
    const before = this.kept
    const later: Later[] = [...this.waiting]
    const overtaken: Later[] = []
    this.waiting = []
    const decide: Decide = (recognition, staged) => {
      if (!handle.backend.needsConfirmation(recognition)) return recognition.mapping
      return this.#ask(handle, recognition, staged, false)
    }
    const ledgers = await openCarriedAmong(this, handle, await this.#learn(handle, files))
    if (ahead !== undefined && !ledgers.includes(ahead.file)) ahead.stop.abort()
    for (const [index, file] of ledgers.entries()) {
      const place = { number: index + 1, count: ledgers.length }
      await takeFile(this, handle, {
        file, place, decide, later, overtaken, ahead: ahead?.file === file ? ahead : undefined,
      })
    }
    await this.#readAll(handle, inOrder(handle, later))
    const kept = [...inOrderOfYears(overtaken), ...inReadingOrder(handle, this.kept)]
    if (kept.every((one, index) => one === this.kept[index])) return
    const known = before.map(({ part }) => part)
    this.outcomes = this.outcomes.filter(({ kind }) => kind !== 'loaded')
    await this.#readAgain(handle, kept)
    this.outcomes = this.outcomes.filter((outcome) => outcome.kind !== 'loaded' || !known.includes(outcome.file))
    if (known.every((part) => this.kept.some((one) => one.part === part))) return
    // What was in the ledger stays in it, whatever came.
    this.outcomes = this.outcomes.filter(({ kind }) => kind !== 'loaded')
    await this.#readAgain(handle, before)
    this.outcomes = this.outcomes.filter(({ kind }) => kind !== 'loaded')
  }

  /** Asks anew how a loaded file is to be read, and reads the whole ledger again with the answer. */
  remap(kept: Kept): Promise<void> {
    return this.#workAlone([kept.file], async (handle) => {
      const before = this.kept
      const answer: { mapping: Mapping | null } = { mapping: null }
      const decide: Decide = async (recognition, staged) => {
        answer.mapping = await this.#ask(handle, { ...recognition, mapping: kept.joined }, staged, true)
        return null
      }
      await takeFile(this, handle, { file: kept.file, part: kept.part, place: { number: 1, count: 1 }, decide })
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
    await this.#workAlone(before.map((kept) => kept.file), (handle) => this.#readAgain(handle, before), () =>
      this.#session.restart())
  }

  /** Takes everything out of the ledger. */
  forget(): Promise<void> {
    return this.#workAlone([], async ({ backend, engine }) => {
      await backend.emptyLedger(engine)
      this.origin = null
      this.kept = []
      this.waiting = []
    })
  }

  /** What a ledger that was brought back had been read from; `file` is a number among the files. */
  restore(files: readonly File[], { origin, kept, waiting }: Pick<Manifest, 'origin' | 'kept' | 'waiting'>): void {
    this.origin = origin === null ? null : files[origin] ?? null
    this.kept = withFiles(kept, files)
    this.waiting = withFiles(waiting, files)
  }

  /** All that the ledger was read from, each once. */
  files(): File[] {
    const read = [...this.kept, ...this.waiting].map(({ file }) => file)
    const all = this.origin === null ? read : [this.origin, ...read]
    return all.filter((file, index) => all.indexOf(file) === index)
  }

  /** Puts other files with the same bytes in the place of those that were read. */
  async replaceFiles(others: (files: readonly File[]) => Promise<ReadonlyMap<File, File>>): Promise<void> {
    const found = await others(this.files())
    if (this.origin !== null) this.origin = found.get(this.origin) ?? this.origin
    const replaced = <T extends Later>(one: T): T => ({ ...one, file: found.get(one.file) ?? one.file })
    this.kept = this.kept.map(replaced)
    this.waiting = this.waiting.map(replaced)
  }

  cancel(): void {
    if (this.step?.kind === 'asking') this.step.answer(null)
    this.#stop.abort()
  }

  /** Shows that a file is being fetched from the page's own host. */
  fetching(file: string, done: number, of: number | null): void {
    if (this.step !== null && this.step.kind !== 'fetching') return
    this.step = { kind: 'fetching', file, number: 1, count: 1, done, ...(of === null ? {} : { of }) }
  }

  fetched(): void { if (this.step?.kind === 'fetching') this.step = null }

  report(outcome: Outcome): void {
    this.outcomes = [...this.outcomes, outcome]
  }

  dismiss(outcome: Outcome): void {
    this.outcomes = this.outcomes.filter((other) => other !== outcome)
  }

  /** What is aborted when the reader stops the file that is taken from now on. */
  stopsWith(stop: AbortController): void {
    this.#stop = stop
  }

  /** Work that the reader asks for on the page of sources; not while files are read. */
  async #workAlone(
    files: readonly File[], work: (handle: Handle) => Promise<void>, prepare?: () => Promise<unknown>,
  ): Promise<void> {
    if (this.isBusy) return
    this.#begin(files)
    await this.#turns.take(() => this.#work(files, work, prepare))
  }

  #begin(files: readonly File[]): void {
    this.outcomes = []
    this.step = { kind: 'working', file: files[0]?.name ?? '', number: 1, count: files.length }
  }

  async #work(
    files: readonly File[], work: (handle: Handle) => Promise<void>, prepare?: () => Promise<unknown>,
  ): Promise<void> {
    const file = files[0]?.name ?? ''
    this.step = { kind: 'working', file, number: 1, count: files.length }
    try {
      await prepare?.()
      await this.#session.change(work)
    } catch (error) {
      this.#stop.abort()
      this.report({ kind: 'failed', file, reason: reasonOf(error) })
    }
    this.step = null
  }

  async #readAgain(handle: Handle, files: readonly Later[]): Promise<void> {
    await handle.backend.emptyLedger(handle.engine)
    this.kept = []
    if (this.origin !== null) await reopenOrigin(handle, this.origin)
    await this.#readAll(handle, files)
  }

  async #readAll(handle: Handle, files: readonly Later[]): Promise<void> {
    for (const [index, { file, part, mapping }] of files.entries()) {
      const place = { number: index + 1, count: files.length }
      await takeFile(this, handle, { file, part, place, decide: () => mapping })
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
