import { beforeTheLedger, payerClasses, sizeClasses } from '../classes.ts'

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
  classes: { ...payerClasses, none: 'Not yet a customer' },
  sizes: sizeClasses,
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
    `of the former, ${p.name} owes most, ${p.amount} (${p.before}, now ${p.now})`,
  curves: {
    afterIssue: (p: { days: string }) => `after ${p.days}`,
    afterDue: (p: { days: string; direction: -1 | 0 | 1 }) =>
      p.direction === 0 ? 'on the due date' : `${p.days} ${p.direction > 0 ? 'after' : 'before'} the due date`,
    sinceDue: 'days since the due date',
    notReached: 'not reached',
    ages: {
      quartile_1_days: 'A quarter paid, day',
      median_days: 'Half paid, day',
      quartile_3_days: 'Three quarters paid, day',
      median_days_count: 'Half of the invoices, day'
    }
  },

  cohorts: {
    title: 'Do customers who began later pay later?',
    before: beforeTheLedger,
    began: 'First invoice; % late, by quarters since',
    late: 'Late by',
    over: (p: { days: string }) => (p.days === '0' ? 'any day' : `more than ${p.days} days`),
    measure: 'Counted',
    measures: { customers: 'by customers', amount: 'by amount' },
    provisional: 'provisional',
    provisionalNote: 'Dashed cells are provisional: the quarter is too recent.',
    lateOf: (p: { late: string; all: string }) => `${p.late} of ${p.all} customers late`,
    none: 'No quarter of a new customer is complete yet',
    worst: (p: { cohort: string; share: string; days: string | null; isAmount: boolean; others: string | null }) => {
      const what = p.isAmount ? `of what customers from ${p.cohort} had to pay` : `of customers who began in ${p.cohort}`
      const late = p.days === null ? 'late' : `more than ${p.days} days late`
      return `${p.share} ${what} ${p.isAmount ? 'was' : 'were'} ${late}${p.others === null ? '' : `, against ${p.others} of the other new ones`}`
    },
    columns: {
      cohort: 'Began in the quarter from',
      is_before: 'Before the ledger',
      cohort_customers: 'Customers who began',
      quarters_since: 'Quarters since',
      due_quarter: 'Due in the quarter from',
      late_over: 'Late by more than, days',
      share: 'Late share, customers',
      share_amount: 'Late share, amount',
      late_customers: 'Late customers',
      late_amount: 'Their amount',
      is_final: 'Final'
    }
  }
}
