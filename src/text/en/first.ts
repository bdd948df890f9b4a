import { entry } from './shell/entry.ts'
import { page } from './shell/page.ts'

/** What the page says before there is a ledger. */
export const firstTexts = { entry, page }

export type FirstTexts = typeof firstTexts
