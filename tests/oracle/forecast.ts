import { eachCurrency, type Book } from './book.ts'
import { pathOf, type Path } from './curves.ts'
import { textOf, type Day } from './days.ts'
import { claimAt, isInvoice } from './document.ts'
import type { Document } from './entries.ts'
import type { OracleRow } from './headline.ts'
import { customerKey } from './levels.ts'
import { sum, textOfMoney, type Money } from './money.ts'
import { payerAt, wholes } from './payers.ts'

/** An open claim, and the chance of its being paid in each of the thirteen weeks; null: no basis. */
export interface Claim {
  readonly document: Document
  readonly payerClass: string | null
  readonly amount: Money
  readonly chances: readonly number[] | null
}

export interface Week {
  readonly expected: number
  readonly lower: number
  readonly upper: number
}

export const weeks: readonly number[] = Array.from({ length: 13 }, (_, index) => index + 1)

/** How each customer pays at a date: the class is the customer's, whatever the filters. */
function classesAt(
  book: Book, currency: string, documents: readonly Document[], day: Day,
): Map<string, string | null> {
  return new Map(wholes(book, currency, documents).map(own =>
    [own[0] === undefined ? '' : customerKey(own[0]), payerAt(book, own, day)?.payerClass ?? null]))
}

interface AtAge {
  readonly open: number
  readonly squares: number
  readonly paid: number
}

function atAge(paths: readonly Path[], age: number): AtAge {
  const present = paths.filter(path => path.end >= age)
  const amounts = present.map(path => path.amountBefore(age))
  return {
    open: Number(sum(amounts, amount => amount)),
    squares: amounts.reduce((all, amount) => all + Number(amount) ** 2, 0),
    paid: Number(sum(present, path => path.paidAt(age))),
  }
}

/** The share of what is open that is paid at an age, for one class: its own, drawn towards that of all. */
function hazardAt(all: AtAge, own: AtAge | null): number {
  if (all.paid === 0) return 0
  const whole = all.paid / all.open
  if (own === null || own.open === 0) return whole
  const weight = own.open ** 2 / own.squares
  return (weight * own.paid / own.open + 20 * whole) / (weight + 20)
}

/** Every claim that is open at a day, with what could be expected of it on that day, by all that the ledger tells. */
export function claimsWithChances(
  book: Book, currency: string, documents: readonly Document[], day: Day,
): Claim[] {
  const everything = book.everyDocument.filter(document => document.currency === currency)
  const classes = classesAt(book, currency, everything, day)
  const classOf = (document: Document): string | null => classes.get(customerKey(document)) ?? null
  const paths = everything.flatMap(document =>
    pathOf(document, day, 'issue').map(path => ({ ...path, payerClass: classOf(document) })))
  const ages = [...new Set(paths.flatMap(path => path.exitAges))].sort((a, b) => a - b)
    .filter(age => paths.some(path => path.paidAt(age) > 0n))
  const names = new Set(everything.map(classOf))
  const hazards = new Map([...names].map(name => [name, ages.map(age => ({
    age,
    hazard: hazardAt(
      atAge(paths, age), name === null ? null : atAge(paths.filter(path => path.payerClass === name), age)),
  }))]))
  const unpaid = (name: string | null, from: number, to: number): number =>
    (hazards.get(name) ?? []).filter(({ age }) => age > from && age <= to)
      .reduce((share, { hazard }) => share * (1 - hazard), 1)
  return documents.flatMap(document => {
    const amount = claimAt(document, day)
    if (amount === 0n) return []
    const payerClass = classOf(document)
    const age = day - document.issued
    const atRisk = paths.filter(path => path.end >= age && path.isCounted &&
      (path.settled === null || path.settled.age >= age)).length
    const hasBasis = isInvoice(document) && atRisk >= 5 && unpaid(payerClass, -Infinity, age) > 1e-12
    const chances = weeks.map(week =>
      unpaid(payerClass, age, age + 7 * week - 7) - unpaid(payerClass, age, age + 7 * week))
    return [{ document, payerClass, amount, chances: hasBasis ? chances : null }]
  })
}

/** A week's expectation and its limits: customers are independent, and each pays all or nothing. */
export function weekOf(claims: readonly Claim[], week: number): Week {
  const byCustomer = new Map<string, { open: number, expected: number }>()
  for (const { document, amount, chances } of claims) {
    if (chances === null) continue
    const key = customerKey(document)
    const { open, expected } = byCustomer.get(key) ?? { open: 0, expected: 0 }
    byCustomer.set(key, {
      open: open + Number(amount) / 1000, expected: expected + Number(amount) / 1000 * (chances[week - 1] ?? 0),
    })
  }
  const all = [...byCustomer.values()]
  const expected = all.reduce((total, own) => total + own.expected, 0)
  const width = 1.2816 * Math.sqrt(all.reduce((total, own) => total + own.expected * (own.open - own.expected), 0))
  const open = all.reduce((total, own) => total + own.open, 0)
  return { expected, lower: Math.max(0, expected - width), upper: Math.min(open, expected + width) }
}

/** `cash_forecast`: thirteen weeks from the as-of date, as a whole and by payer class. */
export function cashForecast(book: Book): OracleRow[] {
  if (!book.hasHistory || book.asOf < book.start) return []
  return eachCurrency(book, (currency, documents) => {
    const claims = claimsWithChances(book, currency, documents, book.asOf)
    const names = [...new Set(claims.map(claim => claim.payerClass))]
    const parts = [
      ...claims.length === 0 ? [] : [{ isTotal: true, payerClass: null, own: claims }],
      ...names.map(name =>
        ({ isTotal: false, payerClass: name, own: claims.filter(claim => claim.payerClass === name) })),
    ]
    return parts.flatMap(({ isTotal, payerClass, own }) => weeks.map(week => ({
      currency,
      is_total: isTotal,
      payer_class: payerClass,
      week,
      week_from: textOf(book.asOf + 7 * week - 6),
      week_to: textOf(book.asOf + 7 * week),
      ...weekOf(own, week),
      open_amount: textOfMoney(sum(own, claim => claim.amount)),
      no_basis: textOfMoney(sum(own.filter(claim => claim.chances === null), claim => claim.amount)),
    })))
  })
}
