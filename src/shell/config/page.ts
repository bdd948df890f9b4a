import { languages, type Language } from '../../text/index.ts'
import { pageGroups, type ShellPage } from '../address.ts'
import { ownAddress } from '../fetched.ts'
import { isObject, type HostConfig, type Refuse } from './config.ts'
import { leastContrast, worstContrast } from './contrast.ts'

const longestName = 60
const longestPath = 500
const mostFiles = 20
const mostHidden = 200

type Read = Partial<HostConfig>

/** What the page calls itself: plain text on one line. */
export function name(value: unknown, refuse: Refuse): Read {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text !== '' && text.length <= longestName && !/\p{C}/u.test(text)) return { name: text }
  refuse('name', 'name', value)
  return {}
}

/** A picture on the page's own host. */
export function logo(value: unknown, refuse: Refuse, base: string): Read {
  const address = pathOf(value, base)
  if (address !== null) return { logo: address }
  refuse('logo', 'logo', value)
  return {}
}

/** The accent in light and in dark colours; one that could not be read on the page is refused. */
export function colours(value: unknown, refuse: Refuse): Read {
  if (!isObject(value) || !isObject(value['accent'])) {
    refuse('colours', 'colours', value)
    return {}
  }
  const { accent, ...rest } = value
  for (const [key, other] of Object.entries(rest)) refuse('known', `colours.${key}`, other)
  const accents: Partial<Record<'light' | 'dark', string>> = {}
  for (const [scheme, colour] of Object.entries(accent)) {
    const key = `colours.accent.${scheme}`
    if (scheme !== 'light' && scheme !== 'dark') refuse('scheme', key, colour)
    else if (typeof colour !== 'string' || !/^#[\da-f]{6}$/i.test(colour)) refuse('colour', key, colour)
    else if (worstContrast(colour, scheme) < leastContrast) refuse('contrast', key, colour)
    else accents[scheme] = colour.toLowerCase()
  }
  return { accents }
}

/** The language of readers who chose none. */
export function language(value: unknown, refuse: Refuse): Read {
  const known = (Object.keys(languages) as Language[]).find((one) => one === value)
  if (known !== undefined) return { language: known }
  refuse('language', 'language', value)
  return {}
}

/** One file or several, on the page's own host. */
export function ledger(value: unknown, refuse: Refuse, base: string): Read {
  const paths: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (paths.length === 0 || paths.length > mostFiles) {
    refuse('ledger', 'ledger', value)
    return {}
  }
  const isGood = (path: unknown): path is string => pathOf(path, base) !== null
  paths.forEach((path, index) => {
    if (!isGood(path)) refuse('ownFile', Array.isArray(value) ? `ledger[${String(index)}]` : 'ledger', path)
  })
  return { ledger: paths.filter(isGood) }
}

/** Pages of the rail, and panels by the names of their views; where else a figure leads cannot be hidden. */
export function hide(value: unknown, refuse: Refuse): Read {
  if (!isObject(value)) {
    refuse('hide', 'hide', value)
    return {}
  }
  const { pages = [], panels = [], ...rest } = value
  for (const [key, other] of Object.entries(rest)) refuse('known', `hide.${key}`, other)
  const isPage = (item: unknown): item is ShellPage => hideable.some((page) => page === item)
  const isPanel = (item: unknown): item is string => typeof item === 'string' && /^[a-z_]{1,60}$/.test(item)
  return {
    hiddenPages: only(pages, isPage, (at, found) => refuse(at === '' ? 'pages' : 'page', `hide.pages${at}`, found)),
    hiddenPanels: only(panels, isPanel, (at, found) => refuse(at === '' ? 'panels' : 'panel', `hide.panels${at}`, found)),
  }
}

/** The pages that a host can do without: the overview and the sources always stay. */
export const hideable: readonly ShellPage[] = Object.values(pageGroups).flat().filter((page) => page !== 'overview')

/** The good ones of a list; the others are told by their places, and what is no list as a whole. */
function only<T>(
  value: unknown, isGood: (item: unknown) => item is T, refuse: (at: string, found: unknown) => void,
): readonly T[] {
  if (!Array.isArray(value) || value.length > mostHidden) {
    refuse('', value)
    return []
  }
  const items: readonly unknown[] = value
  items.forEach((item, index) => { if (!isGood(item)) refuse(`[${String(index)}]`, item) })
  return items.filter(isGood)
}

/** Whether a first visit begins with the tour. */
export function tour(value: unknown, refuse: Refuse): Read {
  if (typeof value === 'boolean') return { hasTour: value }
  refuse('tour', 'tour', value)
  return {}
}

function pathOf(value: unknown, base: string): string | null {
  if (typeof value !== 'string' || value === '' || value.length > longestPath) return null
  return ownAddress(value, base)?.href ?? null
}
