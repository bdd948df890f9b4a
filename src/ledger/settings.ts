import type { Engine, Value } from '../engine/types.ts'
import { isClassDimension } from './classes.ts'
import { defaultCompareTo } from './dates.ts'
import { leadingTo, renew, restingOn } from './derived.ts'
import { defaultLossPolicy, type LossPolicy } from './loss-policy.ts'
import { isScopedByClass, refreshScope } from './scope.ts'
import { refreshSegments } from './segments.ts'
import { assumeDueDates, storeSegmentTerms, type TermsPolicy, type TermsRule } from './terms.ts'
import { defaultWhatIf, type WhatIf } from './what-if.ts'

export { defaultCompareTo, monthsBefore } from './dates.ts'
export { applyScope, type ScopeFilter } from './scope.ts'

/** The reader's choices. A null date stands for the ledger's own: see `resolveDates`. */
export interface Settings extends LossPolicy, WhatIf {
  readonly asOf: string | null
  readonly compareTo: string | null
  /** Days of the window of billings and payments. */
  readonly windowDays: number
  /** Days late (or old) above which the next bucket begins, ascending. */
  readonly bucketEdge1: number
  readonly bucketEdge2: number
  readonly bucketEdge3: number
  readonly bucketEdge4: number
  readonly ageingBasis: 'due' | 'issue'
  readonly credits: 'include' | 'exclude'
  /** Days from issue to due date where the file states none, and how they are counted. */
  readonly assumedTermsDays: number
  readonly assumedTermsRule: TermsRule
  /** Terms that stand in for the assumed ones, by the values of a dimension; null: for none. */
  readonly segmentTerms: TermsPolicy | null
  readonly segmentBy: string
  readonly concentrationBasis: 'balance' | 'overdue' | 'billings'
  readonly cohortGrain: 'month' | 'quarter'
  readonly cohortClock: 'issue' | 'due'
  /** The reader's own legal rates and terms, as `legal.ts` writes them. */
  readonly legalRules: string
  /** Which values of dimensions are public buyers of which kind, as `public-buyers.ts` writes them. */
  readonly publicBuyers: string
  /** Whether late interest on disputed invoices is counted. */
  readonly disputedInterest: 'apart' | 'include'
  /** Closing date of the annual report; null: the as-of date. */
  readonly yearEnd: string | null
  /** Days by which the largest customers are supposed to pay later. */
  readonly stressDays: number
  /** The reader's own thresholds of warning signals, as `thresholds.ts` writes them. */
  readonly thresholds: string
  /** The sector's DSO, as `benchmark.ts` writes it; empty: none. */
  readonly benchmark: string
  /** The currency in which all are told together; null: that of most documents. */
  readonly reportingCurrency: string | null
}

export const defaultSettings: Settings = {
  asOf: null,
  compareTo: null,
  windowDays: 90,
  bucketEdge1: 0,
  bucketEdge2: 30,
  bucketEdge3: 60,
  bucketEdge4: 90,
  ageingBasis: 'due',
  credits: 'include',
  assumedTermsDays: 30,
  assumedTermsRule: 'days',
  segmentTerms: null,
  segmentBy: 'segment',
  concentrationBasis: 'balance',
  cohortGrain: 'quarter',
  cohortClock: 'issue',
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
}

/** The dates in force, null while the ledger is empty. */
export interface ResolvedDates {
  readonly asOf: string | null
  readonly compareTo: string | null
}

const columns: Readonly<Record<keyof Settings, string>> = {
  asOf: 'chosen_as_of',
  compareTo: 'chosen_compare_to',
  windowDays: 'window_days',
  bucketEdge1: 'bucket_edge_1',
  bucketEdge2: 'bucket_edge_2',
  bucketEdge3: 'bucket_edge_3',
  bucketEdge4: 'bucket_edge_4',
  ageingBasis: 'ageing_basis',
  credits: 'credits',
  assumedTermsDays: 'assumed_terms_days',
  assumedTermsRule: 'assumed_terms_rule',
  segmentTerms: 'segment_terms',
  segmentBy: 'segment_by',
  concentrationBasis: 'concentration_basis',
  cohortGrain: 'cohort_grain',
  cohortClock: 'cohort_clock',
  legalRules: 'legal_rules',
  publicBuyers: 'public_buyers',
  disputedInterest: 'disputed_interest',
  yearEnd: 'chosen_year_end',
  stressDays: 'stress_days',
  thresholds: 'thresholds',
  benchmark: 'benchmark',
  reportingCurrency: 'reporting_currency',
  recoveryPercent: 'recovery_percent',
  forwardFactor: 'forward_factor',
  enteredRates: 'entered_rates',
  capitalPercent: 'capital_percent',
  targetDso: 'target_dso',
  discountPercent: 'discount_percent',
  discountDays: 'discount_days',
  discountShares: 'discount_shares',
  soldBuckets: 'sold_buckets',
  soldLateDays: 'sold_late_days',
  advancePercent: 'advance_percent',
  commissionPercent: 'commission_percent',
  financingPercent: 'financing_percent',
  termsCap: 'terms_cap',
}
const names = Object.keys(columns) as (keyof Settings)[]

/** What must be filled anew when a choice changes; choices without an entry only change what views read. */
const restsOn: Partial<Readonly<Record<keyof Settings, readonly string[]>>> = {
  asOf: ['calendar', 'position_dates', 'payer_dates', 'trend_dates', 'report_year', 'account_documents'],
  compareTo: ['calendar', 'position_dates', 'payer_dates'],
  windowDays: ['monthly_exposure', 'monthly_billings', 'monthly_payments', 'position_dates', 'trend_dates'],
  bucketEdge1: ['cell_lateness', 'position_dates'],
  bucketEdge2: ['cell_lateness', 'position_dates'],
  bucketEdge3: ['cell_lateness', 'position_dates'],
  bucketEdge4: ['cell_lateness', 'position_dates'],
  ageingBasis: ['cell_lateness', 'position_dates'],
  assumedTermsDays: ['documents'],
  assumedTermsRule: ['documents'],
  segmentTerms: ['documents'],
  credits: [
    'customer_classes', 'customer_levels', 'concentration_levels', 'trend_figures', 'signal_balances', 'signal_paces',
    'signal_long_terms',
  ],
  concentrationBasis: ['concentration_dates', 'concentration_levels'],
  cohortClock: ['cell_cohorts', 'curve_ages'],
  legalRules: ['legal_values'],
  publicBuyers: ['buyers'],
  yearEnd: ['report_year'],
  reportingCurrency: ['reporting_currency'],
}

/**
 * Puts the choices into force and renews only what rests on those that changed.
 * Not to be called inside a transaction: it is one of its own.
 */
export async function applySettings(engine: Engine, settings: Settings): Promise<ResolvedDates> {
  await engine.run('begin')
  try {
    const before = await storedSettings(engine)
    const changed = names.filter(name => before?.[columns[name]] !== stored(settings, name))
    await storeSettings(engine, settings)
    const stale = changed.flatMap(name => restsOn[name] ?? [])
    if (stale.includes('documents')) await assumeDueDates(engine)
    const dates = await resolveDates(engine)
    await renewAll(engine, settings, stale, changed.includes('segmentBy'))
    await engine.run('commit')
    return dates
  } catch (error) {
    await engine.run('rollback')
    throw error
  }
}

/** Renews what became stale; where classes of customers did, also the segments and the scope that are made by them. */
async function renewAll(
  engine: Engine, settings: Settings, stale: readonly string[], isOtherSegment: boolean,
): Promise<void> {
  const classing = leadingTo('customer_classes')
  const isStale = restingOn(stale)
  await renew(engine, isStale.filter(table => classing.includes(table)))
  const isClassed = isStale.some(({ name }) => name === 'customer_classes')
  const chosen: string[] = []
  if (isOtherSegment || isClassed && isClassDimension(settings.segmentBy)) {
    await refreshSegments(engine)
    chosen.push('segment_values')
  }
  if (isClassed && await isScopedByClass(engine)) {
    await refreshScope(engine)
    chosen.push('scope', 'scope_classes')
  }
  await renew(engine, restingOn([...stale, ...chosen]).filter(table => !classing.includes(table)))
}

/** Writes the one row of settings; the dates in force are then to be resolved. */
export async function storeSettings(engine: Engine, settings: Settings): Promise<void> {
  await engine.run('delete from settings')
  await engine.query(
    `insert into settings (${names.map(name => columns[name]).join(', ')}) values (${names.map(() => '?').join(', ')})`,
    names.map(name => stored(settings, name)),
  )
  await storeSegmentTerms(engine, settings.segmentTerms)
}

/**
 * The as-of date that is chosen, else the one that the files state for themselves, else the last issue or effective
 * date; the comparison date that is chosen, else twelve months before. Needs `ledger_span`.
 */
export async function resolveDates(engine: Engine): Promise<ResolvedDates> {
  const { rows } = await engine.query<{ as_of: string | null; chosen_compare_to: string | null }>(`
    select coalesce(chosen_as_of, stated_as_of, last_date) as as_of, chosen_compare_to
    from settings
    cross join ledger_span
    where ledger_start is not null`)
  const asOf = rows[0]?.as_of ?? null
  const compareTo = asOf === null ? null : rows[0]?.chosen_compare_to ?? defaultCompareTo(asOf)
  await engine.query('update settings set as_of = ?::date, compare_to = ?::date', [asOf, compareTo])
  return { asOf, compareTo }
}

/** A choice as its column holds it: terms by segment as text, which tells whether they changed. */
function stored(settings: Settings, name: keyof Settings): Value {
  const value = settings[name]
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
}

async function storedSettings(engine: Engine): Promise<Readonly<Record<string, Value>> | undefined> {
  const { rows } = await engine.query('select * from settings')
  return rows[0]
}
