import type { Role } from '../types.ts'
import { amounts } from './dictionary/amounts.ts'
import { dates, estrangingWords, predictionWords } from './dictionary/dates.ts'
import { documents } from './dictionary/documents.ts'
import { parties } from './dictionary/parties.ts'
import { normalised, tokens } from './normalise.ts'

/** A role that a header suggests, how strongly (0 to 100), and the words that did it. */
export interface HeaderMatch {
  readonly role: Role
  readonly score: number
  readonly isExact: boolean
  readonly synonym: string
}

interface Entry {
  readonly role: Role
  readonly text: string
  readonly key: string
  readonly words: readonly string[]
  readonly isWeak: boolean
}

const entries: readonly Entry[] = [parties, documents, dates, amounts].flatMap(dictionary =>
  Object.entries(dictionary).flatMap(([role, lists]) => [
    ...entriesOf(role as Role, lists.sure, false),
    ...entriesOf(role as Role, lists.weak ?? '', true),
  ]))

const byKey = new Map<string, Entry[]>()
for (const entry of entries) byKey.set(entry.key, [...byKey.get(entry.key) ?? [], entry])

/** Single words too common to say anything among others. */
const tooCommon = new Set(`date datum fecha data no nr number numero nummer name nom nombre nome naam type typ tipo id total open
  due paid balance amount status state group class art ref reference account customer client company contact invoice term terms
  value sum valor original original gross public land debit credit cargo contact num facture rechnung
  document saldo solde rep perte groupe division market class agent owner conta cuenta konto compte party received payments`.split(/\s+/))

/** True for a header that the dictionary knows word for word: what the search for the header row counts. */
export function isKnownHeader(header: string): boolean {
  return exactEntries(header).length > 0
}

/** True for headers such as "expected payment date": a guess about the future. */
export function isPrediction(header: string): boolean {
  return tokens(header).some(token => predictionWords.has(token))
}

/** The roles that a header suggests, best first, each role once. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  const exact = exactEntries(header).map(({ role, text, isWeak }): HeaderMatch =>
    ({ role, score: isWeak ? 75 : 100, isExact: true, synonym: text }))
  const matches = exact.length > 0 ? exact : matchTokens(header)
  const best = new Map<Role, HeaderMatch>()
  for (const match of matches) {
    if ((best.get(match.role)?.score ?? 0) < match.score) best.set(match.role, match)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

function exactEntries(header: string): readonly Entry[] {
  const shorn = bare(header)
  const whole = byKey.get(normalised(header)) ?? []
  if (shorn === header) return whole
  // Words never run together over a bracket: "Débit (EUR)" is no "débiteur".
  const words = tokens(header).join(' ')
  const exact = whole.filter(entry => entry.words.join(' ') === words)
  return exact.length > 0 ? exact : byKey.get(normalised(shorn)) ?? []
}

/** Every word of the synonym must stand in the header as a whole word; the more of the header it covers, the better. */
function matchTokens(header: string): HeaderMatch[] {
  const words = tokens(bare(header))
  const own = new Set(words)
  return entries.flatMap(({ role, text, words: wanted, isWeak }) => {
    if (!wanted.every(word => own.has(word))) return []
    if (wanted.length === 1 && tooCommon.has(wanted[0] ?? '')) return []
    const isEstranged = words.some(word => estrangingWords.has(word) && !wanted.includes(word))
    if (isEstranged) return []
    const isIdOfSomething = own.has('id') && !wanted.includes('id')
    if (isIdOfSomething) return []
    const score = 40 + 45 * (wanted.length / words.length) - (isWeak ? 20 : 0)
    return [{ role, score, isExact: false, synonym: text }]
  })
}

/** Without the star of required columns and without a unit or currency in brackets: "*Total (EUR)" -> "Total". */
function bare(header: string): string {
  const without = header.replaceAll(/[([{][^)\]}]*[)\]}]/g, ' ').replaceAll(/[*:]/g, ' ').trim()
  return without === '' ? header : without
}

function entriesOf(role: Role, list: string, isWeak: boolean): Entry[] {
  return list.split(/[,\n]/).map(text => text.trim()).filter(text => text !== '')
    .map(text => ({ role, text, key: normalised(text), words: tokens(text), isWeak }))
}
