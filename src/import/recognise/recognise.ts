import type { Engine } from '../../engine/types.ts'
import { currencyMeaning } from '../rows/words.ts'
import { defineReaders } from '../rows/readers.ts'
import type { ColumnMapping, DateOrder, Mapping, Memory, Recognition, Role, Staged } from '../types.ts'
import { assignRoles, because, type Draft } from './assign.ts'
import { settleBaseAmount } from './base-amount.ts'
import { doubtsAbout, exportDay } from './doubts.ts'
import { profileOf, type Profile } from './kinds.ts'
import { applyKnown, type KnownList } from './known-list.ts'
import { chooseDateOrders, chooseDecimalSigns } from './choices.ts'
import { recall } from './memory.ts'
import { missingRoles } from './needed.ts'
import { dayByAge, type DatedColumn } from './report-day.ts'
import { sampleColumns } from './sample.ts'

/** Finds out what each column of a staged file is, with the evidence, the doubts and the questions that remain. */
export async function recogniseDelimited(
  engine: Engine, staged: Staged, memory: Memory, known?: KnownList,
): Promise<Recognition> {
  const { reading } = staged
  const header = Array.from({ length: reading.columns }, (_, index) => reading.header[index] ?? '')
  await defineReaders(engine, staged.reading)
  const profiles = (await sampleColumns(engine, staged)).map(profileOf)
  const drafts = assignRoles(header, profiles)
  if (known) applyKnown(drafts, profiles, known)
  leaveLinesOut(drafts, staged)
  settleBaseAmount(drafts, profiles)
  substituteRoles(drafts)
  const remembered = recall(memory, staged.outline?.fileHeader ?? reading.header, reading.header)
  if (remembered) applyMemory(drafts, remembered)

  const dates = await chooseDateOrders(engine, staged, drafts, remembered)
  const signs = await chooseDecimalSigns(engine, staged, drafts, remembered)
  const statedAsOf = await dayOfFile(engine, staged, drafts, profiles)
    ?? await dayByAge(engine, staged, known?.age, datedColumns(drafts, dates.chosen))
  if (!remembered && !known) await doubtSettlements(engine, drafts, dates.chosen, statedAsOf)
  const columns = drafts.map(({ index, header: name, role }): ColumnMapping => {
    const dateOrder = dates.chosen.get(index)
    const decimalSign = signs.chosen.get(index)
    return { index, header: name, role, ...(dateOrder ? { dateOrder } : {}), ...(decimalSign ? { decimalSign } : {}) }
  })
  const mapping: Mapping = {
    format: known?.format ?? 'delimited',
    columns,
    defaultCurrency: remembered?.defaultCurrency ?? currencyOf(drafts, profiles) ?? known?.currency ?? 'EUR',
    defaultEntity: remembered?.defaultEntity ?? '-',
    ...(statedAsOf === undefined ? {} : { statedAsOf }),
  }
  return {
    mapping, findings: drafts, questions: [...dates.questions, ...signs.questions],
    missing: missingRoles(mapping), wasRemembered: remembered !== undefined,
  }
}

/** A posting date stands in for a missing issue date, a net amount for a missing gross one. */
function substituteRoles(drafts: readonly Draft[]): void {
  const find = (...roles: Role[]): Draft | undefined => drafts.find(({ role }) => roles.includes(role))
  const posting = find('posting_date')
  if (posting && !find('issue_date')) {
    const reasons = [...posting.because, because('posting_as_issue')]
    Object.assign(posting, { role: 'issue_date', confidence: 'likely', because: reasons })
  }
  const net = find('amount_net')
  if (net && !find('amount', 'debit', 'credit', 'open_amount')) {
    Object.assign(net, { role: 'amount', confidence: 'doubtful', because: [...net.because, because('net_as_amount')] })
  }
  const open = find('open_amount')
  if (open && !find('amount', 'debit', 'credit')) open.because = [...open.because, because('open_as_amount')]
}

/** What is told of an item or a payment is not told of its document; only single payments are read on from there. */
function leaveLinesOut(drafts: readonly Draft[], { outline }: Staged): void {
  for (const draft of drafts.filter(({ index }) => outline?.lineColumns.includes(index))) {
    Object.assign(draft, { role: 'ignore', confidence: 'certain', because: [because('column_of_lines')] })
  }
}

function applyMemory(drafts: readonly Draft[], remembered: Mapping): void {
  for (const draft of drafts) {
    const role = remembered.columns.find(({ index }) => index === draft.index)?.role
    if (role) Object.assign(draft, { role, confidence: 'certain', because: [because('remembered')] })
  }
}

async function dayOfFile(
  engine: Engine, staged: Staged, drafts: readonly Draft[], profiles: readonly Profile[],
): Promise<string | undefined> {
  if (staged.reading.statedAsOf !== undefined) return staged.reading.statedAsOf
  const issue = drafts.find(({ role }) => role === 'issue_date')?.index
  for (const draft of drafts) {
    const profile = profiles[draft.index]
    const isSpare = draft.role === 'ignore' || draft.role === 'dimension' || draft.role === 'posting_date'
    if (!isSpare || !profile || profile.filled < 2 || profile.dates < 1) continue
    const day = await exportDay(engine, staged, draft.index, issue)
    if (day === undefined) continue
    Object.assign(draft, { role: 'ignore', because: [because('export_day', { date: day })] })
    return day
  }
  return undefined
}

/** The dates that a report may count the age of its rows from. */
function datedColumns(drafts: readonly Draft[], orders: ReadonlyMap<number, DateOrder>): readonly DatedColumn[] {
  return (['due_date', 'issue_date'] as const).flatMap(role => drafts.filter(draft => draft.role === role))
    .map(({ index }) => ({ index, order: orders.get(index) }))
}

async function doubtSettlements(
  engine: Engine, drafts: readonly Draft[], orders: ReadonlyMap<number, DateOrder>, statedAsOf: string | undefined,
): Promise<void> {
  const settlement = drafts.find(({ role }) => role === 'settlement_date')
  if (!settlement) return
  const indexOf = (role: Role): number | undefined => drafts.find(draft => draft.role === role)?.index
  const doubts = await doubtsAbout(engine, {
    settlement: settlement.index, order: orders.get(settlement.index), header: settlement.header,
    issue: indexOf('issue_date'), due: indexOf('due_date'), amount: indexOf('amount'), open: indexOf('open_amount'),
    statedAsOf,
  })
  if (doubts.length > 0) Object.assign(settlement, { role: 'ignore', confidence: 'doubtful', because: doubts })
}

/** For rows that name no currency: the file's most frequent one, else that of the money's header or cells. */
function currencyOf(drafts: readonly Draft[], profiles: readonly Profile[]): string | undefined {
  const column = drafts.find(({ role }) => role === 'currency')
    ?? drafts.find(draft => draft.because.some(({ message }) => message === 'currency_of_documents'))
  const named = column ? profiles[column.index]?.texts.flatMap(text => currencyMeaning(text) ?? []) : undefined
  const frequent = mostFrequent(named ?? [])
  if (frequent !== undefined) return frequent
  const money = drafts.filter(({ role }) => ['amount', 'debit', 'credit', 'open_amount'].includes(role))
  for (const { header } of money) {
    const inHeader = /[([]\s*([A-Z]{3}|€|£|\$)\s*[)\]]|\b(?:in|en)\s+([A-Z]{3}|€|£|\$)/.exec(header)
    const currency = currencyMeaning(inHeader?.[1] ?? inHeader?.[2] ?? '')
    if (currency !== undefined) return currency
  }
  for (const { index } of money) {
    const found = profiles[index]?.texts.flatMap(text => currencyMeaning(/\p{Sc}|[A-Z]{3}/u.exec(text)?.[0] ?? '') ?? [])
    const currency = mostFrequent(found ?? [])
    if (currency !== undefined) return currency
  }
  return undefined
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
