import { eachCurrency, groupBy, type Book } from './book.ts'
import { firstDayOf, lastDayOf, monthOf, monthsEarlier, type Day } from './days.ts'
import { deterioratingAt } from './deteriorating.ts'
import { claimAt, isInvoice } from './document.ts'
import type { Document } from './entries.ts'
import { roles, type OracleRow } from './headline.ts'
import { balanceAt, billingsWithin, customerKey, overdueAt, paymentsWithin } from './levels.ts'
import { moneyOf, ratio, sum, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason } from './reasons.ts'
import { aboveBenchmark, longTerms, olderThanUsual } from './signal-documents.ts'
import { lateWithoutReminder, oneScenario, remindedCustomers } from './signal-reminders.ts'
import { count, reaches, share, type Finding, type Rule, type Scene } from './signal-scene.ts'

interface Threshold {
  readonly unit: string
  readonly watch: number | null
  readonly alarm: number | null
  readonly isOwn: boolean
}

const shipped: Readonly<Record<number, readonly [string, number | null, number | null]>> = {
  1: ['percent', 10, 25], 2: ['days', 0, 10], 3: ['months', 2, 3], 4: ['percent', 10, 50], 5: ['percent', 80, 50],
  6: ['percent', null, 90], 7: ['customers', null, null], 8: ['documents', 1, 5], 9: ['customers', 1, 20],
  10: ['customers', 1, 5], 11: ['documents', 1, 5], 12: ['customers', null, 1],
}

export function thresholdOf(book: Book, signal: number): Threshold {
  const [unit, watch, alarm] = shipped[signal] ?? ['', null, null]
  const line = (book.settings.thresholds ?? '').split('*').find(text => text.startsWith(`${String(signal)}:`))
  if (line === undefined) return { unit, watch, alarm, isOwn: false }
  const [low = '', high = ''] = line.slice(line.indexOf(':') + 1).split(',')
  return { unit, watch: low === '' ? null : Number(low), alarm: high === '' ? null : Number(high), isOwn: true }
}

const slowAfter = 60

export function slowness({ documents, day }: Pick<Scene, 'documents' | 'day'>): { slow: Money, base: Money } {
  const payments = paymentsWithin(documents, monthsEarlier(day, 12) + 1, day)
  const open = sum(documents.filter(document => isInvoice(document) && day - document.issued > slowAfter),
    document => claimAt(document, day))
  return {
    base: sum(payments, payment => payment.amount) + open,
    slow: sum(payments.filter(({ date, document }) => date - document.issued > slowAfter), row => row.amount) + open,
  }
}

const slowPayment: Rule = scene => {
  if (!scene.book.hasHistory) return 'no_history'
  if (monthsEarlier(scene.day, 12) + 1 < scene.book.start) return 'ledger_start'
  const { slow, base } = slowness(scene)
  return base <= 0n ? 'no_payments' : share(slow, base)
}

const risingOverdue: Rule = ({ book, documents, day }) => {
  const { watch, alarm } = thresholdOf(book, 3)
  const ends: Day[] = []
  const first = monthOf(Math.max(book.start, book.firstKnown))
  for (let month = first; lastDayOf(month) <= day; month++) ends.push(lastDayOf(month))
  const needed = watch === null && alarm === null ? 1 : Math.max(watch ?? 0, alarm ?? 0)
  if (ends.length < needed + 1) return 'ledger_start'
  const levels = ends.map(end => overdueAt(documents, end)).reverse()
  const broken = levels.findIndex((level, i) => level <= (levels[i + 1] ?? level))
  return count(broken)
}

interface Sold {
  readonly customers: number
  readonly overdue: Money
}

export function representatives({ ledger, documents, day }: Scene): Map<string | null, Sold> {
  const byId = new Map(ledger.documents.map(row => [row.document_id, row.dimension_set_id]))
  const names = new Map(ledger.dimension_values.filter(row => row.dimension === 'sales_rep')
    .map(row => [row.dimension_set_id, row.value]))
  const sold = groupBy(documents, document => names.get(byId.get(document.id) ?? -1) ?? null)
  return new Map([...sold].map(([name, own]) => {
    const late = [...groupBy(own, customerKey).values()].filter(theirs => overdueAt(theirs, day) > 0n)
    return [name, { customers: late.length, overdue: overdueAt(own, day) }]
  }))
}

const overdueCustomers: Rule = scene => {
  const counts = [...representatives(scene)].filter(([name]) => name !== null).map(([, { customers }]) => customers)
  return counts.length === 0 ? 'sales_rep' : count(Math.max(...counts))
}

export interface Debtor {
  readonly balance: Money
  readonly limit: Money | null
  readonly place: number
}

/** Each customer with its balance, its place among all and its limit. */
export function debtors({ book, ledger, documents, day }: Scene): Map<string, Debtor> {
  const all = [...groupBy(documents, customerKey)]
  const balances = all.map(([, own]) => balanceAt(own, day, book.settings.credits))
  return new Map(all.map(([key], i) => {
    const balance = balances[i] ?? 0n
    const limit = ledger.customers.find(row => JSON.stringify([row.entity_id, row.customer_id]) === key)?.credit_limit
    const place = 1 + balances.filter(other => other > balance).length
    return [key, { balance, place, limit: limit === null || limit === undefined ? null : moneyOf(limit) }]
  }))
}

/** The payers of one currency and date that are getting slower, of those who can be told. */
export function slowing({ book, currency, day }: Scene): Readonly<Record<'all' | 'worse', readonly OracleRow[]>> {
  const all = deterioratingAt(book, day).filter(row => row['currency'] === currency)
  return { all, worse: all.filter(row => row['is_deteriorating'] === true) }
}

export const keyOf = (row: OracleRow): string => JSON.stringify([row['entity_id'], row['customer_id']])

const deteriorating: Rule = scene => {
  if (!scene.book.hasHistory) return 'no_history'
  if (monthsEarlier(scene.day, 15) + 1 < scene.book.start) return 'ledger_start'
  const { all, worse } = slowing(scene)
  if (all.every(row => row['is_deteriorating'] === null)) return 'few_documents'
  const known = debtors(scene)
  const places = worse.flatMap(row => {
    const debtor = known.get(keyOf(row))
    return debtor === undefined || debtor.balance <= 0n ? [] : [debtor.place]
  })
  const place = places.length === 0 ? null : Math.min(...places)
  return {
    ...count(worse.length), second: place, isAlarm: hundredths => place !== null && BigInt(place) * 100n <= hundredths,
  }
}

interface Pace {
  readonly own: readonly Document[]
  readonly recent: Money
  readonly previous: Money
  readonly share: number | null
  readonly isHalved: boolean
}

/** The customers that were billed before, with what they were billed and whether it fell by half. */
export function paces({ book, documents, day }: Scene): { readonly before: Day, readonly rows: readonly Pace[] } {
  const last = monthOf(day + 1) - 1
  const before = firstDayOf(last - 14)
  const recently = firstDayOf(last - 2)
  const rows = [...groupBy(documents, customerKey).values()].map(own => ({
    own,
    recent: billingsWithin(own, recently, lastDayOf(last), book.settings.credits),
    previous: billingsWithin(own, before, recently - 1, book.settings.credits),
  }))
  const total = sum(rows, row => row.previous)
  return {
    before,
    rows: rows.filter(row => row.previous !== 0n).map(row => ({
      ...row,
      share: total > 0n ? (ratio(row.previous, total) ?? 0) * 100 : null,
      isHalved: row.previous > 0n && row.recent * 8n < row.previous,
    })),
  }
}

const fallingBillings: Rule = scene => {
  if (!scene.book.hasBillings) return 'no_history'
  const { before, rows } = paces(scene)
  if (before < scene.book.start) return 'ledger_start'
  if (rows.every(row => row.share === null)) return 'no_billings'
  const halved = rows.filter(row => row.isHalved)
  const largest = halved.reduce((most, row) => row.previous > most ? row.previous : most, 0n)
  const total = sum(rows, row => row.previous)
  return {
    ...count(halved.length), second: Math.max(0, ...halved.map(row => row.share ?? 0)),
    isAlarm: hundredths => halved.length > 0 && reaches(largest * 100n, total)(hundredths),
  }
}

const limits: Rule = scene => {
  const all = [...debtors(scene).values()]
  if (all.every(({ limit }) => limit === null)) return 'credit_limit'
  return count(all.filter(({ balance, limit }) => limit !== null && balance > 0n && balance > limit).length)
}

const rules: Readonly<Record<number, Rule>> = {
  1: slowPayment, 2: aboveBenchmark, 3: risingOverdue, 4: lateWithoutReminder, 5: remindedCustomers, 6: oneScenario,
  7: overdueCustomers, 8: olderThanUsual, 9: deteriorating, 10: fallingBillings, 11: longTerms, 12: limits,
}

export const signalNumbers: readonly number[] = Object.keys(rules).map(Number)

interface Judgement {
  readonly status: string
  readonly finding: Finding | null
  readonly missing: string | null
}

export function judge(scene: Scene, signal: number): Judgement {
  const found = balanceReason(scene.book, scene.day) ?? rules[signal]?.(scene) ?? 'none'
  if (typeof found === 'string') return { status: 'cannot_tell', finding: null, missing: found }
  const { watch, alarm } = thresholdOf(scene.book, signal)
  const isAlarm = alarm !== null && found.isAlarm(BigInt(Math.round(alarm * 100)))
  const isWatch = watch !== null && found.isWatch(BigInt(Math.round(watch * 100)))
  const none = watch === null && alarm === null ? 'list' : 'clear'
  return { status: isAlarm ? 'alarm' : isWatch ? 'watch' : none, finding: found, missing: null }
}

const states = ['alarm', 'watch', 'list', 'clear', 'cannot_tell']

/** `warning_signals`: each signal at both dates. */
export function warningSignals(book: Book, ledger: PlainLedger): OracleRow[] {
  return eachCurrency(book, (currency, documents) => signalNumbers.map(signal => {
    const [now, before] = roles(book).map(([role, day]) =>
      judge({ book, ledger, currency, documents, role, day }, signal))
    if (now === undefined || before === undefined) throw new Error('there are two dates')
    const { unit, watch, alarm, isOwn } = thresholdOf(book, signal)
    const isKnown = now.missing === null && before.missing === null
    return {
      currency, signal, unit, watch, alarm,
      is_own: isOwn,
      status: now.status,
      status_position: states.indexOf(now.status) + 1,
      figure: now.finding?.figure ?? null,
      alarm_figure: now.finding?.second ?? null,
      missing: now.missing,
      status_before: before.status,
      figure_before: before.finding?.figure ?? null,
      alarm_figure_before: before.finding?.second ?? null,
      missing_before: before.missing,
      is_new: !isKnown ? null
        : states.indexOf(now.status) < 2 && states.indexOf(now.status) < states.indexOf(before.status),
    }
  }))
}
