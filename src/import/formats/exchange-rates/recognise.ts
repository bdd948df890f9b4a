import type { Engine } from '../../../engine/types.ts'
import { assignRoles, because, type Draft } from '../../recognise/assign.ts'
import { chooseDateOrders, chooseDecimalSigns } from '../../recognise/choices.ts'
import { profileOf, type Profile } from '../../recognise/kinds.ts'
import { recall } from '../../recognise/memory.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import { currencyCodes } from '../../rows/words.ts'
import type { Memory, Recognition, Role, Staged } from '../../types.ts'
import { says } from '../role-words.ts'
import { currencyHeaded, fromWords, isWideHeader, rateWords, saysSide, toWords, unitWords } from './header.ts'

/** What the columns of a table of rates are for, and the currency that is priced in the others where one is. */
interface Shape {
  readonly roles: ReadonlyMap<number, Role>
  readonly base: string
}

/** A list of documents in several currencies may carry rates too: then it says whose, which or how much. */
const ofDocuments: readonly Role[] = [
  'customer_id', 'customer_name', 'document_number', 'due_date', 'amount', 'debit', 'credit', 'open_amount', 'account',
]

/** Rates of days: one row per pair of currencies, or one per day with a column for each currency. */
export async function recogniseRates(engine: Engine, staged: Staged, memory: Memory): Promise<Recognition | null> {
  const { reading } = staged
  const remembered = recall(memory, reading.header)
  if (remembered !== undefined && remembered.format !== 'exchange-rates') return null
  const header = Array.from({ length: reading.columns }, (_, index) => reading.header[index] ?? '')
  if (!isWideHeader(header) && !header.some(name => says(name, rateWords))) return null
  await defineReaders(engine, reading)
  const profiles = (await sampleColumns(engine, staged)).map(profileOf)
  const shape = isWideHeader(header)
    ? wideShape(header, profiles, reading.preamble.flat())
    : longShape(header, profiles)
  if (shape === undefined) return null
  const drafts = header.map((name, index): Draft => ({
    index, header: name,
    role: remembered?.columns.find(column => column.index === index)?.role ?? shape.roles.get(index) ?? 'ignore',
    confidence: 'certain', samples: [...new Set(profiles[index]?.texts)].slice(0, 3),
    because: shape.roles.has(index) ? [because('header_words', { synonym: name })] : [because('further_headless')],
  }))
  const orders = await chooseDateOrders(engine, staged, drafts, remembered)
  const signs = await chooseDecimalSigns(engine, staged, drafts, remembered)
  return {
    mapping: {
      format: 'exchange-rates',
      columns: drafts.map(({ index, header: name, role }) => {
        const [dateOrder, decimalSign] = [orders.chosen.get(index), signs.chosen.get(index)]
        return {
          index, header: name, role, ...(dateOrder ? { dateOrder } : {}), ...(decimalSign ? { decimalSign } : {}),
        }
      }),
      defaultCurrency: remembered?.defaultCurrency ?? shape.base,
      defaultEntity: '-',
    },
    findings: drafts, questions: [...orders.questions, ...signs.questions], missing: [],
    wasRemembered: remembered !== undefined,
  }
}

function isDated(profile: Profile | undefined): boolean {
  return Math.max(profile?.dates ?? 0, profile?.compactDates ?? 0) >= 0.8
}

/**
 * One unit of the base is worth what stands in each column: the euro, unless another column is 1 all along or the title
 * names one. Where a header says of how many units, it is those that are worth what stands below, in the base.
 */
function wideShape(
  header: readonly string[], profiles: readonly Profile[], titles: readonly string[],
): Shape | undefined {
  const date = profiles.findIndex(isDated)
  const codes = header.map(currencyHeaded)
  const always = codes.findIndex((code, index) => code !== undefined && isAlwaysOne(profiles[index]))
  const base = codes[always] ?? titled(titles, codes) ?? (codes.includes('EUR') ? undefined : 'EUR')
  if (date < 0 || base === undefined) return undefined
  const priced = codes.flatMap((code, index) =>
    code !== undefined && code !== base && index !== date ? [[index, 'currency_rate'] as const] : [])
  return { roles: new Map<number, Role>([[date, 'issue_date'], ...priced]), base }
}

/** The one currency that the rows above the header name and no column does. */
function titled(titles: readonly string[], codes: readonly (string | undefined)[]): string | undefined {
  const named = titles.flatMap(text => text.match(/\b[A-Z]{3}\b/g) ?? [])
  const [only, other] = [...new Set(named.filter(code => currencyCodes.has(code) && !codes.includes(code)))]
  return other === undefined ? only : undefined
}

function isAlwaysOne(profile: Profile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && profile.texts.every(text => /^1(?:[.,]0*)?$/.test(text))
}

/** Rates are quoted for 1, 10, 100 … units. */
function isPower(profile: Profile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && profile.texts.every(text => /^10{0,5}(?:[.,]0+)?$/.test(text))
}

function longShape(header: readonly string[], profiles: readonly Profile[]): Shape | undefined {
  const isCoded = (_: string, index: number): boolean => {
    const texts = profiles[index]?.texts ?? []
    const known = texts.filter(text => currencyCodes.has(text.toUpperCase())).length
    return texts.length > 0 && known * 5 >= texts.length * 4
  }
  const coded = header.flatMap((name, index) => isCoded(name, index) ? [index] : [])
  const [first, second, third] = coded
  const date = profiles.findIndex(isDated)
  const rate = header.findIndex((name, index) =>
    says(name, rateWords) && !coded.includes(index) && index !== date && (profiles[index]?.numbers ?? 0) >= 0.8)
  if (first === undefined || second === undefined || third !== undefined || date < 0 || rate < 0) return undefined
  const units = header.findIndex((name, index) =>
    says(name, unitWords) && index !== rate && index !== date && isPower(profiles[index]))
  const isBeside = (index: number): boolean => ![rate, units, date, ...coded].includes(index)
  const beside = assignRoles(header, profiles).filter(({ index }) => isBeside(index))
  if (beside.some(({ role }) => ofDocuments.includes(role))) return undefined
  const from = coded.find(index => saysSide(header[index] ?? '', fromWords))
  const to = coded.find(index => saysSide(header[index] ?? '', toWords))
  const other = (index: number): number => index === first ? second : first
  const source = from ?? (to === undefined ? undefined : other(to))
  const target = to ?? (from === undefined ? undefined : other(from))
  if (source === undefined || target === undefined || source === target) return undefined
  return {
    roles: new Map<number, Role>([
      [date, 'issue_date'], [source, 'from_currency'], [target, 'to_currency'], [rate, 'rate'],
      ...(units < 0 ? [] : [[units, 'rate_units'] as const]),
    ]),
    base: 'EUR',
  }
}
