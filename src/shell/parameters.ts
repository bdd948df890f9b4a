import { tidyBenchmark } from '../ledger/benchmark.ts'
import { readPeriod } from '../parts/period.ts'
import { readFactor, readPercent, readRates } from '../ledger/loss-policy.ts'
import { tidyRules } from '../ledger/legal.ts'
import { tidyPublicBuyers } from '../ledger/public-buyers.ts'
import { tidyThresholds } from '../ledger/thresholds.ts'
import {
  readBuckets, readDiscount, readDiscountDays, readLateDays, readShares, readTargetDso,
} from '../ledger/what-if.ts'
import { isDate, readEdges, wholeNumber } from './choice-values.ts'
import type { Choices } from './choices.ts'
import { readReportViews, writeReportViews } from './report/views.ts'
import { isTermsParameter, noTerms, readSegmentTerms, readTerms, writeSegmentTerms, writeTerms } from './terms.ts'

const longestWindowDays = 3660
const longestReason = 500
/** Characters of a question that a link carries: mail and chat cut longer links. */
export const longestQuery = 4000

interface Parameter {
  readonly name: string
  /** The changed choices, or null when the value cannot be followed. */
  readonly read: (choices: Choices, value: string) => Choices | null
  /** Null where it is what goes without saying. */
  readonly write: (choices: Choices, defaults: Choices) => string | null
}

/** A parameter whose values are a fixed list of words. */
function oneOf<K extends keyof Choices>(name: string, key: K, words: readonly (Choices[K] & string)[]): Parameter {
  return {
    name,
    read: (choices, value) => {
      const word = words.find((known) => known === value)
      return word === undefined ? null : { ...choices, [key]: word }
    },
    write: (choices, defaults) => {
      const value = choices[key]
      return value === defaults[key] || typeof value !== 'string' ? null : value
    },
  }
}

type NumberKey = { [K in keyof Choices]: Choices[K] extends number ? K : never }[keyof Choices]

/** A parameter that is a number, within what its reader takes. */
function numberOf(name: string, key: NumberKey, readNumber: (value: string) => number | null): Parameter {
  return {
    name,
    read: (choices, value) => {
      const number = readNumber(value)
      return number === null ? null : { ...choices, [key]: number }
    },
    write: (choices, defaults) => choices[key] === defaults[key] ? null : String(choices[key]),
  }
}

type TextKey = { [K in keyof Choices]: string extends Choices[K] ? K : never }[keyof Choices]

/** A parameter that is a text, in the one form in which it is kept. */
function textOf(name: string, key: TextKey, tidy: (value: string) => string | null): Parameter {
  return {
    name,
    read: (choices, value) => {
      const text = tidy(value)
      return text === null ? null : { ...choices, [key]: text }
    },
    write: (choices, defaults) => choices[key] === defaults[key] ? null : choices[key],
  }
}

const parameters: readonly Parameter[] = [
  {
    name: 'as_of',
    read: (choices, value) => isDate(value) ? { ...choices, asOf: value } : null,
    write: (choices) => choices.asOf,
  },
  {
    name: 'compare',
    read: (choices, value) => isDate(value) ? { ...choices, compareTo: value } : null,
    write: (choices) => choices.compareTo,
  },
  numberOf('window', 'windowDays', (value) => wholeNumber(value, 1, longestWindowDays)),
  {
    name: 'currency',
    read: (choices, value) => value === '' ? null : { ...choices, currency: value },
    write: (choices) => choices.currency,
  },
  oneOf('credits', 'credits', ['include', 'exclude']),
  {
    name: 'by',
    read: (choices, value) => value === '' ? null : { ...choices, segmentBy: value },
    write: ({ segmentBy }, defaults) => segmentBy === defaults.segmentBy ? null : segmentBy,
  },
  oneOf('basis', 'concentrationBasis', ['balance', 'overdue', 'billings']),
  oneOf('grain', 'cohortGrain', ['month', 'quarter']),
  oneOf('clock', 'cohortClock', ['issue', 'due']),
  oneOf('late', 'lateOver', ['0', '30', '60']),
  oneOf('late_by', 'lateBy', ['customers', 'amount']),
  {
    name: 'edges',
    read: (choices, value) => {
      const bucketEdges = readEdges(value)
      return bucketEdges === null ? null : { ...choices, bucketEdges }
    },
    write: ({ bucketEdges }, defaults) =>
      bucketEdges.join(',') === defaults.bucketEdges.join(',') ? null : bucketEdges.join(','),
  },
  oneOf('ageing', 'ageingBasis', ['due', 'issue']),
  {
    name: 'assumed_terms',
    read: (choices, value) => {
      const terms = readTerms(value)
      return terms === null ? null : { ...choices, assumedTermsDays: terms.days, assumedTermsRule: terms.rule }
    },
    write: ({ assumedTermsDays: days, assumedTermsRule: rule }, defaults) =>
      days === defaults.assumedTermsDays && rule === defaults.assumedTermsRule
        ? null : writeTerms({ days, rule }),
  },
  textOf('rules', 'legalRules', tidyRules),
  textOf('public_buyers', 'publicBuyers', tidyPublicBuyers),
  oneOf('disputed', 'disputedInterest', ['apart', 'include']),
  {
    name: 'year_end',
    read: (choices, value) => {
      if (value === '') return { ...choices, yearEnd: null }
      return isDate(value) ? { ...choices, yearEnd: value } : null
    },
    write: (choices) => choices.yearEnd,
  },
  numberOf('stress', 'stressDays', (value) => wholeNumber(value, 0, 366)),
  textOf('thresholds', 'thresholds', tidyThresholds),
  textOf('benchmark', 'benchmark', tidyBenchmark),
  {
    name: 'reporting',
    read: (choices, value) =>
      /^(?:[A-Z]{3})?$/.test(value) ? { ...choices, reportingCurrency: value === '' ? null : value } : null,
    write: (choices) => choices.reportingCurrency,
  },
  numberOf('recovery', 'recoveryPercent', readPercent),
  numberOf('forward', 'forwardFactor', readFactor),
  {
    name: 'forward_reason',
    read: (choices, value) => value.length > longestReason ? null : { ...choices, forwardReason: value === '' ? null : value },
    write: (choices) => choices.forwardReason,
  },
  {
    name: 'loss_rates',
    read: (choices, value) => {
      const enteredRates = value === '' ? null : readRates(value)
      return enteredRates === null && value !== '' ? null : { ...choices, enteredRates }
    },
    write: (choices) => choices.enteredRates,
  },
  numberOf('capital', 'capitalPercent', readPercent),
  {
    name: 'target_dso',
    read: (choices, value) => {
      const targetDso = value === '' ? null : readTargetDso(value)
      return targetDso === null && value !== '' ? null : { ...choices, targetDso }
    },
    write: ({ targetDso }) => targetDso === null ? null : String(targetDso),
  },
  numberOf('discount', 'discountPercent', readDiscount),
  numberOf('discount_days', 'discountDays', readDiscountDays),
  textOf('discount_shares', 'discountShares', readShares),
  textOf('sold', 'soldBuckets', readBuckets),
  numberOf('sold_late', 'soldLateDays', readLateDays),
  numberOf('advance', 'advancePercent', readPercent),
  numberOf('commission', 'commissionPercent', readPercent),
  numberOf('financing', 'financingPercent', readPercent),
  oneOf('cap', 'termsCap', ['last', 'plain']),
  {
    name: 'bucket',
    // A plus sign typed by hand arrives as a space: "91+" as "91 ".
    read: (choices, value) => value === '' ? null : { ...choices, bucket: value.replace(/ $/, '+') },
    write: (choices) => choices.bucket,
  },
  {
    name: 'issued',
    read: (choices, value) => readPeriod(value) === null ? null : { ...choices, issued: value },
    write: (choices) => choices.issued,
  },
  {
    name: 'customer_id',
    read: (choices, value) => value === '' ? null : { ...choices, customerId: value },
    write: (choices) => choices.customerId,
  },
  {
    name: 'company',
    read: (choices, value) => value === '' ? null : { ...choices, companyId: value },
    write: (choices) => choices.companyId,
  },
  {
    name: 'panels',
    read: (choices, value) => {
      const reportViews = readReportViews(value)
      return reportViews === undefined ? null : { ...choices, reportViews }
    },
    write: ({ reportViews }) => writeReportViews(reportViews),
  },
  {
    name: 'query',
    read: (choices, value) => value === '' || value.length > longestQuery ? null : { ...choices, query: value },
    write: (choices) => choices.query,
  },
  oneOf('lang', 'language', ['en', 'fr']),
]

/** Follows one parameter; null when there is no such parameter or it has no such value. */
export function readChoice(choices: Choices, name: string, value: string): Choices | null {
  if (name === noTerms.name) return value === noTerms.value ? { ...choices, segmentTerms: null } : null
  if (isTermsParameter(name)) {
    const segmentTerms = readSegmentTerms(choices.segmentTerms, name, value)
    return segmentTerms === null ? null : { ...choices, segmentTerms }
  }
  return parameters.find((parameter) => parameter.name === name)?.read(choices, value) ?? null
}

/** The parameters of the choices that differ from the default, in a fixed order. */
export function writeChoices(choices: Choices, defaults: Choices): readonly (readonly [string, string])[] {
  const written = parameters.flatMap(({ name, write }) => {
    const value = write(choices, defaults)
    return value === null ? [] : [[name, value] as const]
  })
  return [...written, ...writeSegmentTerms(choices.segmentTerms, defaults.segmentTerms)]
}
