import type { LedgerFacts } from '../facts.ts'
import type { Prepared } from '../prepared/prepared.ts'
import { answersStamp } from '../prepared/stamp.ts'
import { readPrepared, writePrepared } from '../prepared/text.ts'
import type { Session } from '../session.svelte.ts'
import type { Wish } from '../wish.ts'
import type { Manifest, StoredAnswers } from './manifest.ts'
import type { Vault } from './vault.ts'

/** Milliseconds after the last answer, until what was answered is kept. */
const pause = 1000

/** Milliseconds that kept figures have for being drawn. Some pages ask for none, and a hidden one draws nothing. */
const longestDrawing = 2000

/** Milliseconds to wait for a frame. */
const longestFrame = 200

/** How a ledger that is brought back is shown. */
export interface Showing {
  /** What the page is going to ask of a ledger with such facts; null where that is not known yet. */
  readonly wish: (facts: LedgerFacts) => Wish | null
  /** Goes there, before the page asks for figures. */
  readonly go: () => void
}

/** The answers that are kept beside a ledger: the next visit shows them while engine and ledger are on their way. */
export class KeptAnswers {
  readonly #vault: Vault
  readonly #session: Session
  readonly #showing: Showing
  #last: Prepared | null = null
  /** Questions that were answered. */
  #given = 0

  constructor(vault: Vault, session: Session, showing: Showing) {
    this.#vault = vault
    this.#session = session
    this.#showing = showing
  }

  /** Acts when answers were given, and none for a while. */
  whenGiven(act: () => void): void {
    let timer: ReturnType<typeof setTimeout> | undefined
    this.#session.onGiven = () => {
      this.#given += 1
      clearTimeout(timer)
      timer = setTimeout(act, pause)
    }
  }

  /**
   * Shows what is kept, if it is whole and says what this version of the page is going to ask. The engine starts after
   * that: it takes all that the processor has.
   */
  async stand({ answers }: Manifest): Promise<boolean> {
    const prepared = answers === null ? null : await this.#read(answers).catch(() => null)
    const wish = prepared === null ? null : this.#showing.wish(prepared.facts)
    if (prepared === null || wish === null || !this.#session.stand(prepared, wish)) return false
    this.#last = prepared
    this.#showing.go()
    this.#session.start(this.#drawn()).catch(() => undefined)
    return true
  }

  /** Resolves when figures were given, and none for two frames: these show the last and its chart. */
  async #drawn(): Promise<void> {
    const end = performance.now() + longestDrawing
    let drawn = 0
    while ((this.#given === 0 || this.#given > drawn) && performance.now() < end) {
      drawn = this.#given
      await frame()
      await frame()
    }
  }

  async #read({ stored, bytes }: StoredAnswers): Promise<Prepared | null> {
    const file = await this.#vault.file(stored)
    const prepared = file.size === bytes ? readPrepared(await file.text()) : null
    return prepared?.stamp === answersStamp() ? prepared : null
  }

  /** What the next visit could stand on. */
  collect(): Prepared | null {
    const stamp = answersStamp()
    return stamp === null ? null : this.#session.prepared(stamp)
  }

  isKept({ facts, wish, answers }: Prepared): boolean {
    return this.#last?.facts === facts && this.#last.wish === wish && this.#last.answers.length === answers.length
  }

  /** Writes them; they count once the manifest names them, beside the database that they speak of. */
  async write(prepared: Prepared | null): Promise<StoredAnswers | null> {
    if (prepared === null) return null
    const content = new Blob([writePrepared(prepared)])
    const stored = `answers-${crypto.randomUUID()}.json`
    await this.#vault.write(stored, content)
    this.#last = prepared
    return { stored, bytes: content.size }
  }
}

/** Resolves with the next frame, or soon where none is drawn. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => { resolve() })
    setTimeout(resolve, longestFrame)
  })
}
