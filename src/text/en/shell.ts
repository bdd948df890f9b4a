import { entry } from './shell/entry.ts'
import { filters } from './shell/filters.ts'
import { mapping } from './shell/mapping.ts'
import { page } from './shell/page.ts'
import { sources } from './shell/sources.ts'

/** What the page around the panels says. */
export const shellTexts = { entry, filters, mapping, page, sources }
