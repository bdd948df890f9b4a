import { readBenchmark, writeBenchmark } from '../../ledger/benchmark.ts'
import type { SegmentTerms } from '../../ledger/terms.ts'
import { readFigure, readThresholds, writeThresholds, type Threshold } from '../../ledger/thresholds.ts'
import { readEdges } from '../choice-values.ts'
import type { Choices } from '../choices.ts'
import { longestValue, mostValues, readTerms } from '../terms.ts'
import { isObject, type Refuse } from './config.ts'

type Chosen = Partial<Choices>

/** Four ascending whole numbers of days. */
export function bucketEdges(value: unknown, refuse: Refuse): Chosen {
  const isList = Array.isArray(value) && value.length === 4 && value.every((edge) => typeof edge === 'number')
  const edges = isList ? readEdges(value.join(',')) : null
  if (edges !== null) return { bucketEdges: edges }
  refuse('edges', 'bucketEdges', value)
  return {}
}

/** A figure to watch from and one of alarm, by the number of the signal; one that cannot be followed is left alone. */
export function thresholds(value: unknown, refuse: Refuse): Chosen {
  if (!isObject(value)) {
    refuse('thresholds', 'thresholds', value)
    return {}
  }
  const read: Threshold[] = []
  for (const [signal, figures] of Object.entries(value)) {
    const key = `thresholds.${signal}`
    if (!/^\d{1,2}$/.test(signal) || readThresholds(`${signal}:,`) === null) {
      refuse('signal', key, figures)
      continue
    }
    const [watch, alarm] = isObject(figures) && Object.keys(figures).every((name) => ['watch', 'alarm'].includes(name))
      ? [figureOf(figures['watch']), figureOf(figures['alarm'])] : []
    if (watch === undefined || alarm === undefined) refuse('threshold', key, figures)
    else read.push({ signal: Number(signal), watch, alarm })
  }
  const isTwice = new Set(read.map(({ signal }) => signal)).size < read.length
  if (isTwice) refuse('signal', 'thresholds', value)
  return isTwice ? {} : { thresholds: writeThresholds(read) }
}

/** Null, or no figure at all: never. */
function figureOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null
  return typeof value === 'number' ? readFigure(String(value)) : undefined
}

/** Days, who published them, and of which year. */
export function benchmark(value: unknown, refuse: Refuse): Chosen {
  const { days, year = '', source, ...rest } = isObject(value) ? value : {}
  const isWhole = typeof days === 'number' && typeof source === 'string' && source.trim() !== ''
    && (typeof year === 'number' || year === '') && Object.keys(rest).length === 0
  const read = isWhole ? readBenchmark(String(days), String(year), source) : null
  if (read !== null && read.source !== '') return { benchmark: writeBenchmark(read) }
  refuse('benchmark', 'benchmark', value)
  return {}
}

/** The terms of what states none: for all, or by the values of a dimension too. */
export function terms(value: unknown, refuse: Refuse): Chosen {
  if (!isObject(value)) return byDefault(value, 'terms', refuse)
  const { default: usual, by, values, ...rest } = value
  for (const [name, other] of Object.entries(rest)) refuse('known', `terms.${name}`, other)
  return { ...usual === undefined ? {} : byDefault(usual, 'terms.default', refuse), ...bySegment(by, values, refuse) }
}

function byDefault(value: unknown, key: string, refuse: Refuse): Chosen {
  const read = termsOf(value)
  if (read !== null) return { assumedTermsDays: read.days, assumedTermsRule: read.rule }
  refuse('terms', key, value)
  return {}
}

function bySegment(by: unknown, values: unknown, refuse: Refuse): Chosen {
  if (by === undefined && values === undefined) return {}
  const entries = isObject(values) ? Object.entries(values) : []
  const isNamed = typeof by === 'string' && by !== '' && by.length <= longestValue
  if (!isNamed || entries.length === 0 || entries.length > mostValues) {
    refuse('termsBy', 'terms.by', isNamed ? values : by)
    return {}
  }
  const rules: SegmentTerms[] = []
  for (const [name, text] of entries) {
    const read = termsOf(text)
    if (read === null || name.length > longestValue) refuse('terms', `terms.values.${name}`, text)
    // As in addresses, what has no value is written as one without a name.
    else rules.push({ value: name === '' ? null : name, terms: read })
  }
  return rules.length === 0 ? {} : { segmentTerms: { dimension: by, values: rules } }
}

function termsOf(value: unknown): ReturnType<typeof readTerms> {
  return typeof value === 'number' || typeof value === 'string' ? readTerms(String(value)) : null
}
