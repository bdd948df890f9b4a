import type { Change, Since } from './sentences.ts'

const when = (p: Since): string => (p.isYear ? 'a year ago' : `on ${p.date}`)

/** The page of one customer. */
export const customer = {
  titles: {
    customer_card: 'Who is this customer, and what do they owe?',
    customer_by_month: 'How did the account run?',
    customer_settlements: 'When was each invoice paid?',
    customer_documents: 'What became of each document?'
  },
  columns: {
    settled: 'Settled',
    billed: 'Billed',
    settled_date: 'Settled on',
    last_payment_date: 'Last payment',
    paid_amount: 'Paid',
    days_late: 'Days late',
    effective_date: 'Date',
    link: 'Known by',
    counterpart: 'Settled with',
    limit_overrun: 'Above the limit',
    insured_limit: 'Insured limit',
    uninsured: 'Uninsured',
    dso_contribution: 'Days of DSO',
    balance_share: 'Share of the balance',
    terms_days: 'Terms, days',
    parent_id: 'Group',
    entity_name: 'Company'
  },
  link: {
    stated: 'stated in the file',
    matched: 'reference or amount',
    lettered: 'lettering',
    derived: 'oldest first',
    undated: 'without a date'
  },
  settlementKind: {
    payment: 'Payment',
    credit_note: 'Credit note',
    discount: 'Discount',
    rounding: 'Rounding',
    write_off: 'Written off',
    exchange: 'Exchange difference',
    transfer: 'Transfer'
  },
  sentences: {
    owes: (p: { name: string; amount: string }) => `${p.name} owes ${p.amount}`,
    owesNothing: (p: { name: string }) => `${p.name} owes nothing`,
    inCredit: (p: { name: string; amount: string }) => `${p.name} is ${p.amount} in credit`,
    late: (p: { amount: string }) => `${p.amount} of it late`,
    noneLate: 'none of it late',
    change: (p: { change: Change; since: Since }) =>
      p.change.direction === 0
        ? `as much as ${when(p.since)}`
        : `${p.change.size} ${p.change.direction > 0 ? 'more' : 'less'} than ${when(p.since)}`,
    paysLate: (p: { days: string }) => `pays ${p.days} after the due date`,
    paysEarly: (p: { days: string }) => `pays ${p.days} before the due date`,
    paysOnTime: 'pays on the due date',
    overLimit: (p: { amount: string }) => `${p.amount} above the credit limit`,
    disputed: (p: { amount: string }) => `${p.amount} in dispute`,
    account: (p: { billed: string; settled: string }) => `In twelve months ${p.billed} was billed and ${p.settled} settled.`,
    documents: (p: { count: string; isOne: boolean; open: string }) =>
      p.isOne ? `One document, ${p.open} open.` : `${p.count} documents, ${p.open} of them open.`,
    noDocuments: 'No document at this date.',
    payments: (p: { shown: string; late: string }) => `Of the latest ${p.shown} invoices ${p.late} went past the due date.`,
    noPayments: 'No invoice at this date.'
  },
  facts: 'Identity and limits',
  publicBody: 'Public body',
  ageing: (p: { parts: string }) => `Ageing: ${p.parts}`,
  days: (p: { days: string }) => `${p.days} days`,
  withinTerms: 'within terms',
  pastDue: 'past due',
  payment: 'payment',
  paidOn: (p: { date: string; amount: string }) => `${p.date}: ${p.amount}`,
  stillOpen: (p: { amount: string }) => `still open: ${p.amount}`,
  all: 'All customers',
  search: 'Search numbers'
}
