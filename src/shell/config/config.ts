import { defaultChoices, type Choices } from '../choices.ts'
import type { ShellPage } from '../address.ts'
import type { Place } from './json-place.ts'
import type { Language } from '../../text/index.ts'

/** What the one who hosts the page decides for its readers, in a file beside it. */
export interface HostConfig {
  readonly name: string | null
  /** Address of a picture on the page's own host. */
  readonly logo: string | null
  readonly accents: Readonly<Partial<Record<'light' | 'dark', string>>>
  /** For readers who have not chosen one themselves. */
  readonly language: Language | null
  /** What holds where the address says nothing: the built-in choices, with the host's in their places. */
  readonly choices: Choices
  /** Paths of the files that are opened without being asked for. */
  readonly ledger: readonly string[]
  readonly hiddenPages: readonly ShellPage[]
  /** Names of views whose panels are not shown. */
  readonly hiddenPanels: readonly string[]
  /** Whether a reader who comes for the first time is shown around. */
  readonly hasTour: boolean
}

/** What holds without a file, or with an empty one. */
export const plainConfig: HostConfig = {
  name: null,
  logo: null,
  accents: {},
  language: null,
  choices: defaultChoices,
  ledger: [],
  hiddenPages: [],
  hiddenPanels: [],
  hasTour: true,
}

/** What a value must be; the sentence for each is in `text/<language>/shell/host.ts`. */
export type ConfigRule =
  | 'readable' | 'encoding' | 'size' | 'syntax' | 'json' | 'twice' | 'known' | 'name' | 'logo' | 'picture' | 'colours' | 'scheme' | 'colour' | 'contrast'
  | 'language' | 'edges' | 'thresholds' | 'signal' | 'threshold' | 'benchmark' | 'terms' | 'termsBy' | 'ownFile'
  | 'ledger' | 'hide' | 'pages' | 'page' | 'panels' | 'panel' | 'tour'

/** A value that is left out; the rest of the file holds. */
export interface ConfigFault {
  /** Where it stands, such as "colours.accent.light"; empty for the file as a whole. */
  readonly key: string
  /** The value, shortened. */
  readonly found: string
  readonly rule: ConfigRule
  /** Where the file stops being JSON, or the key stands again. */
  readonly place?: Place
}

/** Calls a value out; the reader of a key then leaves it. */
export type Refuse = (rule: ConfigRule, key: string, found: unknown) => void

const longestShown = 60

/** A value as a message can show it: on one line, shortened, nested no further than once. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.slice(0, 6).map((item) => typeof item === 'object' && item !== null ? '…' : shown(item))
    return cut(`[${items.join(', ')}${value.length > 6 ? ', …' : ''}]`)
  }
  if (isObject(value)) {
    const entries = Object.entries(value).slice(0, 6).map(([key, item]) =>
      `${JSON.stringify(cut(key))}: ${typeof item === 'object' && item !== null ? '…' : shown(item)}`)
    return cut(`{${entries.join(', ')}}`)
  }
  if (typeof value === 'string') return JSON.stringify(cut(value))
  return cut(String(value))
}

/** A key or value on one line. */
export function cut(text: string): string {
  const line = text.slice(0, longestShown + 1).replaceAll(/\p{C}/gu, '�')
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line
}

/** An object of JSON, told from the other values. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
