import { asOf, type SampleDocument } from './documents.ts'
import type { SampleReminder } from './reminders.ts'
import { frenchAmount, statedTerms } from './write.ts'

/** What the warning signals must find in euros at the end of the ledger, in whole cents and counts. */
export interface SignalAnswers {
  readonly reminders: number
  readonly lateBeyond15: string
  readonly neverReminded: string
  readonly overdueCustomers: number
  readonly remindedCustomers: number
  /** Reminders of the last twelve months, and those of the most frequent scenario. */
  readonly remindersOfYear: number
  readonly ofOneScenario: number
  /** Invoices of the last ninety days that fall due later than the customer's terms. */
  readonly dueLater: number
  readonly dueLaterAmount: string
}

export function signalAnswers(
  documents: readonly SampleDocument[], reminders: readonly SampleReminder[],
): SignalAnswers {
  const inEuros = documents.filter(({ customer }) => customer.currency === 'EUR')
  const reminded = new Set(reminders.map(({ document }) => document))
  const overdue = inEuros.filter(({ open, dueOn }) => open > 0 && dueOn < asOf)
  const late = overdue.filter(({ dueOn }) => asOf - dueOn > 15)
  const customersOf = (some: readonly SampleDocument[]): number =>
    new Set(some.map(({ customer }) => `${customer.entity} ${customer.id}`)).size
  const amountOf = (some: readonly SampleDocument[], of: (document: SampleDocument) => number): string =>
    frenchAmount(some.reduce((total, document) => total + of(document), 0)).replace(',', '.')
  const ofYear = reminders.filter(({ sentOn, customer }) => sentOn > asOf - 365 && customer.currency === 'EUR')
  const countOf = (name: string): number => ofYear.filter(({ scenario }) => scenario === name).length
  const longer = inEuros.filter((document) => document.type === 'Facture' && document.issuedOn > asOf - 90
    && document.dueOn > document.issuedOn + statedTerms(document))
  return {
    reminders: reminders.length,
    lateBeyond15: amountOf(late, ({ open }) => open),
    neverReminded: amountOf(late.filter((document) => !reminded.has(document)), ({ open }) => open),
    overdueCustomers: customersOf(overdue),
    remindedCustomers: customersOf(overdue.filter((document) => reminded.has(document))),
    remindersOfYear: ofYear.length,
    ofOneScenario: Math.max(...[...new Set(ofYear.map(({ scenario }) => scenario))].map(countOf)),
    dueLater: longer.length,
    dueLaterAmount: amountOf(longer, ({ amount }) => amount),
  }
}
