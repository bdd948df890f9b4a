import { createContext } from 'svelte'
import type { PanelContext } from '../parts/panel.ts'
import { createFormats, type Formats } from '../text/format.ts'
import { languages, type FirstTexts, type Language, type Texts } from '../text/index.ts'
import { home, readAddress, writeAddress, type Address } from './address.ts'
import { Host } from './config/host.svelte.ts'
import type { LedgerFacts } from './facts.ts'
import { Intake } from './intake.svelte.ts'
import { Later } from './later/later.svelte.ts'
import { Navigation } from './navigation.svelte.ts'
import { Offline } from './offline/offline.svelte.ts'
import { panelContext } from './panel-context.ts'
import { Preferences } from './preferences.svelte.ts'
import { Privacy } from './privacy.svelte.ts'
import { Session } from './session.svelte.ts'
import { Keeper } from './store/keeper.svelte.ts'
import { lastAddress } from './store/last-address.ts'
import { Tour } from './tour/tour.svelte.ts'
import { Views } from './views/views.svelte.ts'
import { currencyOf, wishOf, type Wish } from './wish.ts'

/** Everything that the parts of the page share. */
export class Shell {
  readonly host = new Host(document.baseURI)
  readonly navigation = new Navigation(() => this.host.config)
  readonly preferences = new Preferences(() => this.host.config.language)
  readonly privacy = new Privacy()
  readonly tour = new Tour()
  readonly session = new Session()
  readonly intake = new Intake(this.session)
  readonly views = new Views()
  readonly offline = new Offline()
  readonly keeper = new Keeper(this.session, this.intake, {
    wish: (facts) => this.host.isSettled ? wishOf(this.#whereWeWere() ?? this.navigation.address, facts) : null,
    go: () => {
      const last = this.#whereWeWere()
      if (last !== null) this.navigation.go(last)
    },
  })

  readonly later: Later = new Later(() => this.navigation.address.choices.language ?? this.preferences.language)

  readonly language: Language = $derived(this.later.language)
  /** The words that come with the page. */
  readonly first: FirstTexts = $derived(languages[this.language].first)
  readonly texts: Texts = $derived(this.later.texts)
  readonly text: Texts['shell'] = $derived(this.texts.shell)
  readonly format: Formats = $derived(createFormats(this.language))

  /** What the page calls itself. */
  readonly name: string = $derived(this.host.config.name ?? this.first.page.name)

  /** The ledger's facts, once the parts of the page are there that show it. */
  readonly facts: LedgerFacts | null = $derived(this.later.isHere ? this.session.facts : null)

  /** What the address asks of the ledger; null while there is none, or its host's defaults are not known yet. */
  readonly wish: Wish | null = $derived(
    this.session.facts === null || !this.host.isSettled ? null : wishOf(this.navigation.address, this.session.facts),
  )
  /** Whether the figures on the page answer an address that has been left, or a ledger that has changed. */
  readonly isBehind: boolean = $derived(
    this.session.failure === null
    && (this.session.facts !== this.session.standing?.facts
      || JSON.stringify(this.wish) !== JSON.stringify(this.session.standing.wish)),
  )
  readonly currency: string = $derived(
    this.session.facts === null ? '' : currencyOf(this.navigation.address.choices, this.session.facts),
  )
  readonly context: PanelContext | null = $derived.by(() => {
    const { facts, standing } = this.session
    if (facts === null || standing === null) return null
    const reader = {
      language: this.language, text: this.texts, format: this.format, isDark: this.preferences.isDark,
    }
    return panelContext(reader, this.navigation.address.choices, facts, standing)
  })

  constructor() {
    this.intake.onOpened = (state) => { this.navigation.go({ ...readAddress(state).address, page: 'overview' }) }
  }

  /** A bare address stands for the choices of the last visit; any other says itself what it wants. */
  #whereWeWere(): Address | null {
    const { address } = this.navigation
    if (writeAddress({ ...address, choices: { ...address.choices, language: null } }) !== writeAddress(home)) {
      return null
    }
    const { choices, filters } = readAddress(lastAddress()).address
    const { language } = address.choices
    const narrowed = { bucket: null, issued: null, customerId: null, companyId: null, language }
    return { ...home, choices: { ...choices, ...narrowed }, filters }
  }

  /** Remembers the language; a link that names one is rewritten, since it would win otherwise. */
  setLanguage(language: Language): void {
    this.preferences.setLanguage(language)
    if (this.navigation.address.choices.language !== null) this.navigation.choose({ language })
  }
}

export const [useShell, provideShell] = createContext<Shell>()
