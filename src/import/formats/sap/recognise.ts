import type { Engine } from '../../../engine/types.ts'
import { because, type Draft } from '../../recognise/assign.ts'
import { chooseDateOrders, chooseDecimalSigns } from '../../recognise/choices.ts'
import { profileOf, type Profile } from '../../recognise/kinds.ts'
import { recall } from '../../recognise/memory.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import { currencyMeaning } from '../../rows/words.ts'
import type { ColumnMapping, Mapping, Memory, Recognition, Role, Staged } from '../../types.ts'
import { fieldsOf, isSapHeader, plainAmount, sapColumns, sapField, type SapField } from './columns.ts'

/** Recognises line items by the names of their columns. */
export async function recogniseSap(engine: Engine, staged: Staged, memory: Memory): Promise<Recognition | null> {
  const { reading } = staged
  if (!isSapHeader(reading.header)) return null
  await defineReaders(engine, reading)
  const profiles = (await sampleColumns(engine, staged)).map(profileOf)
  const recalled = recall(memory, reading.header)
  const remembered = recalled?.format === 'sap' ? recalled : undefined
  const drafts = remembered ? rememberedDrafts(remembered, profiles) : draftsOf(reading.header, profiles)
  const dates = await chooseDateOrders(engine, staged, drafts, remembered)
  const signs = await chooseDecimalSigns(engine, staged, drafts, remembered)
  // Points stand in dates that begin with the day, and in no others.
  const questions = [...dates.questions, ...signs.questions].filter(({ kind, columnIndex }) =>
    kind !== 'date_order' || profiles[columnIndex]?.texts.some(text => /^\d{1,2}\/\d|^\d{1,2}-\d/.test(text)) === true)
  const columns = drafts.map(({ index, header, role }): ColumnMapping => {
    const dateOrder = dates.chosen.get(index)
    const decimalSign = signs.chosen.get(index)
    return { index, header, role, ...(dateOrder ? { dateOrder } : {}), ...(decimalSign ? { decimalSign } : {}) }
  })
  const mapping: Mapping = {
    format: 'sap', columns,
    defaultCurrency: remembered?.defaultCurrency ?? currencyOf(reading.header, drafts),
    defaultEntity: remembered?.defaultEntity ?? '-',
    ...(reading.statedAsOf === undefined ? {} : { statedAsOf: reading.statedAsOf }),
  }
  return { mapping, findings: drafts, questions, missing: [], wasRemembered: remembered !== undefined }
}

function draftsOf(header: readonly string[], profiles: readonly Profile[]): Draft[] {
  const money = moneyOf(header)
  const taken = new Set<Role>()
  return profiles.map((profile, index): Draft => {
    const name = header[index] ?? ''
    const field = sapField(name)
    const samples = [...new Set(profile.texts)].slice(0, 5)
    const place = { index, header: name, samples, confidence: 'certain' as const }
    const chosen = index === money.amount ? 'amount' : index === money.currency ? 'currency' : field && sapColumns[field].role
    const role = chosen === undefined ? furtherRole(name, profile) : chosen
    const isSecond = role !== 'ignore' && role !== 'dimension' && taken.has(role)
    taken.add(role)
    if (isSecond) return { ...place, role: 'ignore', because: [because('sap_unused')] }
    return { ...place, role, because: [because(reasonFor(field, role, index, money))] }
  })
}

interface Money {
  readonly amount: number | undefined
  readonly currency: number | undefined
}

/** The amount in the currency of the document where that is named, else the one in the currency of the company. */
function moneyOf(header: readonly string[]): Money {
  const fields = fieldsOf(header)
  const documentAmount = fields.get('document_amount')
  const documentCurrency = fields.get('document_currency')
  const localAmount = fields.get('local_amount')
  if (documentAmount !== undefined && (documentCurrency !== undefined || localAmount === undefined)) {
    return { amount: documentAmount, currency: documentCurrency }
  }
  if (localAmount === undefined) return { amount: plainAmount(header), currency: documentCurrency ?? fields.get('local_currency') }
  const isPlain = /^(curr(ency|\.)?|crcy|währung|devise|moneda|moeda|valuta|divisa)$/i
  const plain = header.findIndex(name => isPlain.test(name.trim()))
  return { amount: localAmount, currency: fields.get('local_currency') ?? (plain < 0 ? undefined : plain) }
}

function reasonFor(field: SapField | undefined, role: Role, index: number, money: Money): string {
  if (index === money.amount && field !== undefined) return field === 'local_amount' ? 'sap_local_amount' : 'sap_document_amount'
  if (field === undefined && role === 'ignore') return 'sap_unknown'
  if (field === undefined) return 'sap_dimension'
  const isUsed = role !== 'ignore' || field === 'special_ledger' || field === 'posting_key'
  return isUsed ? 'sap_column' : 'sap_unused'
}

/** A further column with few words in it groups documents; any other is left out. */
function furtherRole(header: string, { filled, distinct, dates, compactDates, decimals }: Profile): Role {
  const isGroup = header.trim() !== '' && filled > 0 && dates < 0.8 && compactDates < 0.8 && decimals < 0.2
    && distinct > 1 && distinct <= Math.max(20, filled / 10)
  return isGroup ? 'dimension' : 'ignore'
}

function rememberedDrafts(remembered: Mapping, profiles: readonly Profile[]): Draft[] {
  return remembered.columns.map(({ index, header, role }): Draft => ({
    index, header, role, confidence: 'certain', because: [because('remembered')],
    samples: [...new Set(profiles[index]?.texts)].slice(0, 5),
  }))
}

/** The currency in the header of the amount, such as "Amount (CHF)"; else the euro, which is then said. */
function currencyOf(header: readonly string[], drafts: readonly Draft[]): string {
  const amount = drafts.find(({ role }) => role === 'amount')
  const written = /\b([A-Z]{3})\b/.exec(amount ? header[amount.index] ?? '' : '')?.[1]
  return currencyMeaning(written ?? '') ?? 'EUR'
}
