import { benchmark, bucketEdges, terms, thresholds } from './choices.ts'
import type { Choices } from '../choices.ts'
import { cut, isObject, plainConfig, shown, type ConfigFault, type HostConfig, type Refuse } from './config.ts'
import { doublesIn, placeOfFault } from './json-place.ts'
import { colours, hide, language, ledger, logo, name, tour } from './page.ts'

/** Characters of the file; a longer one is not read. */
export const longestConfig = 65_536

type KeyReader<T> = (value: unknown, refuse: Refuse, base: string) => Partial<T>

const ofPage: Readonly<Record<string, KeyReader<HostConfig>>> = {
  name, logo, colours, language, ledger, hide, tour,
}
const ofChoices: Readonly<Record<string, KeyReader<Choices>>> = { bucketEdges, thresholds, benchmark, terms }

/** Every key of the file. */
export const configKeys: readonly string[] = [...Object.keys(ofPage), ...Object.keys(ofChoices)]

/**
 * What a host's file says, read against the address of the page. Never throws: what cannot be followed is told and
 * left out, and the rest holds.
 */
export function readConfig(
  text: string, base: string,
): { readonly config: HostConfig; readonly faults: readonly ConfigFault[] } {
  if (text.length > longestConfig) return whole('size', '')
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    const place = placeOfFault(text)
    const line = text.split('\n')[(place?.line ?? 1) - 1] ?? ''
    return whole('syntax', line.trim(), place ?? { line: 1, column: 1 })
  }
  if (!isObject(parsed)) return whole('json', parsed)
  const faults: ConfigFault[] = doublesIn(text.replace(/^\uFEFF/, ''))
    .map(({ name, place }) => ({ key: cut(JSON.stringify(name)), found: '', rule: 'twice', place }))
  const refuse: Refuse = (rule, key, found) => { faults.push({ key: cut(key), found: shown(found), rule }) }
  let config = plainConfig
  for (const [key, value] of Object.entries(parsed)) {
    const page = Object.hasOwn(ofPage, key) ? ofPage[key] : undefined
    const choice = Object.hasOwn(ofChoices, key) ? ofChoices[key] : undefined
    if (page) config = { ...config, ...page(value, refuse, base) }
    else if (choice) config = { ...config, choices: { ...config.choices, ...choice(value, refuse, base) } }
    else refuse('known', key, value)
  }
  return { config, faults }
}

function whole(
  rule: 'size' | 'syntax' | 'json', found: unknown, place?: ConfigFault['place'],
): { config: HostConfig; faults: readonly ConfigFault[] } {
  return { config: plainConfig, faults: [{ key: '', found: place ? cut(String(found)) : shown(found), rule, ...place && { place } }] }
}
