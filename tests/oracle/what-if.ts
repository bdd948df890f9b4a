import { eachCurrency, groupBy, type Book } from './book.ts'
import { monthsEarlier, positionsWithin, textOf, type Day } from './days.ts'
import type { Document } from './entries.ts'
import type { OracleRow } from './headline.ts'
import { balanceAt, billingsWithin, customerKey, paymentsWithin } from './levels.ts'
import { moneyOf, positivePart, ratio, scaled, sum, textOfMoney, type Money } from './money.ts'
import { payerAt, wholes } from './payers.ts'
import { all, hundredths, parts, percentOf, rounded, textOrNull } from './quotients.ts'
import { balanceReason, windowReason } from './reasons.ts'

/** The least DSO of twelve months in hundredths of a day, and the latest day on which it stood. */
function bestOf(book: Book, documents: readonly Document[]): { readonly days: bigint, readonly day: Day } | null {
  const { window_days: window, credits } = book.settings
  let best: { readonly days: bigint, readonly day: Day } | null = null
  for (const day of positionsWithin(book.start, book.asOf)) {
    if (day <= monthsEarlier(book.asOf, 12) || windowReason(book, window, day) !== null) continue
    const balance = balanceAt(documents, day, credits)
    const billings = billingsWithin(documents, day - window + 1, day, credits)
    if (balance < 0n || billings <= 0n) continue
    const days = rounded(balance * BigInt(window) * 100n, billings)
    if (best === null || days <= best.days) best = { days, day }
  }
  return best
}

/** `cash_release`: the whole and each segment, down to a target or to its own best. */
export function cashRelease(book: Book): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const { window_days: window, credits, target_dso: target = null } = book.settings
  const unknown = windowReason(book, window, book.asOf)
  return eachCurrency(book, (currency, documents) => {
    const groups: [string | null, boolean, readonly Document[]][] = [
      [null, true, documents],
      ...[...groupBy(documents, one => one.segment)].map(([segment, own]) =>
        [segment, false, own] satisfies [string | null, boolean, readonly Document[]]),
    ]
    return groups.map(([segment, isTotal, own]) => {
      const best = bestOf(book, own)
      const aim = target === null ? best?.days ?? null : moneyOf(target) / 10n
      const balance = balanceAt(own, book.asOf, credits)
      const billings = unknown === null ? billingsWithin(own, book.asOf - window + 1, book.asOf, credits) : null
      const gap = billings === null || aim === null ? null : balance - rounded(billings * aim, 100n * BigInt(window))
      const reason = unknown ?? (billings !== null && billings <= 0n ? 'no_billings' : null)
      const freed = reason !== null || gap === null ? null : positivePart(gap)
      return {
        currency, is_total: isTotal, segment, balance: textOfMoney(balance), billings: textOrNull(billings),
        dso: billings === null ? null : scaled(ratio(balance, billings), window),
        best_dso: hundredths(best?.days ?? null),
        best_date: best === null ? null : textOf(best.day),
        target_dso: hundredths(aim),
        gap: textOrNull(gap),
        freed: textOrNull(freed),
        yearly_worth: textOrNull(freed === null ? null : percentOf(freed, parts(book.settings.capital_percent))),
        reason,
      }
    })
  })
}

const classes = ['prompt', 'slow', 'late', 'very_late', 'critical', 'new', 'inactive']

interface Offer {
  readonly invoices: number
  readonly paid: Money
  readonly paidDays: Money
  readonly early: Money
  readonly taken: Money | null
  readonly won: Money | null
  readonly cost: Money | null
  readonly forward: Money | null
  readonly worth: Money | null
}

/** `early_discount`: a year's payments by the class of who made them. */
export function earlyDiscount(book: Book): OracleRow[] {
  if (!book.hasHistory || windowReason(book, 365, book.asOf) !== null) return []
  const { discount_days: days = 0, discount_shares: shares = '' } = book.settings
  const [discount, capital] = [parts(book.settings.discount_percent), parts(book.settings.capital_percent)]
  return eachCurrency(book, (currency, documents) => {
    const classOf = new Map(wholes(book, currency, documents).map(own =>
      [own[0] === undefined ? '' : customerKey(own[0]), payerAt(book, own, book.asOf)?.payerClass ?? null]))
    const payments = paymentsWithin(documents, book.asOf - 364, book.asOf)
    const byClass = new Map<string | null, typeof payments>()
    for (const payment of payments) {
      const payerClass = classOf.get(customerKey(payment.document)) ?? null
      byClass.set(payerClass, [...byClass.get(payerClass) ?? [], payment])
    }
    const offers = [...byClass].map(([payerClass, own]): [string | null, string | null, Offer] => {
      const share = payerClass === null ? null : shares.split(',')[classes.indexOf(payerClass)] ?? null
      const later = own.filter(({ date, document }) => date - document.issued > days)
      const paid = sum(own, payment => payment.amount)
      const laterAmount = sum(later, payment => payment.amount)
      const laterDays = sum(later, ({ amount, date, document }) => amount * BigInt(date - document.issued - days))
      const taken = share === null ? null : paid - laterAmount + percentOf(laterAmount, parts(share))
      const forward = share === null ? null : rounded(laterDays * parts(share) * (all - discount), 365n * all * all)
      return [payerClass, share, {
        invoices: new Set(own.map(({ document }) => document.id)).size,
        paid,
        paidDays: sum(own, ({ amount, date, document }) => amount * BigInt(date - document.issued)),
        early: paid - laterAmount,
        taken,
        won: share === null ? null : percentOf(laterDays, parts(share)),
        cost: taken === null ? null : percentOf(taken, discount),
        forward,
        worth: forward === null ? null : percentOf(forward, capital),
      }]
    })
    const told = offers.map(([, , offer]) => offer)
    const add = (of: (offer: Offer) => Money | null): Money | null => {
      const known = told.map(of).filter(money => money !== null)
      return known.length === 0 ? null : sum(known, money => money)
    }
    const row = (isTotal: boolean, payerClass: string | null, share: string | null, offer: Offer): OracleRow => {
      const daysWon = offer.won === null || offer.taken === null ? null : ratio(offer.won, offer.taken)
      return {
        currency, is_total: isTotal, payer_class: payerClass,
        invoices: offer.invoices,
        paid_amount: textOfMoney(offer.paid),
        days_taken: ratio(offer.paidDays, offer.paid),
        paid_early: textOfMoney(offer.early),
        paid_later: textOfMoney(offer.paid - offer.early),
        share_percent: share === null ? null : Number(share).toFixed(4),
        taken: textOrNull(offer.taken),
        days_won: daysWon,
        discount_cost: textOrNull(offer.cost),
        cash_forward: textOrNull(offer.forward),
        yearly_worth: textOrNull(offer.worth),
        net_worth: offer.worth === null || offer.cost === null ? null : textOfMoney(offer.worth - offer.cost),
        yearly_rate: daysWon === null || daysWon <= 0 ? null
          : Number(discount) / Number(all - discount) * 36_500 / daysWon,
      }
    }
    if (offers.length === 0) return []
    return [
      row(true, null, null, {
        invoices: told.reduce((count, { invoices }) => count + invoices, 0),
        paid: sum(told, ({ paid }) => paid),
        paidDays: sum(told, ({ paidDays }) => paidDays),
        early: sum(told, ({ early }) => early),
        taken: add(({ taken }) => taken), won: add(({ won }) => won), cost: add(({ cost }) => cost),
        forward: add(({ forward }) => forward), worth: add(({ worth }) => worth),
      }),
      ...offers.map(([payerClass, share, offer]) => row(false, payerClass, share, offer)),
    ]
  })
}
