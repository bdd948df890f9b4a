/** Limits, cover, and what the largest customers could do. */
export const exposure = {
  titles: {
    credit_exposure: 'Who is above the limit, and what is not insured?',
    major_customers: 'Who makes a tenth of revenue?',
    concentration_stress: 'What if the largest paid late, or not at all?'
  },
  columns: {
    limit_use: 'Limit used',
    limit_overrun: 'Above the limit',
    insured_limit: 'Insured limit',
    insured: 'Insured',
    uninsured: 'Not insured',
    parent_id: 'Group',
    members: 'Customers',
    revenue: 'Revenue, 12 months',
    is_major: 'A tenth or more',
    top: 'Largest',
    top_balance: 'They owe',
    late_amount: 'More outstanding',
    late_dso: 'More DSO',
    late_balance: 'Balance then',
    top_insured: 'Insured',
    top_loss: 'Lost',
    loss_share: 'Lost, share of the balance',
    top_provision: 'Set aside for them',
    late_provision: 'More provision',
    loss_beyond: 'Lost beyond the provision'
  },
  sentences: {
    noneOpen: 'Nobody owes anything.',
    noLimits: 'No customer that owes anything has a limit.',
    over: (p: { count: string; isOne: boolean; amount: string }) =>
      p.isOne ? `One customer is ${p.amount} above the limit` : `${p.count} customers are above their limits, by ${p.amount}`,
    noneOver: 'No customer is above the limit',
    uninsured: (p: { amount: string; share: string }) => `${p.amount} of what is owed, ${p.share}, is not insured`,
    noCover: 'the ledger knows of no insured limits',
    noRevenue: 'Nothing was billed in twelve months.',
    major: (p: { count: string; isOne: boolean; share: string }) =>
      p.isOne
        ? `One customer makes a tenth of revenue or more, ${p.share}`
        : `${p.count} customers make a tenth of revenue or more, ${p.share} together`,
    noMajor: (p: { name: string; share: string }) =>
      `No customer makes a tenth of revenue; the largest, ${p.name}, makes ${p.share}`,
    basis: { net: 'without tax', gross: 'with tax, since amounts without it are not known' },
    late: (p: { top: string; days: string; amount: string; dso: string | null }) =>
      `If the ${p.top} largest paid ${p.days} later, ${p.amount} more would be outstanding${p.dso === null ? '' : `, ${p.dso} of DSO`}`,
    lateUnknown: 'What their delay would cost cannot be told: a year of billings is not known',
    provision: (p: { amount: string }) => `the provision would rise by ${p.amount}`,
    provisionUnknown: 'what it would add to the provision cannot be told: no loss rates',
    lost: (p: { amount: string; isInsured: boolean; beyond: string | null }) =>
      `if they failed, ${p.amount} would be lost${p.isInsured ? ' after insurance' : ''}`
      + (p.beyond === null ? '' : `, ${p.beyond} of it not set aside`)
  },
  delay: 'Delay',
  delayDays: (p: { days: string }) => `${p.days} days`,
  largest: (p: { top: string; isOne: boolean }) => (p.isOne ? 'the largest' : `the ${p.top} largest`),
  later: 'paid later',
  lost: 'lost',
  provisionNote: 'Provision: their open claims, as many days older, at the loss rates of the date. Lost: what they owe above their insured limits.',
  line: 'a tenth (IFRS 8.34)'
}
