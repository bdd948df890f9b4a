import type { FirstTexts } from '../en/first.ts'
import { entry } from './shell/entry.ts'
import { page } from './shell/page.ts'

export const firstTexts: FirstTexts = { entry, page }
