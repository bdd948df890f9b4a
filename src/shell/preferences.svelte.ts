import type { Language } from '../text/index.ts'

export type Theme = 'auto' | 'light' | 'dark'

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const themeKey = 'encours.theme'
const languageKey = 'encours.language'

/** Storage can be forbidden by the browser; a choice is then kept for the visit. */
function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

function store(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value)
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

function languageOf(tag: string | null): Language | null {
  const start = tag?.slice(0, 2).toLowerCase()
  return start === 'fr' || start === 'en' ? start : null
}

/** How the reader wants the page: kept in this browser, never in a link. */
export class Preferences {
  #theme = $state<Theme>(themes.find((theme) => theme === stored(themeKey)) ?? 'auto')
  readonly #hostLanguage: () => Language | null
  #language = $state<Language | null>(languageOf(stored(languageKey)))
  #systemIsDark = $state(false)

  constructor(hostLanguage: () => Language | null) {
    this.#hostLanguage = hostLanguage
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    this.#systemIsDark = query.matches
    query.addEventListener('change', (event) => { this.#systemIsDark = event.matches })
  }

  get theme(): Theme {
    return this.#theme
  }

  get isDark(): boolean {
    return this.#theme === 'dark' || (this.#theme === 'auto' && this.#systemIsDark)
  }

  /** The one that the reader chose, else the host's, else the browser's. */
  get language(): Language {
    return this.#language ?? this.#hostLanguage() ?? languageOf(navigator.language) ?? 'en'
  }

  setTheme(theme: Theme): void {
    this.#theme = theme
    store(themeKey, theme)
  }

  setLanguage(language: Language): void {
    this.#language = language
    store(languageKey, language)
  }
}
