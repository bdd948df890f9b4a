import { isClassDimension } from '../ledger/classes.ts'
import type { Settings } from '../ledger/settings.ts'
import { whatIfOf } from '../ledger/what-if.ts'
import type { Address, Filter, Problem } from './address.ts'
import { defaultChoices, type Choices } from './choices.ts'
import type { DimensionFact, LedgerFacts } from './facts.ts'

/** What the ledger is asked to show. */
export interface Wish {
  readonly settings: Settings
  readonly filters: readonly Filter[]
}

/** What segments are made by when the ledger has no customer group: the first of these that tells customers apart. */
const otherSegments: readonly string[] = ['country', 'sales_rep', 'entity', 'terms', 'public_body']

function isKnown(dimensions: readonly DimensionFact[], name: string): boolean {
  return dimensions.some((fact) => fact.dimension === name)
}

/** Classes of customers as of a date are dimensions of every ledger. */
function canBeAsked(dimensions: readonly DimensionFact[], name: string): boolean {
  return isClassDimension(name) || isKnown(dimensions, name)
}

/** A column of more values than this tells customers apart too finely to be read as segments. */
const mostSegments = 50

function segmentBy(choices: Choices, dimensions: readonly DimensionFact[]): string {
  if (canBeAsked(dimensions, choices.segmentBy)) return choices.segmentBy
  const isTelling = ({ values }: DimensionFact): boolean => values > 1 && values <= mostSegments
  const known = otherSegments.find((name) => dimensions.some((fact) => fact.dimension === name && isTelling(fact)))
  const further = dimensions.find((fact) => !['customer', ...otherSegments].includes(fact.dimension) && isTelling(fact))
  return known ?? further?.dimension ?? 'customer'
}

/** The settings and filters that an address means for a ledger. */
export function wishOf({ choices, filters }: Address, facts: LedgerFacts): Wish {
  const [bucketEdge1, bucketEdge2, bucketEdge3, bucketEdge4] = choices.bucketEdges
  const { segmentTerms } = choices
  return {
    settings: {
      asOf: choices.asOf,
      compareTo: choices.compareTo,
      windowDays: choices.windowDays,
      bucketEdge1,
      bucketEdge2,
      bucketEdge3,
      bucketEdge4,
      ageingBasis: choices.ageingBasis,
      credits: choices.credits,
      assumedTermsDays: choices.assumedTermsDays,
      assumedTermsRule: choices.assumedTermsRule,
      segmentTerms: segmentTerms !== null && isKnown(facts.dimensions, segmentTerms.dimension) ? segmentTerms : null,
      segmentBy: segmentBy(choices, facts.dimensions),
      concentrationBasis: choices.concentrationBasis,
      cohortGrain: choices.cohortGrain,
      cohortClock: choices.cohortClock,
      legalRules: choices.legalRules,
      publicBuyers: choices.publicBuyers,
      disputedInterest: choices.disputedInterest,
      yearEnd: choices.yearEnd,
      stressDays: choices.stressDays,
      thresholds: choices.thresholds,
      benchmark: choices.benchmark,
      reportingCurrency: isReporting(choices.reportingCurrency, facts) ? choices.reportingCurrency : null,
      recoveryPercent: choices.recoveryPercent,
      forwardFactor: choices.forwardFactor,
      enteredRates: choices.enteredRates,
      ...whatIfOf(choices),
    },
    filters: filters.filter((filter) => canBeAsked(facts.dimensions, filter.dimension)),
  }
}

/** The values that terms by segment are for, as the filters that would show their documents. */
export function termsOf({ segmentTerms }: Settings): readonly Filter[] {
  return (segmentTerms?.values ?? []).map(({ value }) => ({ dimension: segmentTerms?.dimension ?? '', value }))
}

/** The currency shown: the one asked for if the ledger has it, else the one of most documents. */
export function currencyOf(choices: Choices, facts: LedgerFacts): string {
  const asked = facts.currencies.find((currency) => currency === choices.currency)
  return asked ?? facts.currencies[0] ?? ''
}

/** Whether all could be told in a currency: the ledger has documents in it, or rates of it. */
function isReporting(currency: string | null, facts: LedgerFacts): boolean {
  return currency !== null && currency !== facts.currencies[0] && facts.reportingCurrencies.includes(currency)
}

/** What an address asks for and this ledger does not have. */
export function problemsOf({ choices, filters }: Address, facts: LedgerFacts): readonly Problem[] {
  const problems: Problem[] = []
  if (choices.currency !== null && !facts.currencies.includes(choices.currency)) {
    problems.push({ parameter: 'currency', value: choices.currency })
  }
  const reporting = choices.reportingCurrency
  if (reporting !== null && !facts.reportingCurrencies.includes(reporting)) {
    problems.push({ parameter: 'reporting', value: reporting })
  }
  if (choices.segmentBy !== defaultChoices.segmentBy && !canBeAsked(facts.dimensions, choices.segmentBy)) {
    problems.push({ parameter: 'by', value: choices.segmentBy })
  }
  const by = choices.segmentTerms?.dimension
  if (by !== undefined && !isKnown(facts.dimensions, by)) problems.push({ parameter: `terms.${by}`, value: '' })
  for (const { dimension, value } of filters) {
    if (!canBeAsked(facts.dimensions, dimension)) problems.push({ parameter: dimension, value: value ?? '' })
  }
  return problems
}
