import { en, type Texts } from './en.ts'
import { fr } from './fr.ts'

export type { Texts } from './en.ts'

export type Language = 'en' | 'fr'

/** A language is one line here and its files beside. */
export const languages: Readonly<Record<Language, Texts>> = { en, fr }
