import { eachCurrency, groupBy, type Book } from './book.ts'
import { textOf } from './days.ts'
import type { Document } from './entries.ts'
import type { OracleRow } from './headline.ts'
import { customerKey, paymentsWithin } from './levels.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'
import { payerAt, wholes } from './payers.ts'
import type { PlainLedger } from './plain.ts'
import { all, parts, percentOf, rounded, textOrNull } from './quotients.ts'
import { windowReason } from './reasons.ts'

const classes = ['prompt', 'slow', 'late', 'very_late', 'critical', 'new', 'inactive']

interface Offer {
  readonly payerClass: string | null
  readonly share: string | null
  readonly entity: string
  readonly customer: string
  readonly payments: number
  readonly paid: Money
  readonly paidDays: Money
  readonly early: Money
  readonly taken: Money | null
  readonly won: Money | null
  readonly cost: Money | null
  readonly forward: Money | null
  readonly worth: Money | null
}

/** What one customer paid in a year, and would do with a discount. */
function offerTo(book: Book, own: readonly Document[], payerClass: string | null): Offer | null {
  const { discount_days: days = 0, discount_shares: shares = '' } = book.settings
  const [discount, capital] = [parts(book.settings.discount_percent), parts(book.settings.capital_percent)]
  const payments = paymentsWithin(own, book.asOf - 364, book.asOf)
  if (payments.length === 0) return null
  const share = payerClass === null ? null : shares.split(',')[classes.indexOf(payerClass)] ?? null
  const later = payments.filter(({ date, document }) => date - document.issued > days)
  const paid = sum(payments, payment => payment.amount)
  const laterAmount = sum(later, payment => payment.amount)
  const laterDays = sum(later, ({ amount, date, document }) => amount * BigInt(date - document.issued - days))
  const taken = share === null ? null : paid - laterAmount + percentOf(laterAmount, parts(share))
  const forward = share === null ? null : rounded(laterDays * parts(share) * (all - discount), 365n * all * all)
  return {
    payerClass,
    share,
    entity: own[0]?.entity ?? '',
    customer: own[0]?.customer ?? '',
    payments: payments.length,
    paid,
    paidDays: sum(payments, ({ amount, date, document }) => amount * BigInt(date - document.issued)),
    early: paid - laterAmount,
    taken,
    won: share === null ? null : percentOf(laterDays, parts(share)),
    cost: taken === null ? null : percentOf(taken, discount),
    forward,
    worth: forward === null ? null : percentOf(forward, capital),
  }
}

function offers(book: Book, currency: string, documents: readonly Document[]): Offer[] {
  if (!book.hasHistory || windowReason(book, 365, book.asOf) !== null) return []
  const classOf = new Map(wholes(book, currency, documents).map(own =>
    [own[0] === undefined ? '' : customerKey(own[0]), payerAt(book, own, book.asOf)?.payerClass ?? null]))
  return [...groupBy(documents, customerKey)]
    .map(([key, own]) => offerTo(book, own, classOf.get(key) ?? null)).filter(offer => offer !== null)
}

/** What some offers come to together. */
function figures(book: Book, some: readonly Offer[]): OracleRow {
  const discount = parts(book.settings.discount_percent)
  const add = (of: (offer: Offer) => Money | null): Money | null => {
    const known = some.map(of).filter(money => money !== null)
    return known.length === 0 ? null : sum(known, money => money)
  }
  const [paid, early] = [sum(some, offer => offer.paid), sum(some, offer => offer.early)]
  const [taken, won] = [add(offer => offer.taken), add(offer => offer.won)]
  const [cost, worth] = [add(offer => offer.cost), add(offer => offer.worth)]
  const daysWon = won === null || taken === null ? null : ratio(won, taken)
  return {
    payments: some.reduce((count, { payments }) => count + payments, 0),
    paid_amount: textOfMoney(paid),
    days_taken: ratio(sum(some, ({ paidDays }) => paidDays), paid),
    paid_early: textOfMoney(early),
    taken: textOrNull(taken),
    days_won: daysWon,
    discount_cost: textOrNull(cost),
    cash_forward: textOrNull(add(offer => offer.forward)),
    yearly_worth: textOrNull(worth),
    net_worth: worth === null || cost === null ? null : textOfMoney(worth - cost),
    yearly_rate: daysWon === null || daysWon <= 0 ? null
      : Number(discount) / Number(all - discount) * 36_500 / daysWon,
  }
}

/** `early_discount`: a year's payments by the class of who made them. */
export function earlyDiscount(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => {
    const everybody = offers(book, currency, documents)
    const row = (isTotal: boolean, some: readonly Offer[]): OracleRow => {
      const [first] = isTotal ? [] : some
      const paid = sum(some, offer => offer.paid)
      const early = sum(some, offer => offer.early)
      return {
        currency, is_total: isTotal, payer_class: first?.payerClass ?? null, ...figures(book, some),
        paid_later: textOfMoney(paid - early),
        share_percent: first === undefined || first.share === null ? null : Number(first.share).toFixed(4),
      }
    }
    const named = [...classes, null].map(name => everybody.filter(({ payerClass }) => payerClass === name))
    return everybody.length === 0 ? []
      : [row(true, everybody), ...named.filter(some => some.length > 0).map(some => row(false, some))]
  })
}

/** `discount_customers`: the same customer by customer. */
export function discountCustomers(book: Book, ledger: PlainLedger): OracleRow[] {
  const names = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row.name]))
  return eachCurrency(book, (currency, documents) => offers(book, currency, documents).map(offer => ({
    currency, entity_id: offer.entity, customer_id: offer.customer,
    customer_name: names.get(JSON.stringify([offer.entity, offer.customer])) ?? null,
    payer_class: offer.payerClass, ...figures(book, [offer]),
  })))
}

/** `discount_payments`: the payments of a year one by one. */
export function discountPayments(book: Book, ledger: PlainLedger): OracleRow[] {
  if (!book.hasHistory || windowReason(book, 365, book.asOf) !== null) return []
  const { discount_days: offered = 0 } = book.settings
  const names = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row.name]))
  return eachCurrency(book, (currency, documents) => {
    const classes = new Map(offers(book, currency, documents).map(({ entity, customer, payerClass }) =>
      [JSON.stringify([entity, customer]), payerClass]))
    return paymentsWithin(documents, book.asOf - 364, book.asOf).map(({ id, amount, date, document }) => {
      const days = date - document.issued
      const key = customerKey(document)
      return {
        allocation_id: id, document_id: document.id, number: document.number, currency,
        entity_id: document.entity, customer_id: document.customer,
        customer_name: names.get(key) ?? null, payer_class: classes.get(key) ?? null,
        issue_date: textOf(document.issued), effective_date: textOf(date), days, amount: textOfMoney(amount),
        is_early: days <= offered, days_beyond: Math.max(0, days - offered),
      }
    })
  })
}
