import type { Customer } from './customers.ts'
import { dayOf, lastDayOfMonth, monthOf, workingDay, yearOf } from './days.ts'
import type { Random } from './random.ts'

/** One row of the ledger. Money is in cents; a settled amount is what payments took by `settledOn`. */
export interface SampleDocument {
  readonly customer: Customer
  readonly number: string
  readonly type: 'Facture' | 'Avoir' | 'Règlement'
  readonly issuedOn: number
  readonly dueOn: number
  readonly settledOn: number | null
  readonly amount: number
  readonly open: number
  readonly writtenOff: number
  readonly isDisputed: boolean
  /** What the row says for the due date when that is not the due date. */
  readonly writtenDue?: string
}

export const asOf = dayOf(2025, 12, 31)
const firstYear = 2022
const months = 48
/** The day on which the failed customer's claims were written off. */
const writeOffDay = dayOf(2024, 11, 29)

export function createDocuments(customers: readonly Customer[], random: Random): SampleDocument[] {
  const drafts: Omit<SampleDocument, 'number'>[] = []
  for (let month = 0; month < months; month += 1) {
    for (const customer of customers) {
      if (month < customer.firstMonth || month > customer.lastMonth) continue
      const expected = customer.invoicesPerMonth * season(month) * growth(customer, month)
      const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0)
      for (let index = 0; index < count; index += 1) drafts.push(...createInvoice(customer, month, random))
    }
  }
  drafts.push(...createUnappliedCash(customers, random))
  drafts.sort((left, right) => left.issuedOn - right.issuedOn || left.customer.id.localeCompare(right.customer.id))
  const counters = new Map<string, number>()
  return drafts.map((draft) => {
    const prefix = { Facture: 'F', Avoir: 'A', Règlement: 'R' }[draft.type] + String(yearOf(draft.issuedOn)).slice(2)
    const series = draft.customer.entity + prefix
    const next = (counters.get(series) ?? 0) + 1
    counters.set(series, next)
    return { ...draft, number: `${prefix}${String(next).padStart(5, '0')}` }
  })
}

/** Year-end peak: November and December bill half as much again, August little. */
function season(month: number): number {
  return [0.9, 0.92, 1, 0.98, 1, 1.05, 0.95, 0.6, 1, 1.05, 1.4, 1.5][month % 12] ?? 1
}

/** Two key accounts triple their purchases over four years: concentration rises. */
function growth(customer: Customer, month: number): number {
  return customer.story === 'growing' ? 1 + (month / months) * 2 : customer.story === 'sliding' ? 1 + month / months : 1
}

function createInvoice(customer: Customer, month: number, random: Random): Omit<SampleDocument, 'number'>[] {
  const year = firstYear + Math.floor(month / 12)
  const issuedOn = random.integer(dayOf(year, (month % 12) + 1, 1), lastDayOfMonth(year, (month % 12) + 1))
  const amount = Math.max(1_500, Math.round(customer.meanAmount * Math.exp(random.normal(-0.18, 0.6))))
  const dueOn = issuedOn + customer.terms
  const isDisputed = random.chance(customer.story === 'disputing' ? 0.12 : 0.012)
  const delay = paymentDelay(customer, month, random) + (isDisputed ? random.integer(40, 160) : 0)
  const settledOn = workingDay(Math.max(issuedOn + 1, Math.round(dueOn + delay + holiday(dueOn))))
  const invoice = { customer, type: 'Facture' as const, issuedOn, dueOn, amount, isDisputed, writtenOff: 0 }
  if (customer.story === 'failed' && settledOn > dayOf(2024, 4, 30)) {
    return [{ ...invoice, settledOn: writeOffDay, open: 0, writtenOff: amount }]
  }
  if (settledOn > asOf) return [partlyPaid(invoice, random)]
  const rows: Omit<SampleDocument, 'number'>[] = [{ ...invoice, settledOn, open: 0 }]
  if (random.chance(0.025)) rows.push(createCreditNote(customer, issuedOn, amount, random))
  return rows
}

/** Days after the due date: the sliding account goes from on time to forty-five, a few invoices are forgotten. */
function paymentDelay(customer: Customer, month: number, random: Random): number {
  const drift = customer.story === 'sliding' ? (month / (months - 1)) * 45 : 0
  const forgotten = !customer.isPublic && !customer.story && random.chance(0.03) ? random.integer(30, 260) : 0
  return random.normal(customer.delay + drift, customer.spread) + forgotten
}

/** Dues that fall in August or at the year's end are paid about a week later. */
function holiday(dueOn: number): number {
  return monthOf(dueOn) === 8 || monthOf(dueOn) === 12 ? 7 : 0
}

/** Of the open invoices that are past due, one in eight carries a part payment, dated by its row. */
function partlyPaid(
  invoice: Omit<SampleDocument, 'number' | 'settledOn' | 'open'>, random: Random,
): Omit<SampleDocument, 'number'> {
  const days = asOf - invoice.issuedOn
  if (invoice.dueOn >= asOf || days < 3 || !random.chance(0.125)) {
    return { ...invoice, settledOn: null, open: invoice.amount }
  }
  const paid = Math.round(invoice.amount * random.between(0.2, 0.7))
  return { ...invoice, settledOn: invoice.issuedOn + random.integer(2, days), open: invoice.amount - paid }
}

function createCreditNote(
  customer: Customer, invoicedOn: number, invoiced: number, random: Random,
): Omit<SampleDocument, 'number'> {
  const issuedOn = Math.min(asOf, invoicedOn + random.integer(5, 40))
  const amount = -Math.round(invoiced * random.between(0.1, 1))
  const settledOn = workingDay(issuedOn + random.integer(3, 45))
  const isOpen = settledOn > asOf || random.chance(0.06)
  return {
    customer, type: 'Avoir', issuedOn, dueOn: issuedOn, settledOn: isOpen ? null : settledOn, amount,
    open: isOpen ? amount : 0, writtenOff: 0, isDisputed: false,
  }
}

/** Money received that nobody has applied yet, most of it in the last half-year. */
function createUnappliedCash(customers: readonly Customer[], random: Random): Omit<SampleDocument, 'number'>[] {
  return Array.from({ length: 46 }, () => {
    const customer = random.pick(customers.filter((one) => one.firstMonth < 40 && one.lastMonth === 47))
    const amount = -Math.round(customer.meanAmount * random.between(0.3, 1.4))
    const issuedOn = workingDay(asOf - random.integer(3, 200))
    return {
      customer, type: 'Règlement' as const, issuedOn, dueOn: issuedOn, settledOn: null, amount, open: amount,
      writtenOff: 0, isDisputed: false,
    }
  })
}
