import { normalised } from '../../recognise/normalise.ts'
import { currencyMeaning } from '../../rows/words.ts'
import type { Reading, Role } from '../../types.ts'

/** What the first line of a booking batch says of the whole file. Days are ISO. */
export interface BatchHeader {
  readonly consultant: string
  readonly client: string
  readonly yearStart: string
  readonly from: string
  readonly to: string
  /** Digits of a ledger account; customers' accounts have one more. */
  readonly accountLength: number
  readonly currency: string
  /** '03', '04' and so on; empty where the file does not say. */
  readonly chart: string
}

/** Category of booking batches, among the formats that share this header. */
const bookingBatch = '21'

/** The header record above the column names; undefined where this is no booking batch. */
export function batchHeader({ preamble, header }: Reading): BatchHeader | undefined {
  const record = preamble.find(([mark = '']) => /^(EXTF|DTVF)$/.test(mark.trim()))
  if (!record || !isBatch(header)) return undefined
  const at = (index: number): string => record[index]?.trim() ?? ''
  if (at(2) !== bookingBatch) return undefined
  const day = (index: number): string | undefined => isoDay(at(index))
  const made = isoDay(at(5).slice(0, 8))
  const yearStart = day(12) ?? firstOfYear(day(14) ?? made)
  if (yearStart === undefined) return undefined
  const accountLength = Number(at(13))
  return {
    consultant: at(10), client: at(11), yearStart, from: day(14) ?? yearStart, to: day(15) ?? day(14) ?? yearStart,
    accountLength: accountLength >= 4 && accountLength <= 8 ? accountLength : 4,
    currency: currencyMeaning(at(21)) ?? 'EUR', chart: /^\d\d$/.test(at(26)) ? at(26) : '',
  }
}

/** The columns that receivables need, by the name that the format gives them. */
const columns: Readonly<Record<string, Role>> = {
  'Umsatz (ohne Soll/Haben-Kz)': 'amount', 'Soll/Haben-Kennzeichen': 'side', 'WKZ Umsatz': 'currency', 'Basis-Umsatz': 'base_amount', 'WKZ Basis-Umsatz': 'base_currency',
  Konto: 'account',
  'Gegenkonto (ohne BU-Schlüssel)': 'ignore', Belegdatum: 'issue_date', 'Belegfeld 1': 'document_number',
  'Belegfeld 2': 'reference', Skonto: 'ignore', Buchungstext: 'label', Fälligkeit: 'due_date',
  'KOST1 - Kostenstelle': 'dimension', 'KOST2 - Kostenstelle': 'dimension',
}

const roles = new Map(Object.entries(columns).map(([name, role]) => [normalised(name), role]))

/** What a column is for; undefined for one that receivables do not need. */
export function batchRole(name: string): Role | undefined {
  return roles.get(normalised(name))
}

/** Where the columns stand that no role names. */
export function columnNamed(header: readonly string[], name: 'Gegenkonto' | 'Skonto'): number {
  const wanted = name === 'Skonto' ? ['skonto'] : [normalised('Gegenkonto (ohne BU-Schlüssel)'), 'gegenkonto']
  return header.findIndex(cell => wanted.includes(normalised(cell)))
}

function isBatch(header: readonly string[]): boolean {
  const found = new Set(header.flatMap(name => batchRole(name) ?? []))
  return (['amount', 'side', 'account', 'issue_date'] as const).every(role => found.has(role)) && columnNamed(header, 'Gegenkonto') >= 0
}

function isoDay(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

function firstOfYear(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${day.slice(0, 4)}-01-01`
}
