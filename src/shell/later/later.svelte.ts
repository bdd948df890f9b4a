import { languages, type Language, type Texts } from '../../text/index.ts'
import { reasonOf } from '../engine-life.svelte.ts'

/** What the first screen does without: parts of the page, and all words but its own; fetched once it is painted. */
export class Later {
  /** Why it could not be fetched. */
  failure = $state.raw<string | null>(null)
  /** Fetches the parts. */
  fetchParts: () => Promise<void> = () => Promise.resolve()
  readonly #wanted: () => Language
  #words = $state.raw<{ readonly language: Language; readonly texts: Texts } | null>(null)

  constructor(wanted: () => Language) {
    this.#wanted = wanted
  }

  /** Whether all is there. */
  get isHere(): boolean { return this.#words !== null }

  /** The one that is wanted; where another one's words are shown, once its own are there. */
  get language(): Language { return this.#words?.language ?? this.#wanted() }

  /** All words; what says them is not shown before they are there. */
  get texts(): Texts {
    if (this.#words === null) throw new Error('the words have not been fetched')
    return this.#words.texts
  }

  /** Fetches what is missing in the language that is wanted. */
  async fetch(): Promise<void> {
    const language = this.#wanted()
    this.failure = null
    try {
      const [texts] = await Promise.all([languages[language].whole(), this.fetchParts()])
      if (language === this.#wanted()) this.#words = { language, texts }
    } catch (error) {
      this.failure = reasonOf(error)
    }
  }
}
