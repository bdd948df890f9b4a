import fc from 'fast-check'
import type { Settings } from '../../src/ledger/settings.ts'
import { termsRules } from '../../src/ledger/terms.ts'
import { dayOf, isMonthEnd, lastDayOf, monthOf, textOf, type Day } from './days.ts'

/** A date in terms of what happens in the ledger: on it, beside it, at its month's end, well before or after all. */
const moments = fc.record({
  pick: fc.nat(),
  offset: fc.constantFrom(0, 0, 0, 1, -1, 30, -30, 400, -400),
  isMonthEnd: fc.boolean(),
})
type Moment = typeof moments extends fc.Arbitrary<infer T> ? T : never

const edges = [[0, 30, 60, 90], [0, 30, 60, 90], [0, 15, 45, 75], [0, 1, 2, 365]] as const

export const choices = fc.record({
  asOf: moments,
  /** Null: twelve months before. */
  compareTo: fc.oneof(fc.constant(null), moments),
  windowDays: fc.constantFrom(90, 30, 91, 365, 7),
  edges: fc.constantFrom(...edges),
  ageingBasis: fc.constantFrom('due' as const, 'due' as const, 'issue' as const),
  credits: fc.constantFrom('include' as const, 'exclude' as const),
  segmentBy: fc.constantFrom('segment', 'country', 'sales_rep', 'entity', 'customer', 'terms', 'public_body', 'Region', 'nothing',
    'segment', 'country', 'payer_class', 'size_class', 'customer_cohort'),
  concentrationBasis: fc.constantFrom('balance' as const, 'overdue' as const, 'billings' as const),
  cohortGrain: fc.constantFrom('month' as const, 'quarter' as const),
  cohortClock: fc.constantFrom('issue' as const, 'due' as const),
  legalRules: fc.constantFrom('', '', 'ecb_rate~2023-07-01~0.5*ecb_rate~2015-07-01~1', 'contract_rate~2024-01-01~12.3456',
    'agreed_days~2023-06-15~45*public_margin~2023-07-01~7.5*indemnity~2024-01-01~60'),
  disputedInterest: fc.constantFrom('apart' as const, 'include' as const),
  yearEnd: fc.constantFrom(null, null, '2023-12-31', '2024-03-31', '2024-06-30'),
  stressDays: fc.constantFrom(30, 0, 45),
  capitalPercent: fc.constantFrom(8, 0, 6.25),
  targetDso: fc.constantFrom(null, null, 30, 12.34, 0),
  discountPercent: fc.constantFrom(2, 0.75, 50),
  discountDays: fc.constantFrom(10, 0, 30),
  discountShares: fc.constantFrom('50,40,30,20,10,30,0', '100,100,100,100,100,100,100', '0,12.5,33.3333,0,1,50,7'),
  soldBuckets: fc.constantFrom('12345', '12345', '1', '24'),
  soldLateDays: fc.constantFrom(60, 0, 3650),
  advancePercent: fc.constantFrom(85, 100, 0, 33.3333),
  commissionPercent: fc.constantFrom(0.8, 0, 2.5),
  financingPercent: fc.constantFrom(5, 0, 7.125),
  termsCap: fc.constantFrom('last' as const, 'plain' as const),
  thresholds: fc.constantFrom('', '', '1:,50*3:1,2*7:1,2', '9:2,1*10:,0.5*12:2,3', '3:,*1:0,100', '4:100,*5:50,33.33*6:0,100',
    '2:5,*6:,50*8:2,0*11:,0'),
  publicBuyers: fc.constantFrom('', '', 'segment~public~health', 'country~FR~undertaking*segment~public~authority',
    'sales_rep~Zoe~undertaking*Region~North~health'),
  benchmark: fc.constantFrom('', '30~2023~Some survey', '45.5~~', '0.25~2024~'),
  reportingCurrency: fc.constantFrom(null, null, 'EUR', 'GBP', 'USD', 'JPY'),
  recoveryPercent: fc.constantFrom(0, 0, 12.5, 40, 100),
  forwardFactor: fc.constantFrom(1, 1, 1.25, 0.9, 10),
  enteredRates: fc.constantFrom(null, null, null, '0,0.5,2.25,50,100'),
  assumedTermsDays: fc.constantFrom(30, 30, 0, 45, 60),
  assumedTermsRule: fc.constantFrom('days' as const, 'days' as const, ...termsRules),
  segmentTerms: fc.option(fc.record({
    dimension: fc.constantFrom('segment', 'segment', 'country', 'entity', 'Region', 'nothing'),
    values: fc.uniqueArray(fc.record({
      value: fc.constantFrom('public', 'private', '', 'FR', 'E1', 'North', 'South', null),
      terms: fc.record({ days: fc.constantFrom(0, 10, 31, 45, 366), rule: fc.constantFrom(...termsRules) }),
    }), { minLength: 1, selector: ({ value }) => value }),
  })),
})
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never

/** The choices as settings, their dates placed among those of the ledger. */
export function settingsOf(chosen: Choices, dates: readonly string[]): Partial<Settings> {
  const { asOf, compareTo, edges: [first, second, third, fourth], ...rest } = chosen
  const day = momentOf(asOf, dates)
  return {
    ...rest,
    asOf: textOf(day),
    compareTo: compareTo === null ? null : textOf(Math.min(momentOf(compareTo, dates), day)),
    bucketEdge1: first,
    bucketEdge2: second,
    bucketEdge3: third,
    bucketEdge4: fourth,
  }
}

function momentOf(moment: Moment, dates: readonly string[]): Day {
  const sorted = dates.toSorted()
  const day = dayOf(sorted[moment.pick % sorted.length] ?? '2024-01-31') + moment.offset
  return moment.isMonthEnd && !isMonthEnd(day) ? lastDayOf(monthOf(day)) : day
}
