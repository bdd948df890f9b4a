/** What will be paid in the next thirteen weeks, and how well that was told before. */
export const forecast = {
  titles: {
    forecast: 'How much cash is coming in, and when?',
    backtest: 'Can the forecast be trusted?'
  },
  columns: {
    payer_class: 'Customers',
    week: 'Week',
    week_from: 'From',
    week_to: 'To',
    expected: 'Expected',
    lower: 'P10',
    upper: 'P90',
    open_amount: 'Open',
    no_basis: 'No basis',
    position_date: 'Forecast from',
    actual: 'Paid',
    by_due: 'On due dates',
    by_delay: 'On due dates and delays',
    error: 'Error',
    error_due: 'Error, due dates',
    error_delay: 'Error, due dates and delays',
    inside_share: 'Within P10–P90'
  },
  drill: {
    title: 'Whom does the cash of a week come from?',
    week: 'Week',
    classes: 'By payer class',
    customers: 'Customers, most expected first',
    documents: 'Documents, most expected first',
    chance: 'Chance',
    share: 'Share',
    due: 'Due',
    disputed: 'disputed',
    expected: (p: { amount: string; number: string; from: string; to: string }) =>
      `In week ${p.number}, from ${p.from} to ${p.to}, ${p.amount} is expected`,
    largest: (p: { share: string; count: string; isOne: boolean }) =>
      p.isOne ? 'all of it from one customer' : `${p.share} of it from the ${p.count} customers that stand for most`,
    first: (p: { name: string; amount: string }) => `first ${p.name} with ${p.amount}`,
    none: (p: { number: string }) => `Nothing is expected in week ${p.number}.`
  },
  all: 'All',
  month: 'Weeks 1\u2060–\u20604',
  quarter: 'Weeks 1\u2060–\u206013',
  later: 'Later or never',
  band: 'P10–P90 at the widest, each week',
  week: (p: { number: string; from: string; to: string }) => `Week ${p.number} · ${p.from} – ${p.to}`,
  called: (p: { quarter: string; open: string; month: string }) =>
    `${p.quarter} of the ${p.open} open is expected within thirteen weeks, ${p.month} of it in the first four`,
  noBasis: (p: { amount: string }) => `${p.amount} has nothing to be judged by and is expected in no week`,
  nothing: 'Nothing is open, so nothing is expected.',
  outside:
    'Invoices still to be issued are outside, and so are credits not yet applied. No basis: claims older than nearly anything seen, or carried in from before the ledger begins.',
  caution: 'P10–P90 at the widest: customers pay independently of each other, and each pays all that it owes in a week or nothing of it, more than which no customer’s payments can vary. Where customers pay invoice by invoice, more weeks fall within the band than the 80 % promised.',
  cannotTell: 'A forecast needs payments whose dates are known, and an as-of date within the ledger.',
  tried: (p: { dates: string; isOne: boolean; weeks: string }) =>
    `Tried from ${p.isOne ? 'one earlier month-end' : `${p.dates} earlier month-ends`}, ${p.weeks} weeks in all`,
  missed: (p: { error: string; due: string; delay: string }) =>
    `the forecast was off by ${p.error} of what was paid, due dates by ${p.due}, due dates with each customer’s delay by ${p.delay}`,
  better: 'it beats both',
  worse: 'it does not beat the simpler ones: read it with care',
  inside: (p: { share: string; promised: string; isKept: boolean }) =>
    `${p.share} of the weeks fell between P10 and P90, where at least ${p.promised} should${p.isKept ? '' : ': the band is too narrow'}`,
  fewWeeks: 'The latest twelve month-ends that have six months of ledger before them and thirteen weeks after. Weeks of neighbouring dates overlap and rest partly on the same invoices, so that they say less than as many separate trials would.',
  untried: 'It cannot be tried yet: that takes a month-end with six months of ledger before it and thirteen weeks after.',
  unpaid: 'It cannot be scored: nothing was paid in the weeks it was tried on.',
  ways: { expected: 'Forecast', by_due: 'On due dates', by_delay: 'On due dates and delays', actual: 'Paid' },
  from: (p: { date: string }) => `From ${p.date}`
}
