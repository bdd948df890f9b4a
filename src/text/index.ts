import { firstTexts as en, type FirstTexts } from './en/first.ts'
import type { Texts } from './en.ts'
import { firstTexts as fr } from './fr/first.ts'

export type { FirstTexts } from './en/first.ts'
export type { Texts } from './en.ts'

export type Language = 'en' | 'fr'

interface Wording {
  /** What the page says before there is a ledger: it comes with the page. */
  readonly first: FirstTexts
  /** Everything, those words too: fetched when it is asked for. */
  readonly whole: () => Promise<Texts>
}

/** A language is one line here and its files beside. */
export const languages: Readonly<Record<Language, Wording>> = {
  en: { first: en, whole: async () => (await import('./en.ts')).en },
  fr: { first: fr, whole: async () => (await import('./fr.ts')).fr },
}

/** Everything in every language. */
export async function allTexts(): Promise<Readonly<Record<Language, Texts>>> {
  const [english, french] = await Promise.all([languages.en.whole(), languages.fr.whole()])
  return { en: english, fr: french }
}
