import type { shellTexts as english } from '../en/shell.ts'
import { firstTexts } from './first.ts'
import { filters } from './shell/filters.ts'
import { guide } from './shell/guide.ts'
import { host } from './shell/host.ts'
import { mapping } from './shell/mapping.ts'
import { origin } from './shell/origin.ts'
import { sources } from './shell/sources.ts'
import { sql } from './shell/sql.ts'
import { store } from './shell/store.ts'

/** What the page around the panels says. */
export const shellTexts: typeof english = { ...firstTexts, filters, guide, host, mapping, origin, sources, sql, store }
