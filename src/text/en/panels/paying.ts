interface Some {
  readonly count: string
  readonly isOne: boolean
}

const documents = (p: Some): string => (p.isOne ? 'one document' : `${p.count} documents`)

/** How one customer pays: class by quarter, payment curve, what is expected, what is disputed, and the briefing. */
export const paying = {
  titles: {
    customer_payer_history: 'Is this customer paying later or sooner?',
    customer_curves: 'How long until this customer pays?',
    customer_expected: 'What will this customer pay, and when?',
    customer_disputes: 'What does this customer dispute?'
  },
  columns: {
    position_date: 'Date',
    payer_class: 'Class',
    class_before: 'Class before',
    days_late: 'Days late',
    paid_amount: 'Paid in six months',
    is_total: 'All customers',
    documents: 'Invoices',
    expected_4: 'Weeks 1–4',
    expected_13: 'Weeks 1–13',
    later: 'Later or never',
    no_basis: 'No basis',
    likely_week: 'Half by week',
    likely_from: 'Half from',
    likely_to: 'Half by',
    days_overdue: 'Days overdue',
    dispute_reason: 'Reason',
    chance: 'Chance',
    expected: 'Expected'
  },
  history: {
    isIn: (p: { name: string; days: string | null; direction: -1 | 0 | 1 }) =>
      `Class: ${p.name}${p.days === null ? '' : p.direction === 0 ? ', on the due date' : `, ${p.days} ${p.direction > 0 ? 'late' : 'early'}`}`,
    unknown: 'The class cannot be told: a customer needs half a year of ledger and something paid or overdue',
    later: (p: { before: string; date: string }) => `later than on ${p.date} (${p.before})`,
    sooner: (p: { before: string; date: string }) => `sooner than on ${p.date} (${p.before})`,
    same: (p: { date: string }) => `the same class since ${p.date}`,
    first: 'nothing earlier to compare with',
    none: 'No date at which this customer could be classed.',
    axis: 'days late, weighted by amount'
  },
  curve: {
    customer: 'This customer',
    all: 'All customers',
    tooFew: (p: Some) =>
      `${p.count === '0' ? 'No invoices are' : p.isOne ? 'One invoice is' : `Only ${p.count} invoices are`} there to follow, too few for a curve: that takes five`,
    half: (p: { when: string }) => `Half of what this customer was invoiced is paid ${p.when}`,
    halfOfAll: (p: { when: string }) => `of all customers, half is paid ${p.when}`,
    notReached: 'Less than half of what this customer was invoiced has been paid so far',
    after: (p: { days: string }) => `after ${p.days}`,
    slower: (p: { days: string }) => `${p.days} later than for all customers`,
    faster: (p: { days: string }) => `${p.days} sooner than for all customers`,
    same: 'as for all customers'
  },
  expected: {
    called: (p: { quarter: string; open: string; month: string }) =>
      `${p.quarter} of the ${p.open} open is expected within thirteen weeks, ${p.month} of it in the first four`,
    noBasis: (p: { amount: string }) => `${p.amount} has nothing to be judged by and is expected in no week`,
    allNoBasis: (p: { open: string }) => `Nothing can be said of the ${p.open} open: there is nothing to judge it by`,
    nothing: 'Nothing is open, so nothing is expected.',
    note: 'As this customer’s class of payers has paid invoices of the same age; see the cash forecast for its band and how it fared.',
    week: (p: { from: string; to: string }) => `${p.from} – ${p.to}`,
    more: (p: Some) => (p.isOne ? 'One more in the table.' : `${p.count} more in the table.`)
  },
  disputes: {
    some: (p: Some & { amount: string; share: string }) => `${p.amount} is disputed, ${p.share} of what is open: ${documents(p)}`,
    overdue: (p: { amount: string }) => `${p.amount} of it is past due`,
    none: 'Nothing of what is open is disputed.',
    noReason: 'no reason stated'
  },
  briefing: {
    action: 'Print briefing',
    actionTitle: 'One A4 page for the sales representative',
    failed: 'The briefing could not be prepared.',
    title: 'Customer briefing',
    at: (p: { date: string; currency: string }) => `as of ${p.date}, in ${p.currency}`,
    for: (p: { name: string }) => `for ${p.name}`,
    owed: 'What is owed',
    pays: 'How they pay',
    overdue: 'What is overdue',
    expected: 'What to expect',
    ask: 'What to ask for',
    elsewhere: (p: { amounts: string }) => `In other currencies: ${p.amounts}.`,
    nothingOverdue: 'Nothing is overdue.',
    total: 'Total',
    more: (p: Some) => (p.isOne ? 'and one other' : `and ${p.count} others`),
    noPromises: 'The ledger records no promises; expected is what customers of this class have paid at the same age.',
    oldest: (p: { days: string }) => `oldest ${p.days}`,
    asks: {
      pay: (p: Some & { amount: string; numbers: string; days: string }) =>
        `Payment of ${p.amount} overdue: ${p.numbers}${p.isOne ? `, ${p.days} late` : `; the oldest is ${p.days} late`}. Ask for the date and the reference of the transfer.`,
      dispute: (p: Some & { amount: string; numbers: string; reasons: string | null }) =>
        `Settle the dispute over ${p.amount} (${p.numbers}${p.reasons === null ? '; no reason stated' : `: ${p.reasons}`}): what is missing, who decides, by when? What is not contested is to be paid.`,
      limit: (p: { amount: string; limit: string }) =>
        `The balance is ${p.amount} above the credit limit of ${p.limit}: ask for a payment on account before the next delivery.`,
      later: (p: { before: string; now: string; date: string }) =>
        `Pays later than on ${p.date} (${p.before}, now ${p.now}): ask what changed, in their approvals or in their cash.`,
      upcoming: (p: Some & { amount: string; date: string }) =>
        `${p.amount} falls due by ${p.date} (${documents(p)}): make sure the invoices arrived and were approved.`,
      credits: (p: { amount: string }) =>
        `${p.amount} of credits and payments is not applied yet: ask which invoices it is meant for.`,
      stopped: 'Nothing was paid in six months: ask whether orders are still to be expected.',
      nothing: 'Nothing is overdue and nothing falls due soon: no payment to ask for.'
    },
    soon: 'within thirty days'
  }
}
