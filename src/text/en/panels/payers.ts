interface Some {
  readonly count: string
  readonly isOne: boolean
  readonly amount: string
}

const owe = (p: Some): string => `${p.isOne ? 'owes' : 'owe'} ${p.amount}`

/** Customers classed by how they pay, and how they move from class to class. */
export const payers = {
  migration: 'Which customers pay later than a quarter ago?',
  columns: {
    quarter_end: 'Quarter to',
    class_before: 'Class before',
    class_now: 'Class now',
    direction: 'Pays',
    days_late: 'Days late'
  },
  classes: {
    prompt: 'Prompt',
    slow: 'Slow',
    late: 'Late',
    very_late: 'Very late',
    critical: 'Critical',
    new: 'New',
    inactive: 'Inactive',
    unknown: 'Cannot tell',
    none: 'Not yet a customer'
  },
  directions: { later: 'later', sooner: 'sooner', none: 'as before' },
  quarter: 'Quarter',
  limits: 'Days late, weighted by amount over six months: prompt up to 0, slow 15, late 30, very late 60, critical beyond.',
  beforeToNow: 'Before → now',
  all: 'All',
  later: 'Who pays later',
  largestFirst: 'largest balances first',
  nobody: 'Nobody',
  customers: (p: { count: string; isOne: boolean }) => (p.isOne ? 'one customer' : `${p.count} customers`),
  tooShort: 'Two quarter-ends are needed, each with half a year of payments before it.',
  unmoved: (p: { period: string }) => `In ${p.period} no customer moved to a later or an earlier class`,
  worse: (p: Some & { period: string }) =>
    `In ${p.period}, ${p.isOne ? 'one customer' : `${p.count} customers`} paid later than the quarter before and ${owe(p)}`,
  better: (p: Some) => `${p.isOne ? 'one' : p.count} paid sooner and ${owe(p)}`,
  leader: (p: { name: string; before: string; now: string; amount: string }) =>
    `of the former, ${p.name} owes most, ${p.amount} (${p.before}, now ${p.now})`
}
