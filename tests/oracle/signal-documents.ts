import { groupBy, type Book } from './book.ts'
import { dayOf, lastDayOf, monthOf, type Day } from './days.ts'
import { claimAt, isByPayment, isInvoice, settlementAt } from './document.ts'
import type { Document } from './entries.ts'
import { balanceAt, billingsWithin, customerKey, overdueAt } from './levels.ts'
import { moneyOf, ratio, sum } from './money.ts'
import { payerAt } from './payers.ts'
import { windowReason } from './reasons.ts'
import { count, exceeds, reaches, type Rule, type Scene } from './signal-scene.ts'

/** 2: the DSO of the window against the sector's. */
export const aboveBenchmark: Rule = ({ book, documents, day }) => {
  const { benchmark = '', window_days: days, credits } = book.settings
  if (benchmark === '') return 'benchmark'
  const reason = windowReason(book, days, day)
  if (reason !== null) return reason
  const billings = billingsWithin(documents, day - days + 1, day, credits)
  if (billings <= 0n) return 'no_billings'
  const balance = balanceAt(documents, day, credits)
  const text = benchmark.split('~')[0] ?? ''
  // A thousandth of a day at most, as amounts are thousandths.
  const above = balance * BigInt(days) * 1000n - moneyOf(text) * billings
  return {
    figure: (ratio(balance * BigInt(days), billings) ?? 0),
    second: ratio(above, billings * 1000n),
    isWatch: exceeds(above, billings * 1000n),
    isAlarm: exceeds(above, billings * 1000n),
  }
}

const fewest = 20

/** The nearest rank of 95 per cent; null of fewer than twenty. */
function slowest(days: readonly number[]): number | null {
  if (days.length < fewest) return null
  return days.toSorted((a, b) => a - b)[Math.floor((days.length * 19 + 19) / 20) - 1] ?? null
}

/** Days from issue to settlement of all that was paid by a day. */
function paidDays(own: readonly Document[], day: Day): number[] {
  return own.filter(isInvoice).flatMap(document => {
    const settlement = settlementAt(document, day)
    return settlement !== null && isByPayment(settlement) ? [settlement.date - document.issued] : []
  })
}

interface Habit { readonly days: readonly number[], readonly payerClass: string | null }

/** Several lists ask about the same date. */
const habits = new WeakMap<Book, Map<string, ReadonlyMap<string, Habit>>>()

function habitsOf({ book, currency, day }: Scene): ReadonlyMap<string, Habit> {
  const known = habits.get(book) ?? new Map<string, ReadonlyMap<string, Habit>>()
  habits.set(book, known)
  const key = `${currency} ${String(day)}`
  const found = known.get(key)
  if (found !== undefined) return found
  const customers = groupBy(book.everyDocument.filter(document => document.currency === currency), customerKey)
  const habit = new Map([...customers].map(([customer, own]): [string, Habit] =>
    [customer, { days: paidDays(own, day), payerClass: payerAt(book, own, day)?.payerClass ?? null }]))
  known.set(key, habit)
  return habit
}

/** For each customer the days that hardly any of its paid invoices took, or of its class where it has too few. */
function usualDays(scene: Scene): (key: string) => number | null {
  const known = habitsOf(scene)
  return key => {
    const one = known.get(key)
    if (one === undefined) return null
    if (one.days.length >= fewest || one.payerClass === null) return slowest(one.days)
    const alike = [...known.values()].filter(other => other.payerClass === one.payerClass)
    return slowest(alike.flatMap(other => other.days))
  }
}

export interface Stale { readonly document: Document, readonly age: number, readonly usual: number | null }

/** Every open invoice with its age, and the days that it is set against. */
export function openInvoices(scene: Scene): Stale[] {
  const usual = usualDays(scene)
  const open = scene.documents.filter(document => isInvoice(document) && claimAt(document, scene.day) > 0n)
  return [...groupBy(open, customerKey)].flatMap(([key, own]) => {
    const limit = usual(key)
    return own.map(document => ({ document, age: scene.day - document.issued, usual: limit }))
  })
}

export const isStale = ({ age, usual }: Stale): boolean => usual !== null && age > usual

/** 8: older than nineteen in twenty that the customer paid. */
export const olderThanUsual: Rule = scene => {
  const { book, documents, day } = scene
  if (!book.hasHistory) return 'no_history'
  const open = openInvoices(scene)
  if (open.length > 0 && open.every(({ usual }) => usual === null)) return 'few_paid'
  const stale = open.filter(isStale).map(({ document }) => document)
  const [part, whole] = [overdueAt(stale, day), overdueAt(documents, day)]
  const weight = ratio(part, whole)
  return {
    ...count(stale.length), second: weight === null ? null : weight * 100,
    isAlarm: hundredths => stale.length > 0 && whole > 0n && exceeds(part * 100n, whole)(hundredths),
  }
}

export interface Long { readonly document: Document, readonly agreed: Day }

/** Invoices of the window that fall due later than their customer's terms give. */
export function longInvoices({ book, ledger, documents, day }: Scene): Long[] {
  const rows = new Map(ledger.documents.map(row => [row.document_id, row]))
  const customers = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row]))
  return documents.filter(isInvoice).flatMap(document => {
    const terms = customers.get(customerKey(document))
    if (terms?.terms_days === undefined || terms.terms_days === null) return []
    if (document.issued > day || document.issued <= day - book.settings.window_days) return []
    const from = dayOf(rows.get(document.id)?.terms_from ?? rows.get(document.id)?.issue_date ?? '')
    const agreed = terms.terms_rule === 'days_then_month_end' ? lastDayOf(monthOf(from + terms.terms_days))
      : terms.terms_rule === 'month_end_then_days' ? lastDayOf(monthOf(from)) + terms.terms_days
      : from + terms.terms_days
    return document.due > agreed ? [{ document, agreed }] : []
  })
}

/** 11: terms that nobody agreed. */
export const longTerms: Rule = scene => {
  const { book, ledger, documents, day } = scene
  const { window_days: days, credits } = book.settings
  const reason = windowReason(book, days, day)
  if (reason !== null) return reason
  const known = new Set(ledger.customers.filter(row => row.terms_days !== null)
    .map(row => JSON.stringify([row.entity_id, row.customer_id])))
  if (!documents.some(document => known.has(customerKey(document)))) return 'terms'
  const found = longInvoices(scene)
  const part = sum(found, ({ document }) => document.amount)
  const whole = billingsWithin(documents, day - days + 1, day, credits)
  const weight = whole > 0n ? ratio(part, whole) : null
  return {
    ...count(found.length), isWatch: reaches(BigInt(found.length), 1n), second: weight === null ? null : weight * 100,
    isAlarm: hundredths => found.length > 0 && whole > 0n && exceeds(part * 100n, whole)(hundredths),
  }
}
