import { normalised } from '../../recognise/normalise.ts'
import type { Role } from '../../types.ts'
import type { WordReader } from '../delimited/meanings.ts'
import type { Words } from './system.ts'

/** Reads the words that a system uses in its own way; undefined for those that mean what they mean elsewhere. */
export function wordReader(words: Words): WordReader {
  const lookups = new Map(Object.entries(words).map(([role, meanings]) => [role, new Map(
    Object.entries(meanings).flatMap(([meaning, list]) => list.split(' ').map(word => [normalised(word), meaning] as const)),
  )]))
  return (role: Role, text: string) => lookups.get(role)?.get(normalised(text))
}
