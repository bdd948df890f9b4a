/** All currencies told in one. */
export const currencies = {
  titles: {
    headline: 'What is owed over all currencies?',
    rates: 'At which rates?',
    pyramid: 'Which currencies are late?',
    customers: 'Who owes most over all currencies?'
  },
  reporting: 'Told in',
  columns: {
    reporting_currency: 'Told in',
    currencies: 'Currencies told',
    currencies_open: 'Open in',
    balance_before: 'Balance before',
    apart: 'Apart',
    booked: 'At booked rates',
    is_booked: 'From booked amounts',
    billings_apart: 'Apart in billings',
    balance_change: 'Change of the balance',
    business_change: 'of which business',
    exchange_change: 'of which exchange',
    change_apart: 'Apart in the change',
    currency: 'Currency',
    rate: 'One unit is worth',
    rate_date: 'Rate of',
    found: 'How',
    via: 'Through',
    source: 'Source',
    balance: 'Own balance',
    amount: 'Own amount',
    converted: 'Converted',
    reason: 'Why apart',
    now: 'Now',
    before: 'Before',
    change: 'Change',
    overdue: 'of which overdue'
  },
  found: { own: 'the currency itself', direct: 'as stated', inverse: 'inverse of what is stated', crossed: 'crossed' },
  through: (p: { currency: string }) => `crossed through ${p.currency}`,
  booked: (p: { found: string | null }) => `${p.found === null ? '' : `${p.found}, `}from the ledger’s own amounts`,
  noRate: 'no rate within 31 days: it stays apart',
  apart: (p: { amount: string }) => `${p.amount} apart`,
  all: 'Together',
  steps: { before: 'Before', business: 'Business', exchange: 'Exchange', now: 'Now' },
  sentences: {
    owed: (p: { amount: string; overdue: string; currencies: string; isOne: boolean }) =>
      `${p.amount} is owed ${p.isOne ? 'in one currency' : `over ${p.currencies} currencies`}, ${p.overdue} of it past due`,
    change: (p: { direction: -1 | 0 | 1; size: string; date: string; business: string; exchange: string }) =>
      p.direction === 0
        ? `as much as on ${p.date}: business ${p.business}, exchange rates ${p.exchange}`
        : `${p.size} ${p.direction > 0 ? 'more' : 'less'} than on ${p.date}: business ${p.business}, exchange rates ${p.exchange}`,
    apart: (p: { names: string }) => `without a rate, and apart: ${p.names}`,
    booked: (p: { names: string }) => `at the last rate that the ledger itself booked: ${p.names}`,
    changeApart: (p: { names: string }) => `without a rate at one of the dates, and outside this change: ${p.names}`,
    untold: (p: { currency: string; reason: string }) => `The balance cannot be told in ${p.currency}: ${p.reason}.`,
    noRate: 'no currency has a rate within 31 days',
    single: (p: { currency: string }) => `Everything is in ${p.currency}; no rate is needed.`,
    rates: (p: { rates: string }) => `At the as-of date ${p.rates}`,
    one: (p: { currency: string; rate: string; date: string }) => `1 ${p.currency} is ${p.rate} (${p.date})`,
    late: (p: { currency: string; share: string; all: string }) =>
      `${p.currency} is the latest: ${p.share} of its open invoices are past due, ${p.all} of all that is told together`,
    largest: (p: { name: string; amount: string; share: string }) => `${p.name} owes most, ${p.amount}: ${p.share} of what is owed`,
    together: (p: { count: string; share: string }) => `the ${p.count} largest owe ${p.share} together`,
    noneLate: 'Nothing is past due in any currency',
    noneOpen: 'Nothing is open'
  },
  note: 'Open amounts at the last rate of the date or up to 31 days before, billings of each day at that of its own day. Business: the change at the rates of the comparison date. A loaded table of rates goes before what a ledger’s own amounts in two currencies come to.'
}
