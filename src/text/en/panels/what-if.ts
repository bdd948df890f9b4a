/** The page of assumptions: what would become of cash and cost if something were decided. */
export const whatIf = {
  titles: {
    release: 'What if DSO came down?',
    discount: 'What if a discount were offered for paying early?',
    customers: 'Whom would it pay to offer that discount?',
    payments: 'Which payments does that discount rest on?',
    factoring: 'What if open claims were sold?',
    terms: 'What if terms beyond the legal cap were cut?'
  },
  columns: {
    is_total: 'All together',
    segment: 'Segment',
    dso: 'DSO',
    best_dso: 'Best of twelve months',
    best_date: 'Reached on',
    target_dso: 'Target',
    gap: 'Above target',
    freed: 'Cash freed',
    yearly_worth: 'Worth a year',
    payer_class: 'Payer class',
    payments: 'Payments',
    paid_amount: 'Paid in twelve months',
    effective_date: 'Paid on',
    days: 'Days',
    is_early: 'Early as it is',
    days_beyond_offer: 'Days sooner',
    days_taken: 'Days taken',
    paid_early: 'Early as it is',
    paid_later: 'Paid later',
    share_percent: 'Of it, would take it, %',
    taken: 'Takes the discount',
    days_won: 'Days won',
    discount_cost: 'Discount',
    cash_forward: 'More cash, average day',
    net_worth: 'Gain or loss a year',
    yearly_rate: 'Cost, % a year',
    is_sold: 'Sold',
    disputed: 'Disputed',
    too_late: 'Too late',
    eligible: 'Eligible',
    no_basis: 'Days not known',
    claims: 'Claims',
    face_amount: 'Sold, or could be',
    expected_days: 'Expected days',
    advance: 'Advance',
    commission: 'Commission',
    financing: 'Financing',
    sale_cost: 'Cost',
    cash_today: 'Cash today',
    buyer: 'Buyer',
    year_invoices: 'Invoices of the year',
    year_amount: 'Their amount',
    days_beyond: 'Days beyond the cap',
    balance_fall: 'Less outstanding',
    open_invoices: 'Open invoices',
    overdue: 'Overdue as agreed',
    more_overdue: 'Overdue then too'
  },
  assumptions: 'Assumptions',
  invalid: 'This cannot be followed; what stood before is shown.',
  capital: 'Cost of capital, %',
  release: {
    target: 'Target, days',
    best: 'best of 12 months',
    by: 'By',
    whole: 'The whole',
    sum: 'Each segment for itself',
    others: (p: { count: string }) => `and ${p.count} more, in the table and the export`,
    freed: (p: { from: string; to: string; amount: string }) => `From ${p.from} to ${p.to}, ${p.amount} would be freed`,
    freedAtBest: (p: { from: string; to: string; date: string; amount: string }) =>
      `From ${p.from} back to ${p.to}, the best of twelve months (${p.date}), ${p.amount} would be freed`,
    worth: (p: { amount: string; capital: string }) => `worth ${p.amount} a year at ${p.capital}`,
    kept: (p: { from: string; to: string }) => `DSO is at ${p.from} and keeps ${p.to} already, so that nothing would be freed`,
    eachAtBest: (p: { amount: string }) => `each segment at its own best would free ${p.amount}`,
    eachAtTarget: (p: { amount: string }) => `the segments above the target would free ${p.amount}, the others staying where they are`,
    nothing: 'The balance was never above zero in twelve months: there is nothing to aim at',
    cannotTell: (p: { reason: string }) => `DSO cannot be told: ${p.reason}.`,
    note: 'Freed: the balance less the target × billings of the window ÷ its days. It comes once, and stays as long as the target is kept.'
  },
  rests: {
    none: 'No invoice was paid in twelve months.',
    payments: (p: {
      count: string; isOne: boolean; amount: string
      early: string | null; earlyAmount: string; days: string
    }) => `${p.count} ${p.isOne ? 'payment' : 'payments'} of twelve months, ${p.amount}; `
      + (p.early === null ? `none within ${p.days}.` : `${p.early}, ${p.earlyAmount}, came within ${p.days} as it is.`)
  },
  discount: {
    percent: 'Discount, %',
    days: 'Paid within, days',
    share: (p: { payerClass: string }) => `Share that would take it, ${p.payerClass}, %`,
    offer: (p: { percent: string; days: string; cost: string; forward: string }) =>
      `${p.percent} off for payment within ${p.days} of issue would cost ${p.cost} a year and keep ${p.forward} more cash in hand on an average day`,
    rate: (p: { rate: string; capital: string; won: string }) => `money ${p.won} sooner at ${p.rate} a year, against ${p.capital}`,
    pays: (p: { amount: string }) => `it pays, by ${p.amount} a year`,
    loses: (p: { amount: string }) => `it does not pay, and loses ${p.amount} a year`,
    even: 'it comes out even',
    noDays: (p: { cost: string }) => `No payment would come sooner, and the discount would cost ${p.cost} a year`,
    nobody: 'By these shares nobody would take the discount',
    untold: 'How customers pay cannot be told yet: six months of payments are needed before the date',
    cannotTell: (p: { reason: string }) => `A year of payments cannot be told: ${p.reason}.`,
    note: 'The shares are assumptions. Who pays by then as it is takes the discount too, and wins no day. The rate is discount ÷ (100 − discount) × 365 ÷ days won.'
  },
  customers: {
    winners: (p: { count: string; isOne: boolean; amount: string }) =>
      `It pays for ${p.isOne ? 'one customer' : `${p.count} customers`}, by ${p.amount} a year`,
    noWinners: 'It pays for no customer',
    losers: (p: { count: string; isOne: boolean; amount: string }) =>
      `for ${p.isOne ? 'one' : p.count} it loses ${p.amount} a year`,
    breakEven: (p: { days: string; capital: string }) =>
      `at ${p.capital} what is taken must come ${p.days} sooner for it to pay`
  },
  factoring: {
    late: 'Not past due by more than, days',
    advance: 'Advance, %',
    commission: 'Commission, %',
    financing: 'Financing, % a year',
    sell: (p: { bucket: string }) => `Sell ${p.bucket}`,
    whole: 'Sold together',
    sold: (p: { face: string; cash: string; cost: string }) =>
      `Claims of ${p.face} would bring ${p.cash} today and cost ${p.cost}`,
    rate: (p: { rate: string; days: string; capital: string }) => `${p.rate} a year over ${p.days}, against ${p.capital}`,
    leftOut: {
      disputed: (p: { amount: string }) => `${p.amount} in dispute`,
      late: (p: { amount: string }) => `${p.amount} too late`,
      aside: (p: { amounts: readonly string[] }) => `${p.amounts.join(' and ')} ${p.amounts.length === 1 ? 'stands' : 'stand'} outside`
    },
    noBasis: (p: { amount: string }) => `of ${p.amount} nothing tells when it will be paid, so it is left out`,
    nothing: 'Nothing that is open could be sold on these terms',
    cannotTell: (p: { reason: string }) => `What is open cannot be told: ${p.reason}.`,
    note: 'Expected days follow the payment curves over thirteen weeks; what is not paid by then counts 91 days. The rest of what is sold, less the advance, comes when the customer pays.'
  },
  terms: {
    cap: 'Cut to',
    caps: { last: 'the last lawful day', plain: 'the days from issue alone' },
    fall: (p: { amount: string; worth: string; capital: string }) =>
      `${p.amount} less would be outstanding on an average day, worth ${p.worth} a year at ${p.capital}`,
    invoices: (p: { count: string; isOne: boolean; amount: string; days: string }) =>
      `${p.isOne ? 'one invoice' : `${p.count} invoices`} of twelve months, ${p.amount}, ${p.isOne ? 'goes' : 'go'} ${p.days} beyond the cap`,
    noInvoices: 'none of the invoices of twelve months goes beyond the cap',
    more: (p: { amount: string }) => `${p.amount} of what is open and not yet due would be overdue`,
    noMore: 'nothing that is not yet due would be overdue',
    none: 'No terms that were agreed go beyond the legal cap',
    yearUntold: (p: { reason: string }) => `what would be outstanding on an average day cannot be told: ${p.reason}`,
    cannotTell: (p: { reason: string }) => `What is open cannot be told: ${p.reason}.`,
    note: 'It is taken that customers would keep the new terms as well, or as badly, as they keep the old ones. Assumed due dates are not judged.'
  }
}
