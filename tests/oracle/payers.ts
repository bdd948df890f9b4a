import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { lastDayOf, monthOf, monthsEarlier, textOf, type Day } from './days.ts'
import { claimAt, openAt, settlementAt } from './document.ts'
import type { OracleRow } from './headline.ts'
import { balanceAt, claimsAt, customerKey, overdueAt, paymentsWithin } from './levels.ts'
import { moneyOf, ratio, sum, textOfMoney, type Money } from './money.ts'

/** How one customer pays, as far as that can be told at one date. */
export interface Payer {
  readonly payerClass: string | null
  readonly daysLate: number | null
  readonly paid: Money | null
  readonly overdue: Money
  readonly overdue30: Money
  readonly claims: Money
  readonly balance: Money
  readonly settled: number
  readonly reason: string | null
}

/** Null for a customer with nothing open, nothing settled and no payment by the date. */
export function payerAt(book: Book, documents: readonly Document[], day: Day): Payer | null {
  const known = documents.filter(document => document.issued <= day)
  const eve = monthsEarlier(day, 6)
  const payments = paymentsWithin(known, eve + 1, day)
  const paid = sum(payments, payment => payment.amount)
  const late = known.filter(document => document.due < day)
  const overdue = overdueAt(known, day)
  const overdue30 = claimsAt(known.filter(document => day - document.due > 30), day)
  const claims = claimsAt(known, day)
  const settled = known.filter(document => document.amount > 0n && settlementAt(document, day) !== null).length
  const isOpen = known.some(document => openAt(document, day) !== 0n)
  if (!isOpen && settled === 0 && payments.length === 0) return null
  const unknown = !book.hasHistory ? 'no_history' : eve + 1 < book.start ? 'ledger_start' : null
  const lateDays = sum(payments, ({ amount, date, document }) => amount * BigInt(date - document.due)) +
    sum(late, document => claimAt(document, day) * BigInt(day - document.due))
  const days = ratio(lateDays, paid + overdue)
  const isQuiet = paid <= 0n && overdue === 0n
  const isNew = settled < 3 && overdue30 === 0n && !(isQuiet && claims === 0n)
  const payerClass = unknown !== null ? null : isNew ? 'new' : isQuiet ? 'inactive' : classOf(days)
  return {
    payerClass,
    daysLate: unknown === null ? days : null,
    paid: unknown === null ? paid : null,
    overdue, overdue30, claims, settled,
    balance: balanceAt(known, day, book.settings.credits),
    reason: payerClass === null ? unknown ?? 'no_payments' : null,
  }
}

function classOf(days: number | null): string | null {
  if (days === null) return null
  return days <= 0 ? 'prompt' : days <= 15 ? 'slow' : days <= 30 ? 'late' : days <= 60 ? 'very_late' : 'critical'
}

/** All documents of each customer of whom any is in scope: a class is the customer's, whatever the filters. */
export function wholes(book: Book, currency: string, inScope: readonly Document[]): Document[][] {
  const keys = new Set(inScope.map(customerKey))
  const all = groupBy(book.everyDocument.filter(document => document.currency === currency), customerKey)
  return [...all].filter(([key]) => keys.has(key)).map(([, documents]) => documents)
}

/** The last six quarter-ends up to the as-of date, latest first. */
export function quarterEnds(asOf: Day): Day[] {
  const last = Math.floor(monthOf(asOf) / 3) * 3 + 2
  const ends = [0, 1, 2, 3, 4, 5, 6].map(back => lastDayOf(last - back * 3))
  return ends.filter(day => day <= asOf).slice(0, 6)
}

/** `payer_classes`: every customer at both dates and at the quarter-ends. */
export function payerClasses(book: Book): OracleRow[] {
  const roles = [
    { role: 'as_of', day: book.asOf },
    { role: 'compare_to', day: book.compareTo },
    ...quarterEnds(book.asOf).map(day => ({ role: 'quarter_end', day })),
  ]
  return eachCurrency(book, (currency, documents) => wholes(book, currency, documents).flatMap(own =>
    roles.flatMap(({ role, day }) => {
      const payer = payerAt(book, own, day)
      if (payer === null) return []
      return [{
        date_role: role,
        position_date: textOf(day),
        currency,
        entity_id: own[0]?.entity ?? null,
        customer_id: own[0]?.customer ?? null,
        payer_class: payer.payerClass,
        days_late: payer.daysLate,
        paid_amount: payer.paid === null ? null : textOfMoney(payer.paid),
        overdue: textOfMoney(payer.overdue),
        overdue_30: textOfMoney(payer.overdue30),
        gross_open: textOfMoney(payer.claims),
        balance: textOfMoney(payer.balance),
        settled_documents: payer.settled,
        reason: payer.reason,
      }]
    })))
}

const classRank = ['prompt', 'slow', 'late', 'very_late', 'critical']

/** `payer_moves`: every customer at each quarter-end that can be told, and at the one before. */
export function payerMoves(book: Book): OracleRow[] {
  const days = quarterEnds(book.asOf).filter(day => book.hasHistory && monthsEarlier(day, 6) + 1 >= book.start)
  return eachCurrency(book, (currency, documents) => wholes(book, currency, documents).flatMap(own =>
    days.slice(0, -1).flatMap((day, i) => {
      const now = payerAt(book, own, day)
      const before = payerAt(book, own, days[i + 1] ?? day)
      if (now === null) return []
      const [from = -1, to = -1] = [before, now].map(payer => classRank.indexOf(payer?.payerClass ?? ''))
      return [{
        quarter_end: textOf(day),
        currency,
        entity_id: own[0]?.entity ?? null,
        customer_id: own[0]?.customer ?? null,
        class_before: before === null ? 'none' : before.payerClass ?? 'unknown',
        class_now: now.payerClass ?? 'unknown',
        direction: from >= 0 && to >= 0 ? Math.sign(to - from) : 0,
        days_late_before: before?.daysLate ?? null,
        days_late: now.daysLate,
        balance: textOfMoney(now.balance),
        overdue: textOfMoney(now.overdue),
      }]
    })))
}

/** `payer_class_migration`: the same, counted and added up by class. */
export function payerClassMigration(book: Book): OracleRow[] {
  const cells = new Map<string, OracleRow[]>()
  for (const move of payerMoves(book)) {
    const key = JSON.stringify([move['currency'], move['quarter_end'], move['class_before'], move['class_now']])
    cells.set(key, [...cells.get(key) ?? [], move])
  }
  return [...cells.values()].flatMap(all => {
    const total = (column: string): string => textOfMoney(sum(all, row => moneyOf(String(row[column]))))
    return all.slice(0, 1).map(({ days_late: _, days_late_before: __, entity_id: ___, customer_id: ____, ...row }) => ({
      ...row, customers: all.length, balance: total('balance'), overdue: total('overdue'),
    }))
  })
}
