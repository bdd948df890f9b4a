import { dayOf } from '../../sample-data/days.ts'
import { createRandom, type Random } from '../../sample-data/random.ts'

/** A line of an entry: an account, what it is moved by in cents, and of whom. */
export interface Line {
  readonly account: string
  /** Debits are positive. */
  readonly cents: number
  readonly customer?: number
  readonly supplier?: number
  readonly lettering?: string
  readonly letteredOn?: number
}

export interface Entry {
  readonly journal: 'VE' | 'BQ' | 'AC' | 'OD'
  readonly number: number
  readonly day: number
  readonly reference: string
  readonly label: string
  readonly lines: readonly Line[]
}

export const firstDay = dayOf(2024, 1, 1)
export const lastDay = dayOf(2024, 12, 31)

/**
 * Of the lines of a year, about these are of sales. A sale has three lines and a purchase too, and two more when it is
 * paid within the year.
 */
const shareOfSales = 0.62
const linesOfSale = 4.39
const linesOfPurchase = 5.2

/** Customers of books of so many lines. */
export function customersOf(lines: number): number {
  return Math.max(20, Math.round(lines / 100))
}

/**
 * The entries of a year of an invented company in the order of their days: sales with their tax, the money received for
 * them with its lettering, purchases and what was paid for them, and the salaries of each month.
 */
export function* entriesOf(lines: number): Generator<Entry> {
  const random = createRandom(lines)
  const customers = customersOf(lines)
  const days = lastDay - firstDay + 1
  const sales = Math.round((lines * shareOfSales) / linesOfSale / days)
  const purchases = Math.round((lines * (1 - shareOfSales)) / linesOfPurchase / days)
  const due = new Map<number, Entry[]>()
  let number = 0
  const later = (day: number, entry: Entry): void => { due.set(day, [...due.get(day) ?? [], entry]) }
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (let count = 0; count < sales; count += 1) {
      const [sale, payment] = saleOf(random, day, number += 1, Math.floor(customers * random.next() ** 1.6))
      yield sale
      if (payment && payment.day <= lastDay) later(payment.day, payment)
    }
    for (let count = 0; count < purchases; count += 1) {
      const [purchase, payment] = purchaseOf(random, day, number += 1)
      yield purchase
      if (payment.day <= lastDay) later(payment.day, payment)
    }
    for (const payment of due.get(day) ?? []) yield { ...payment, number: number += 1 }
    due.delete(day)
    const isPayday = (day - firstDay) % 30 === 29
    for (let person = 0; isPayday && person < 40; person += 1) yield salaryOf(day, number += 1, person)
  }
}

function saleOf(random: Random, day: number, number: number, customer: number): [Entry, Entry | undefined] {
  const net = Math.round(Math.exp(random.normal(11.5, 1)))
  const tax = Math.round(net / 5)
  const reference = `FA${String(number).padStart(8, '0')}`
  const paidOn = Math.max(day, Math.round(day + 30 + (customer % 3) * 15 + random.normal((customer % 13) * 3 - 6, 12)))
  const isPaid = paidOn <= lastDay && !random.chance(0.03)
  const lettered = isPaid ? { lettering: letters(number), letteredOn: paidOn } : {}
  const sale: Entry = {
    journal: 'VE', number, day, reference, label: `Facture ${reference}`,
    lines: [
      { account: '411000', cents: net + tax, customer, ...lettered }, { account: '706000', cents: -net },
      { account: '445710', cents: -tax },
    ],
  }
  const payment: Entry = {
    journal: 'BQ', number: 0, day: paidOn, reference, label: `Virement ${reference}`,
    lines: [{ account: '512000', cents: net + tax }, { account: '411000', cents: -net - tax, customer, ...lettered }],
  }
  return [sale, isPaid ? payment : undefined]
}

function purchaseOf(random: Random, day: number, number: number): [Entry, Entry] {
  const net = Math.round(Math.exp(random.normal(10.5, 1)))
  const tax = Math.round(net / 5)
  const supplier = number % 300
  const reference = `AC${String(number).padStart(8, '0')}`
  return [
    {
      journal: 'AC', number, day, reference, label: `Achat ${reference}`,
      lines: [
        { account: '607000', cents: net }, { account: '445660', cents: tax },
        { account: '401000', cents: -net - tax, supplier },
      ],
    },
    {
      journal: 'BQ', number: 0, day: day + random.integer(20, 60), reference, label: `Paiement ${reference}`,
      lines: [{ account: '401000', cents: net + tax, supplier }, { account: '512000', cents: -net - tax }],
    },
  ]
}

function salaryOf(day: number, number: number, person: number): Entry {
  const gross = 220_000 + person * 5_000
  const charges = Math.round(gross * 0.22)
  return {
    journal: 'OD', number, day, reference: `PAIE${String(day - firstDay)}`, label: `Salaire ${String(person)}`,
    lines: [
      { account: '641000', cents: gross }, { account: '645000', cents: charges * 2 }, { account: '431000', cents: -charges * 3 },
      { account: '421000', cents: charges - gross },
    ],
  }
}

/** A lettering code of its own for each number: AAAA, AAAB and so on. */
function letters(number: number): string {
  let code = ''
  for (let left = number, place = 0; place < 5; place += 1, left = Math.floor(left / 26)) {
    code = String.fromCharCode(65 + (left % 26)) + code
  }
  return code
}
