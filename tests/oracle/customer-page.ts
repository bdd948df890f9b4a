import { bucketPosition } from './aging.ts'
import { eachCurrency, groupBy, type Book } from './book.ts'
import { positionsWithin, textOf } from './days.ts'
import { allocationsUntil, isCreditNote, isInvoice, openAt, settlementAt } from './document.ts'
import type { Document } from './entries.ts'
import { familyAt } from './family.ts'
import { textOrNull, type OracleRow } from './headline.ts'
import { balanceAt, claimsAt, creditsAt, customerKey, overdueAt } from './levels.ts'
import { moneyOf, positivePart, ratio, scaled, sum, textOfMoney, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason } from './reasons.ts'

/** `customer_card`: per currency and customer. */
export function customerCard(book: Book, ledger: PlainLedger): OracleRow[] {
  const plain = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row]))
  return eachCurrency(book, (currency, documents) => {
    const whole = familyAt(book, documents, book.asOf)
    return [...groupBy(documents, customerKey)].map(([key, own]) => {
      const family = familyAt(book, own, book.asOf)
      const before = familyAt(book, own, book.compareTo)
      const customer = plain.get(key)
      const within = (money: Money | null): string | null =>
        money === null || family.balanceReason !== null ? null : textOfMoney(money)
      const limit = customer?.credit_limit ?? null
      const open = own.filter(document => openAt(document, book.asOf) > 0n)
      const inBucket = (position: number): string | null => within(sum(
        open.filter(document => bucketPosition(book, document, book.asOf) === position),
        document => openAt(document, book.asOf)))
      return {
        currency,
        entity_id: own[0]?.entity ?? null,
        customer_id: own[0]?.customer ?? null,
        customer_name: customer?.name ?? null,
        segment: customer?.segment ?? null,
        country: customer?.country ?? null,
        credit_limit: limit,
        balance: textOrNull(family.balance),
        overdue: textOrNull(family.overdue),
        unapplied: within(creditsAt(own, book.asOf)),
        disputed: within(claimsAt(own.filter(document => document.isDisputed), book.asOf)),
        bucket_1: inBucket(1),
        bucket_2: inBucket(2),
        bucket_3: inBucket(3),
        bucket_4: inBucket(4),
        bucket_5: inBucket(5),
        overdue_rate: family.overdueRate,
        balance_share: family.balance === null ? null : ratio(family.balance, whole.balance ?? 0n),
        billings: textOrNull(family.billings),
        dso: family.dso,
        dso_contribution: family.billings === null
          ? null : scaled(ratio(family.balance ?? 0n, whole.billings ?? 0n), book.settings.window_days),
        days_to_pay: family.daysToPay,
        days_beyond_terms: family.beyondTerms,
        late_share_amount: family.lateShareAmount,
        limit_overrun: within(limit === null ? null : positivePart((family.balance ?? 0n) - moneyOf(limit))),
        balance_before: textOrNull(before.balance),
        overdue_before: textOrNull(before.overdue),
      }
    })
  })
}

/** `customer_documents`: every document that exists at the as-of date, and what became of it. */
export function customerDocuments(book: Book): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  return book.documents.filter(document => document.issued <= book.asOf).map(document => {
    const settlement = settlementAt(document, book.asOf)
    const payments = allocationsUntil(document, book.asOf).filter(({ kind }) => kind === 'payment')
    const received = payments.filter(({ amount }) => amount > 0n).map(({ date }) => date)
    return {
      document_id: document.id,
      currency: document.currency,
      entity_id: document.entity,
      customer_id: document.customer,
      number: document.number,
      kind: document.kind,
      issue_date: textOf(document.issued),
      due_date: textOf(document.due),
      due_date_basis: document.dueBasis,
      amount: textOfMoney(document.amount),
      open_amount: textOfMoney(openAt(document, book.asOf)),
      paid_amount: textOfMoney(sum(payments, ({ amount }) => amount)),
      last_payment_date: received.length === 0 ? null : textOf(Math.max(...received)),
      settled_date: settlement === null ? null : textOf(settlement.date),
      days_late: document.amount > 0n ? (settlement?.date ?? book.asOf) - document.due : null,
    }
  })
}

/** `customer_settlements`: every allocation that is effective. */
export function customerSettlements(book: Book, ledger: PlainLedger): OracleRow[] {
  const links = new Map(ledger.allocations.map(row => [row.allocation_id, row.link]))
  return book.documents.filter(document => document.issued <= book.asOf).flatMap(document =>
    allocationsUntil(document, book.asOf).map(({ id, kind, date, amount }) => ({
      allocation_id: id,
      document_id: document.id,
      currency: document.currency,
      entity_id: document.entity,
      customer_id: document.customer,
      number: document.number,
      kind,
      effective_date: textOf(date),
      amount: textOfMoney(amount),
      link: links.get(id) ?? null,
      days_late: document.amount > 0n ? date - document.due : null,
    })))
}

/** `customer_by_month`: the account from one month-end to the next, each position counted anew. */
export function customerByMonth(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => [...groupBy(documents, customerKey)].flatMap(([, own]) => {
    const started = own.filter(({ issued }) => issued <= book.asOf)
    const first = Math.min(...started.map(({ issued }) => issued))
    if (started.length === 0) return []
    const days = positionsWithin(first, book.asOf)
    return days.map((day, index): OracleRow => {
      const since = days[index - 1] ?? Number.NEGATIVE_INFINITY
      const begun = own.filter(({ issued }) => issued > since && issued <= day)
      const billed = begun.filter(document => isInvoice(document) || isCreditNote(document))
      const others = begun.filter(document => !billed.includes(document) && !isOwnReceipt(document))
      const total = (some: readonly Document[]): Money => sum(some, ({ amount }) => amount)
      const before = index === 0 ? 0n : balanceAt(own, days[index - 1] ?? day, 'include')
      return {
        currency,
        entity_id: own[0]?.entity ?? null,
        customer_id: own[0]?.customer ?? null,
        position_date: textOf(day),
        billed: textOfMoney(total(billed)),
        settled: textOfMoney(before + total(billed) + total(others) - balanceAt(own, day, 'include')),
        balance: textOfMoney(balanceAt(own, day, 'include')),
        overdue: textOfMoney(overdueAt(own, day)),
      }
    }).filter((_, index) => balanceReason(book, days[index] ?? book.asOf) === null)
  }))
}

/** Money received lessens the balance as a settlement does. */
function isOwnReceipt({ kind, isOpening }: Document): boolean {
  return kind === 'receipt' && !isOpening
}
