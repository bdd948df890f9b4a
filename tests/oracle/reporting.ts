import { bucketsAt } from './aging.ts'
import { eachCurrency, groupBy, type Book } from './book.ts'
import { textOf, type Day } from './days.ts'
import { isCreditNote, isInvoice } from './document.ts'
import type { Document } from './entries.ts'
import { convert, quoteAt, reportingCurrency } from './exchange.ts'
import { roles, textOrNull, type OracleRow } from './headline.ts'
import { balanceAt, customerKey, overdueAt } from './levels.ts'
import { ratio, scaled, sum, textOfMoney, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason, windowReason } from './reasons.ts'

/** `reporting_rates`: per currency and date, the rate and where it comes from. */
export function reportingRates(book: Book, ledger: PlainLedger): OracleRow[] {
  const to = reportingCurrency(book)
  return eachCurrency(book, (currency, documents) => roles(book).map(([role, day]) => {
    const quote = quoteAt(ledger, currency, to, day)
    return {
      reporting_currency: to, currency, date_role: role, position_date: textOf(day),
      rate: quote === null ? null : Number(quote.over) / Number(quote.under),
      rate_date: quote?.day ?? null, found: quote?.found ?? null, via: quote?.via ?? null,
      source: quote?.source ?? null, is_booked: quote?.isBooked ?? null,
      balance: textOfMoney(balanceAt(documents, day, book.settings.credits)),
      reason: quote === null ? 'no_rate' : null,
    }
  }))
}

/** `reporting_pyramid`: per currency, date and bucket. */
export function reportingPyramid(book: Book, ledger: PlainLedger): OracleRow[] {
  const to = reportingCurrency(book)
  return eachCurrency(book, (currency, documents) => roles(book)
    .filter(([, day]) => balanceReason(book, day) === null)
    .flatMap(([role, day]) => {
      const quote = quoteAt(ledger, currency, to, day)
      return bucketsAt(book, documents, day).map(bucket => ({
        currency, date_role: role, bucket: bucket.key, bucket_position: bucket.position,
        amount: textOfMoney(bucket.amount),
        reporting_currency: to, converted: textOrNull(convert(bucket.amount, quote, to)),
        rate_date: quote?.day ?? null, reason: quote === null ? 'no_rate' : null,
      }))
    }))
}

/** `reporting_customers`: each customer's currencies converted one by one, the largest first. */
export function reportingCustomers(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const to = reportingCurrency(book)
  const isBeforeKnown = balanceReason(book, book.compareTo) === null
  const rows = [...groupBy(book.documents, customerKey)].flatMap(([key, documents]) => {
    const told = [...groupBy(documents, ({ currency }) => currency)].map(([currency, own]) => {
      const at = (day: Day): Money => balanceAt(own, day, book.settings.credits)
      const quote = quoteAt(ledger, currency, to, book.asOf)
      const [balance, overdue, before] = [at(book.asOf), overdueAt(own, book.asOf), at(book.compareTo)]
      return {
        currency, isOpen: balance !== 0n || overdue !== 0n,
        balance: convert(balance, quote, to), overdue: convert(overdue, quote, to),
        before: before === 0n ? 0n : convert(before, quoteAt(ledger, currency, to, book.compareTo), to),
      }
    }).sort((a, b) => a.currency < b.currency ? -1 : 1)
    const open = told.filter(({ isOpen }) => isOpen)
    const [first] = open
    if (first === undefined) return []
    const rated = open.filter(({ balance }) => balance !== null)
    const balance = rated.length === 0 ? null : sum(rated, part => part.balance ?? 0n)
    const [largest = first] = rated.toSorted((a, b) => {
      const [one, other] = [a.balance ?? 0n, b.balance ?? 0n]
      return one === other ? 0 : one > other ? -1 : 1
    })
    const isBeforeTold = isBeforeKnown && told.every(({ before }) => before !== null)
    const [entity, customer] = JSON.parse(key) as [string, string]
    return [{
      entity, customer, balance,
      name: ledger.customers.find(row => row.entity_id === entity && row.customer_id === customer)?.name ?? null,
      overdue: rated.length === 0 ? null : sum(rated, part => part.overdue ?? 0n),
      before: isBeforeTold ? sum(told, part => part.before ?? 0n) : null,
      currencies: open.map(({ currency }) => currency).join(', '), largest: largest.currency,
      apart: open.filter(part => part.balance === null).map(({ currency }) => currency).join(', '),
    }]
  })
  const whole = sum(rows, ({ balance }) => balance !== null && balance > 0n ? balance : 0n)
  const order = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0
  return rows.sort((a, b) => a.balance === b.balance
    ? order(a.entity, b.entity) || order(a.customer, b.customer)
    : a.balance === null || (b.balance !== null && b.balance > a.balance) ? 1 : -1).map((row, index) => ({
    reporting_currency: to, rank: index + 1, entity_id: row.entity, customer_id: row.customer, customer_name: row.name,
    balance: textOrNull(row.balance), overdue: textOrNull(row.overdue),
    share: row.balance !== null && row.balance > 0n ? ratio(row.balance, whole) : null,
    balance_before: textOrNull(row.before), currencies: row.currencies, largest_currency: row.largest,
    apart: row.apart === '' ? null : row.apart,
  }))
}

interface Part {
  readonly currency: string
  readonly isOpen: boolean
  readonly isBooked: boolean
  readonly balance: Money | null
  readonly overdue: Money | null
  /** Null: a day with billings has no rate. */
  readonly billings: Money | null
}

/** What is open at a day in the buckets that count, at the rate of that day or another. */
function openIn(
  book: Book, ledger: PlainLedger, currency: string, documents: readonly Document[], day: Day, rateDay = day,
): { readonly isOpen: boolean; readonly balance: Money | null; readonly late: Money | null } {
  const to = reportingCurrency(book)
  const quote = quoteAt(ledger, currency, to, rateDay)
  const counted = bucketsAt(book, documents, day)
    .filter(({ position }) => position <= 5 || book.settings.credits === 'include')
  const added = (from: number, until: number): Money | null => {
    const within = counted.filter(({ position }) => position >= from && position <= until)
    return quote === null ? null : sum(within, ({ amount }) => convert(amount, quote, to) ?? 0n)
  }
  return { isOpen: counted.some(({ amount }) => amount !== 0n), balance: added(1, 6), late: added(2, 5) }
}

function billedIn(
  book: Book, ledger: PlainLedger, currency: string, documents: readonly Document[], day: Day,
): Money | null {
  const to = reportingCurrency(book)
  const counted = documents.filter(document =>
    isInvoice(document) || book.settings.credits === 'include' && isCreditNote(document))
  let total = 0n
  for (let date = day - book.settings.window_days + 1; date <= day; date += 1) {
    const billed = sum(counted.filter(({ issued }) => issued === date), ({ amount }) => amount)
    if (billed === 0n) continue
    const converted = convert(billed, quoteAt(ledger, currency, to, date), to)
    if (converted === null) return null
    total += converted
  }
  return total
}

function partsAt(book: Book, ledger: PlainLedger, day: Day): Part[] {
  const to = reportingCurrency(book)
  const { ageing_basis: basis, bucket_edges: [edge] } = book.settings
  return eachCurrency(book, (currency, documents) => {
    const { isOpen, balance, late } = openIn(book, ledger, currency, documents, day)
    const overdue = basis === 'due' && edge === 0
      ? late : convert(overdueAt(documents, day), quoteAt(ledger, currency, to, day), to)
    const isBooked = quoteAt(ledger, currency, to, day)?.isBooked ?? false
    const billings = billedIn(book, ledger, currency, documents, day)
    return [{ currency, isOpen, isBooked, balance, overdue, billings }]
  })
}

const named = (parts: readonly Part[]): string | null =>
  parts.length === 0 ? null : parts.map(part => part.currency).join(', ')

/** `reporting_headline`: per date, over all currencies. */
export function reportingHeadline(book: Book, ledger: PlainLedger): OracleRow[] {
  const to = reportingCurrency(book)
  if (book.currencies.length === 0) return []
  return roles(book).map(([role, day]) => {
    const parts = partsAt(book, ledger, day)
    const withRate = parts.filter(({ balance }) => balance !== null)
    const billed = parts.filter(({ billings }) => billings !== null)
    const both = withRate.filter(({ billings }) => billings !== null)
    const [dated, windowed] = [balanceReason(book, day), windowReason(book, book.settings.window_days, day)]
    const [dsoBalance, dsoBillings] = [sum(both, part => part.balance ?? 0n), sum(both, part => part.billings ?? 0n)]
    const isTold = dated === null && withRate.length > 0
    const missing = withRate.length === 0 || billed.length === 0 ? 'no_rate' : dsoBillings <= 0n ? 'no_billings' : null
    return {
      reporting_currency: to, date_role: role, position_date: textOf(day),
      balance: isTold ? textOfMoney(sum(withRate, part => part.balance ?? 0n)) : null,
      overdue: isTold ? textOfMoney(sum(withRate, part => part.overdue ?? 0n)) : null,
      billings: windowed === null && billed.length > 0 ? textOfMoney(sum(billed, part => part.billings ?? 0n)) : null,
      dso: windowed === null ? scaled(ratio(dsoBalance, dsoBillings), book.settings.window_days) : null,
      currencies: withRate.length,
      apart: dated === null ? named(parts.filter(({ isOpen, balance }) => isOpen && balance === null)) : null,
      booked: dated === null ? named(parts.filter(({ isOpen, isBooked }) => isOpen && isBooked)) : null,
      billings_apart: windowed === null ? named(parts.filter(({ billings }) => billings === null)) : null,
      ...changeOf(book, ledger, role),
      reason: windowed ?? missing,
      balance_reason: dated ?? (withRate.length === 0 ? 'no_rate' : null),
    }
  })
}

/** The change of what is open, part by rates and part by business; of what has rates at both dates. */
function changeOf(book: Book, ledger: PlainLedger, role: string): OracleRow {
  const nothing = { balance_change: null, business_change: null, exchange_change: null, change_apart: null }
  const isTold = [book.asOf, book.compareTo].every(day => balanceReason(book, day) === null)
  if (role !== 'as_of' || !isTold) return nothing
  const rows = eachCurrency(book, (currency, documents) => {
    const now = openIn(book, ledger, currency, documents, book.asOf)
    const before = openIn(book, ledger, currency, documents, book.compareTo)
    const then = openIn(book, ledger, currency, documents, book.asOf, book.compareTo)
    return [{ currency, now, before, then, isOpen: now.isOpen || before.isOpen }]
  })
  const told = rows.filter(({ now, before }) => now.balance !== null && before.balance !== null)
  const apart = rows.filter(row => row.isOpen && !told.includes(row)).map(({ currency }) => currency)
  const total = (amountOf: (row: (typeof rows)[number]) => Money): string | null =>
    told.length === 0 ? null : textOfMoney(sum(told, amountOf))
  return {
    balance_change: total(({ now, before }) => (now.balance ?? 0n) - (before.balance ?? 0n)),
    business_change: total(({ then, before }) => (then.balance ?? 0n) - (before.balance ?? 0n)),
    exchange_change: total(({ now, then }) => (now.balance ?? 0n) - (then.balance ?? 0n)),
    change_apart: apart.length === 0 ? null : apart.join(', '),
  }
}
