import { defaultLossPolicy, type LossPolicy } from '../ledger/loss-policy.ts'
import type { TermsPolicy, TermsRule } from '../ledger/terms.ts'
import { defaultWhatIf, type WhatIf } from '../ledger/what-if.ts'
import type { Language } from '../text/index.ts'

/** What a reader can choose apart from filters; null leaves the choice to the ledger or to the browser. */
export interface Choices extends LossPolicy, WhatIf {
  /** Why the reader chose that forward factor. */
  readonly forwardReason: string | null
  readonly asOf: string | null
  /** Null: twelve months before the as-of date. */
  readonly compareTo: string | null
  readonly windowDays: number
  readonly currency: string | null
  readonly credits: 'include' | 'exclude'
  readonly segmentBy: string
  readonly concentrationBasis: 'balance' | 'overdue' | 'billings'
  readonly cohortGrain: 'month' | 'quarter'
  readonly cohortClock: 'issue' | 'due'
  /** A customer is late beyond so many days, and customers are counted or their amounts added up. */
  readonly lateOver: '0' | '30' | '60'
  readonly lateBy: 'customers' | 'amount'
  /** Four ascending numbers of days that part the buckets. */
  readonly bucketEdges: readonly [number, number, number, number]
  readonly ageingBasis: 'due' | 'issue'
  /** Days from issue to due date where nothing states them, and how they are counted. */
  readonly assumedTermsDays: number
  readonly assumedTermsRule: TermsRule
  /** Terms by the values of a dimension, which stand in for the assumed ones. */
  readonly segmentTerms: TermsPolicy | null
  /** The reader's own legal rates and terms, as `ledger/legal.ts` writes them. */
  readonly legalRules: string
  /** Which values are public buyers of which kind, as `ledger/public-buyers.ts` writes them. */
  readonly publicBuyers: string
  readonly disputedInterest: 'apart' | 'include'
  /** Closing date of the annual report; null: the as-of date. */
  readonly yearEnd: string | null
  /** Days by which the largest customers are supposed to pay later. */
  readonly stressDays: number
  /** The reader's own thresholds of warning signals, as `ledger/thresholds.ts` writes them. */
  readonly thresholds: string
  /** The sector's DSO, as `ledger/benchmark.ts` writes it. */
  readonly benchmark: string
  /** The currency in which all are told together; null: that of most documents. */
  readonly reportingCurrency: string | null
  /** The bucket whose documents are listed, null for all. */
  readonly bucket: string | null
  /** The month or quarter of issue whose invoices are listed, such as "2024-05" or "2024-Q3"; null for all. */
  readonly issued: string | null
  /** Whom the customer page is about. */
  readonly customerId: string | null
  readonly companyId: string | null
  /** The views whose panels are on the paper, in their order; null: the usual ones. */
  readonly reportViews: readonly string[] | null
  /** The question on the page of SQL; it is run by a click alone. */
  readonly query: string | null
  readonly language: Language | null
}

export const defaultChoices: Choices = {
  asOf: null,
  compareTo: null,
  windowDays: 90,
  currency: null,
  credits: 'include',
  segmentBy: 'segment',
  concentrationBasis: 'balance',
  cohortGrain: 'quarter',
  cohortClock: 'issue',
  lateOver: '30',
  lateBy: 'customers',
  bucketEdges: [0, 30, 60, 90],
  ageingBasis: 'due',
  assumedTermsDays: 30,
  assumedTermsRule: 'days',
  segmentTerms: null,
  legalRules: '',
  publicBuyers: '',
  disputedInterest: 'apart',
  yearEnd: null,
  stressDays: 30,
  thresholds: '',
  benchmark: '',
  reportingCurrency: null,
  ...defaultLossPolicy,
  ...defaultWhatIf,
  forwardReason: null,
  bucket: null,
  issued: null,
  customerId: null,
  companyId: null,
  reportViews: null,
  query: null,
  language: null,
}
