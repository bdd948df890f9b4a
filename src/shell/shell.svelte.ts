import { createContext } from 'svelte'
import type { PanelContext } from '../parts/panel.ts'
import { createFormats, type Formats } from '../text/format.ts'
import { languages, type Language, type Texts } from '../text/index.ts'
import { Intake } from './intake.svelte.ts'
import { Navigation } from './navigation.svelte.ts'
import { panelContext } from './panel-context.ts'
import { Preferences } from './preferences.svelte.ts'
import { Privacy } from './privacy.svelte.ts'
import { Session } from './session.svelte.ts'
import { currencyOf, wishOf, type Wish } from './wish.ts'

/** Everything that the parts of the page share. */
export class Shell {
  readonly navigation = new Navigation()
  readonly preferences = new Preferences()
  readonly privacy = new Privacy()
  readonly session = new Session()
  readonly intake = new Intake(this.session)

  readonly language: Language = $derived(this.navigation.address.choices.language ?? this.preferences.language)
  readonly texts: Texts = $derived(languages[this.language])
  readonly text: Texts['shell'] = $derived(this.texts.shell)
  readonly format: Formats = $derived(createFormats(this.language))

  /** What the address asks of the ledger; null while there is none. */
  readonly wish: Wish | null = $derived(
    this.session.facts === null ? null : wishOf(this.navigation.address, this.session.facts),
  )
  /** Whether the figures on the page answer an address that has been left. */
  readonly isBehind: boolean = $derived(
    this.session.failure === null && JSON.stringify(this.wish) !== JSON.stringify(this.session.standing?.wish),
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

  /** Remembers the language; a link that names one is rewritten, since it would win otherwise. */
  setLanguage(language: Language): void {
    this.preferences.setLanguage(language)
    if (this.navigation.address.choices.language !== null) this.navigation.choose({ language })
  }
}

export const [useShell, provideShell] = createContext<Shell>()
