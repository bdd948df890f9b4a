import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { lastDayOf, monthOf, monthsEarlier, positionsWithin, textOf, type Day } from './days.ts'
import { roles, type OracleRow } from './headline.ts'
import { balanceAt, billingsWithin, customerKey, overdueAt } from './levels.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason, windowReason } from './reasons.ts'

interface Holding {
  readonly entity: string
  readonly customer: string
  readonly amount: Money
}

/** What each customer weighs on the chosen basis, the largest first; those of one amount in the order of their ids. */
function holdingsAt(book: Book, documents: readonly Document[], day: Day): Holding[] {
  const { concentration_basis: basis, credits } = book.settings
  const amountOf = (own: readonly Document[]): Money =>
    basis === 'overdue' ? overdueAt(own, day) :
    basis === 'billings' ? billingsWithin(own, day - 364, day, credits) :
    balanceAt(own, day, credits)
  const order = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0
  return [...groupBy(documents, customerKey).values()]
    .map(own => ({ entity: own[0]?.entity ?? '', customer: own[0]?.customer ?? '', amount: amountOf(own) }))
    .sort((a, b) => a.amount === b.amount
      ? order(a.entity, b.entity) || order(a.customer, b.customer)
      : a.amount > b.amount ? -1 : 1)
}

/** Why the basis cannot be told at that date: a year of billings must lie within the ledger. */
function basisReason(book: Book, day: Day): string | null {
  return book.settings.concentration_basis === 'billings' ? windowReason(book, 365, day) : balanceReason(book, day)
}

function figuresOf(holdings: readonly Holding[]) {
  const counted = holdings.filter(holding => holding.amount > 0n)
  const total = sum(counted, holding => holding.amount)
  const shares = counted.map(holding => ratio(holding.amount, total) ?? 0)
  const top = (k: number): number | null =>
    counted.length === 0 ? null : ratio(sum(counted.slice(0, k), holding => holding.amount), total)
  const hhi = counted.length === 0 ? null : shares.reduce((squares, share) => squares + share * share, 0) * 10_000
  const n = counted.length
  const ascending = counted.toReversed()
  const spread = ascending.reduce((all, holding, i) => all + BigInt(2 * (i + 1) - n - 1) * holding.amount, 0n)
  return {
    customers: n,
    total: textOfMoney(total),
    top_1_share: top(1),
    top_5_share: top(5),
    top_10_share: top(10),
    top_20_share: top(20),
    hhi,
    equivalent_customers: hhi === null ? null : 10_000 / hhi,
    gini: ratio(spread, BigInt(n) * total),
  }
}

/** `concentration_risk`: per currency and date, the customers that weigh anything, ranked. */
export function concentrationRisk(book: Book, ledger: PlainLedger): OracleRow[] {
  const names = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row.name]))
  return eachCurrency(book, (currency, documents) => roles(book).filter(([, day]) => basisReason(book, day) === null)
    .flatMap(([role, day]) => {
      const counted = holdingsAt(book, documents, day).filter(holding => holding.amount > 0n)
      const total = sum(counted, holding => holding.amount)
      return counted.map((holding, i) => ({
        currency,
        date_role: role,
        rank: i + 1,
        entity_id: holding.entity,
        customer_id: holding.customer,
        customer_name: names.get(JSON.stringify([holding.entity, holding.customer])) ?? null,
        amount: textOfMoney(holding.amount),
        share: ratio(holding.amount, total),
        cumulative_share: ratio(sum(counted.slice(0, i + 1), one => one.amount), total),
        cumulative_customers_share: (i + 1) / counted.length,
      }))
    }))
}

/** `concentration_summary`: per currency and date. */
export function concentrationSummary(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => roles(book).map(([role, day]) => {
    const holdings = holdingsAt(book, documents, day)
    const excluded = holdings.filter(holding => holding.amount < 0n)
    const figures = {
      ...figuresOf(holdings),
      excluded_customers: excluded.length,
      excluded_amount: textOfMoney(sum(excluded, holding => holding.amount)),
    }
    const unknown = Object.fromEntries(Object.keys(figures).map(column => [column, null]))
    const reason = basisReason(book, day)
    return {
      currency,
      date_role: role,
      ...reason === null ? { ...figures, reason: figures.hhi === null ? 'no_open' : null } : { ...unknown, reason },
    }
  }))
}

/** `concentration_by_month`: at the as-of date and the twenty-four month-ends before it. */
export function concentrationByMonth(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => positionsWithin(book.start, book.asOf)
    .filter(day => day === book.asOf || day >= monthsEarlier(lastDayOf(monthOf(book.asOf) - 1), 23))
    .filter(day => basisReason(book, day) === null)
    .map(day => {
      const { top_20_share: _, ...figures } = figuresOf(holdingsAt(book, documents, day))
      return { currency, position_date: textOf(day), ...figures }
    }))
}
