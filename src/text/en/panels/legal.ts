/** The page on legal terms: late interest, terms and payments within the law, the statement of the annual report. */
export const legal = {
  titles: {
    claims: 'What may be claimed for paying late?',
    interest: 'Which invoices carry late interest?',
    terms: 'Do terms and payments keep within the law?',
    limits: 'Which invoices went beyond the legal limits?',
    report: 'What does the annual report have to state?',
    rules: 'Which rules and rates are applied?'
  },
  columns: {
    buyer: 'Buyer',
    claims: 'Late invoices',
    interest: 'Late interest',
    indemnity: 'Recovery costs',
    total: 'To claim',
    untold_claims: 'Rate missing, invoices',
    missing_rate: 'Missing rate from',
    disputed_claims: 'Disputed, invoices',
    disputed_interest: 'Disputed, interest',
    first_day: 'Late from',
    last_day: 'Late until',
    days_late: 'Days late',
    rate_basis: 'Rate',
    is_counted: 'Counted',
    issue_month: 'Issued in',
    terms_ok: 'Terms: within the limit',
    terms_watch: 'Terms: need an end-of-month clause',
    terms_over: 'Terms: over the maximum',
    terms_untold: 'Terms not known',
    watch_documents: 'Need a clause, invoices',
    over_documents: 'Over, invoices',
    paid_ok: 'Paid within the limit',
    paid_watch: 'Paid up to the end of month',
    paid_over: 'Paid beyond the maximum',
    open_ok: 'Open, within the limit',
    open_watch: 'Open, up to the end of month',
    open_over: 'Open beyond the maximum',
    terms: 'Terms',
    plain_limit: 'Limit',
    month_end_first: '45 days, then end of month',
    month_end_last: 'End of month, then 45 days',
    beyond: 'Beyond the maximum',
    part: 'Part',
    band: 'Days late',
    invoices: 'Invoices',
    share: 'Share of amount',
    invoice_share: 'Share of number',
    base_amount: 'Share of',
    year_start: 'Year from',
    year_end: 'to',
    assumed: 'On assumed due dates',
    rule: 'Rule',
    valid_from: 'From',
    valid_until: 'Until',
    value: 'Value',
    unit: 'Unit',
    source: 'Source',
    is_own: 'Entered by you'
  },
  words: {
    buyer: {
      private: 'Business', public: 'Public body', public_authority: 'State or local authority',
      public_health: 'Public hospital', public_undertaking: 'Public undertaking', consumer: 'Consumer'
    },
    rate_basis: { legal: 'ECB + 10 points', contract: 'contract', public: 'ECB + 8 points' },
    terms: { ok: 'within', watch: 'clause needed', over: 'over', untold: 'not known' },
    band: { total: '1 day and more', disputed: 'disputed, excluded' },
    part: { '1': 'Unpaid at closing', '2': 'Late in the year' },
    unit: { days: 'days', points: 'points', percent: '%', times: 'times', EUR: 'EUR' },
    rule: {
      agreed_days: 'Longest agreed term, from issue',
      month_end_days: 'End-of-month term',
      unagreed_days: 'Term where nothing is agreed, from receipt',
      periodic_days: 'Longest term of periodic invoices',
      public_days: 'Public bodies: term from the request',
      public_health_days: 'Public hospitals: term',
      public_undertaking_days: 'Public undertakings: term',
      indemnity: 'Fixed sum for recovery costs, each invoice',
      late_margin: 'Late interest: points over the ECB rate',
      public_margin: 'Public bodies: points over the ECB rate',
      contract_multiple: 'A contract rate is at least the legal interest rate',
      fine_person: 'Fine for excessive terms, individual, up to',
      fine_company: 'Fine for excessive terms, company, up to',
      contract_rate: 'Contract rate of late interest',
      year_revenue: 'Revenue of the year that ends on this date, tax included',
      legal_interest: 'Legal interest rate of the half-year',
      ecb_rate: 'ECB main refinancing rate of the half-year'
    }
  },
  separator: '; ',
  claims: {
    none: 'No invoice was late',
    some: (p: { total: string; interest: string; count: string; isOne: boolean }) =>
      `${p.total} may be claimed of ${p.isOne ? 'one customer' : `${p.count} customers`}, ${p.interest} of it late interest`,
    indemnity: (p: { amount: string }) => `${p.amount} for recovery costs`,
    largest: (p: { name: string; amount: string }) => `most from ${p.name}, ${p.amount}`,
    untold: (p: { count: string; isOne: boolean; date: string }) =>
      `${p.isOne ? 'one invoice has' : `${p.count} invoices have`} no amount: the rate of the half-year from ${p.date} is missing`,
    disputed: (p: { amount: string }) => `${p.amount} of interest on disputed invoices stands apart`
  },
  interest: {
    none: 'No invoice was late',
    some: (p: { count: string; isOne: boolean; amount: string }) =>
      `${p.isOne ? 'One invoice was late and carries' : `${p.count} invoices were late and carry`} ${p.amount} of interest`,
    longest: (p: { days: string; number: string }) => `longest: invoice ${p.number}, ${p.days}`
  },
  terms: {
    none: 'No invoice to test',
    agreed: (p: { over: string; watch: string }) =>
      `${p.over} of the amount invoiced to businesses is payable later than the law allows, ${p.watch} only with an express end-of-month clause`,
    agreedWell: 'All terms agreed with businesses keep within the law',
    agreedUntold: 'What was agreed with businesses is not stated, so terms are not judged',
    paid: (p: { share: string }) => `${p.share} was paid, or is still open, beyond the legal maximum`,
    public: (p: { bodies: string; share: string; days: string }) => `${p.bodies}: ${p.share} after ${p.days} days`,
    bodies: {
      public: 'public bodies', public_authority: 'state and local authorities', public_health: 'public hospitals',
      public_undertaking: 'public undertakings'
    },
    note: 'Days count from the date of issue, which stands in for receipt of goods or of the request. Invoices whose due date is assumed are not judged as agreed terms. End of month: 45 days then the end of the month, or the end of the month then 45 days, whichever is later. Branches with terms of their own (art. L441-11) and periodic invoices are not told apart.',
    by: 'By',
    agreedTerms: 'Agreed terms',
    clause: 'clause needed',
    over: 'over',
    payments: 'Paid or open',
    within: 'within',
    between: 'to month end',
    beyond: 'beyond',
    bar: (p: { within: string; between: string; beyond: string }) =>
      `within the limit ${p.within}, up to the end of month ${p.between}, beyond ${p.beyond}`,
    year: 'year',
    month: 'month'
  },
  publicBuyers: {
    title: 'Kinds of public buyers',
    yours: 'Public buyers, as you told them apart',
    untold: 'Nothing says of which kind the public bodies are, and the law gives state and local authorities, public hospitals and public undertakings different terms (Code de la commande publique, art. R2192-10 and R2192-11). They stand at the strictest until you tell them apart.',
    whoever: (p: { dimension: string }) => `Whoever has ${p.dimension}`,
    is: 'is a',
    kinds: { authority: 'state or local authority', health: 'public hospital', undertaking: 'public undertaking' },
    add: 'Add',
    remove: 'Remove'
  },
  limits: {
    noneAgreed: 'No terms were agreed beyond the legal maximum',
    agreed: (p: { count: string; isOne: boolean }) =>
      `${p.isOne ? 'One invoice was' : `${p.count} invoices were`} made payable beyond the legal maximum`,
    nonePaid: 'nothing was paid, or is open, beyond it',
    paid: (p: { count: string; isOne: boolean; amount: string }) =>
      `${p.amount} of ${p.isOne ? 'one invoice' : `${p.count} invoices`} was paid, or is open, beyond it`
  },
  report: {
    none: 'The ledger has no figures for this closing date',
    unpaid: (p: { date: string; count: string; isOne: boolean; amount: string }) =>
      `At ${p.date}, ${p.isOne ? 'one invoice was' : `${p.count} invoices were`} unpaid and past due, ${p.amount}`,
    share: (p: { share: string; isEntered: boolean }) =>
      `, ${p.share} of the year’s ${p.isEntered ? 'revenue' : 'billings'}`,
    late: (p: { count: string; isOne: boolean; share: string }) =>
      `${p.isOne ? 'one invoice was' : `${p.count} invoices were`} late in the year, ${p.share} of what was invoiced`,
    lateOnly: (p: { count: string; isOne: boolean }) => `${p.isOne ? 'one invoice was' : `${p.count} invoices were`} late in the year`,
    disputed: (p: { count: string; isOne: boolean; amount: string }) =>
      `${p.isOne ? 'one disputed invoice' : `${p.count} disputed invoices`}, ${p.amount}, excluded`,
    uncovered: 'the ledger does not reach back over the whole year, so shares are not told',
    closing: 'Closing date',
    ownClosing: 'As-of date',
    copy: 'Copy the table',
    copied: 'Copied',
    head: [
      'Art. D441-6, I, 2°: invoices issued, unpaid at the closing date and past due',
      'Art. D441-6, II: invoices issued that were late during the year'
    ],
    bands: { '0': '0 days (indicative)', '1-30': '1 to 30 days', '31-60': '31 to 60 days', '61-90': '61 to 90 days', '91+': '91 days and more', total: 'Total (1 day and more)' },
    sectionA: '(A) Bands of lateness',
    sectionB: '(B) Excluded from (A): disputed claims',
    sectionC: '(C) Terms of reference',
    invoices: 'Number of invoices',
    amount: 'Amount of the invoices, tax included',
    shareRevenue: 'Share of the year’s revenue, tax included',
    shareBillings: 'Share of the year’s billings, tax included',
    shareInvoiced: 'Share of the amount invoiced in the year',
    shareNumber: 'Share of the number of invoices of the year',
    contractual: (p: { share: string }) => `Contractual terms; ${p.share} of the amount of (A) on the assumed term`,
    contractualAll: 'Contractual terms'
  },
  rules: {
    summary: (p: { count: string; date: string }) => `${p.count} rules and rates; the last shipped ECB rate is of the half-year from ${p.date}`,
    own: (p: { count: string; isOne: boolean }) => (p.isOne ? 'one is your own' : `${p.count} are your own`),
    floor: (p: { rate: string; least: string }) => `the contract rate of ${p.rate} is below the lawful minimum of ${p.least}`,
    floorUnknown: 'whether the contract rate reaches three times the legal interest rate cannot be told: that rate is not entered',
    later: 'later rates are for you to enter, with their source',
    add: 'Enter',
    rule: 'Rule',
    from: 'From',
    value: 'Value',
    source: 'Source',
    remove: 'Take out',
    fault: 'This is not a rule that can be applied: look at date and value.',
    note: 'Rates and amounts of interest hold from 1 January or 1 July. What you enter is kept in the address of this page, so that a link shows the same figures.',
    applied: 'With rates or terms of your own, listed below.',
    yours: 'your own',
    shipped: 'shipped'
  },
  disputed: 'Disputed invoices',
  disputedWords: { apart: 'apart', include: 'counted' }
}
