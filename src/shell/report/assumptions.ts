import { parseBenchmark } from '../../ledger/benchmark.ts'
import { readPublicBuyers } from '../../ledger/public-buyers.ts'
import { assumedNote } from '../../parts/assumed-note.ts'
import type { PanelContext } from '../../parts/panel.ts'
import type { Filter } from '../address.ts'
import type { Choices } from '../choices.ts'
import type { LedgerFacts } from '../facts.ts'
import { dimensionText } from '../filters/dimension.ts'

/** A label, and what is said of it line by line. */
export type Said = readonly [label: string, lines: readonly string[]]

/** The filters in words, one line for each dimension. */
export function filtersInWords(filters: readonly Filter[], { text }: Pick<PanelContext, 'text'>): readonly string[] {
  const dimensions = [...new Set(filters.map(({ dimension }) => dimension))]
  return dimensions.map((dimension) => {
    const values = filters.filter((filter) => filter.dimension === dimension)
      .map(({ value }) => value ?? text.panels.frame.notStated)
    return `${dimensionText(text.shell, dimension)}${text.panels.sentences.colon}${values.join(', ')}`
  })
}

/** Everything that the figures rest on and that somebody chose, or that was supposed. */
export function assumptionsOf(context: PanelContext, choices: Choices, facts: LedgerFacts): readonly Said[] {
  const { text, format, losses } = context
  const words = text.report.assumptions
  const { filters } = text.shell
  const others = facts.currencies.filter((currency) => currency !== context.currency).join(', ')
  return [
    [words.asOf, [words.asOfWhat({ date: format.date(context.asOf) })]],
    [words.compare, [context.compareTo === null ? words.compareNone : format.date(context.compareTo)]],
    [words.window, [words.windowWhat({ days: format.integer(context.windowDays) })]],
    [words.currency, [words.currencyWhat({ currency: context.currency, others })]],
    [words.rounding, [words.roundingWhat]],
    [words.tax, [words.taxWhat]],
    [words.credits, [choices.credits === 'exclude' ? filters.creditsExcludeLong : filters.creditsIncludeLong]],
    [words.buckets, [words.bucketsWhat({
      edges: choices.bucketEdges.join(', '), basis: filters.ageingLong[choices.ageingBasis],
    })]],
    [words.terms, termsLines(context, choices)],
    [words.disputes, [words.disputesWhat]],
    [words.thresholds, [context.thresholds === '' ? words.thresholdsUsual : words.thresholdsOwn]],
    [words.benchmark, [benchmarkLine(context)]],
    [words.losses, [
      words.lossesWhat({
        recovery: format.percent(losses.recoveryPercent / 100), factor: format.number(losses.forwardFactor, 2),
      }),
      ...losses.enteredRates === null ? [] : [words.lossesEntered],
      ...losses.forwardReason === null ? [] : [words.lossesReason({ reason: losses.forwardReason })],
    ]],
    [words.legal, [context.legal.rules === '' ? words.legalUsual : words.legalOwn, ...publicLines(context)]],
  ]
}

function publicLines({ legal, text }: PanelContext): readonly string[] {
  const { kinds } = text.panels.legal.publicBuyers
  return (readPublicBuyers(legal.publicBuyers) ?? []).map(({ dimension, value, kind }) =>
    `${dimensionText(text.shell, dimension)} ${value}${text.panels.sentences.colon}${kinds[kind]}`)
}

function termsLines({ assumedTerms, text, format }: PanelContext, { segmentTerms }: Choices): readonly string[] {
  const words = text.report.assumptions
  if (assumedTerms === null) return [words.termsNone]
  const { order } = text.shell.filters.terms
  const own = segmentTerms === null || assumedTerms.segment === null ? [] : [
    words.termsSegment({ dimension: dimensionText(text.shell, segmentTerms.dimension) }),
    ...segmentTerms.values.map(({ value, terms }) =>
      `${value ?? text.panels.frame.notStated}${text.panels.sentences.colon}${text.panels.frame.assumedRule[terms.rule](terms)}`),
  ]
  return [assumedNote(assumedTerms, { text, format }), order, ...own]
}

function benchmarkLine({ benchmark: written, text, format }: PanelContext): string {
  const benchmark = parseBenchmark(written)
  if (benchmark === null) return text.report.assumptions.benchmarkNone
  const { days, year, source } = benchmark
  return [format.days(days), year, source].filter((part) => part !== null && part !== '').join(', ')
}
