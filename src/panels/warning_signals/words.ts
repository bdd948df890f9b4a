import type { Row } from '../../engine/types.ts'
import { parseBenchmark } from '../../ledger/benchmark.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'
import { clauses, reasonText, wordFor } from '../common.ts'

/** A figure without needless decimals. */
export function short({ format }: FrameContext, value: number): string {
  return Number.isInteger(value) ? format.integer(value) : format.number(value, 1)
}

/** A figure of a signal with its unit. */
export function figureText(context: FrameContext, unit: string | null, value: number | null): string {
  const { format, text } = context
  const texts = text.panels.signals
  if (value === null) return texts.none
  if (unit === 'percent') return format.percent(value / 100, 1)
  if (unit === 'days') return format.days(value)
  const counted = { count: short(context, value), isOne: value === 1 || (value === 0 && context.language === 'fr') }
  switch (unit) {
    case 'months':
    case 'documents':
    case 'classes':
    case 'place':
      return texts[unit](counted)
    default:
      return texts.customers(counted)
  }
}

/** How far the DSO is from the benchmark, and where that comes from. */
function benchmarkText({ benchmark, format, text }: FrameContext, above: number): string | null {
  const known = parseBenchmark(benchmark)
  if (known === null) return null
  const { days, year, source } = known
  const origin = clauses(source === '' ? null : source, year === null ? null : String(year))
  const words = text.panels.signals.benchmark
  return (above < 0 ? words.below : words.above)({
    days: format.days(Math.abs(above)),
    benchmark: `${format.days(days, Number.isInteger(days) ? 0 : 1)}${origin === '' ? '' : ` (${origin})`}`
  })
}

/** What a row says beside its figure, when an alarm looks at another one. */
export function detailText(context: FrameContext, row: Row): string | null {
  const details: Readonly<Record<string, (p: { figure: string }) => string>> = context.text.panels.signals.details
  const key = String(row['signal'])
  const value = numberOf(row, 'alarm_figure')
  const detail = Object.hasOwn(details, key) ? details[key] : undefined
  if (key === '2' && value !== null) return benchmarkText(context, value)
  if (detail === undefined || value === null || numberOf(row, 'figure') === 0) return null
  return detail({ figure: short(context, value) })
}

/** The thresholds of a row in words; null without any. */
export function thresholdText(context: FrameContext, row: Row): string | null {
  const { watches, alarms } = context.text.panels.signals
  const say = (texts: Readonly<Record<string, (p: { figure: string }) => string>>, key: string): string | null => {
    const value = numberOf(row, key)
    return value === null ? null : texts[String(row['signal'])]?.({ figure: short(context, value) }) ?? null
  }
  const written = clauses(say(watches, 'watch'), say(alarms, 'alarm'))
  return written === '' ? null : written
}

/** Why a signal cannot be told. */
export function missingText(context: FrameContext, missing: string | null): string {
  const known: Readonly<Record<string, string>> = context.text.panels.signals.missing
  return missing !== null && Object.hasOwn(known, missing) ? known[missing] ?? '' : reasonText(context, missing)
}

/** The name of a signal. */
export function nameOf(context: FrameContext, signal: unknown): string {
  return wordFor(context.text.panels.signals.names, String(signal))
}

/** What it was at the comparison date; nothing where it could not be told for the same reason. */
export function beforeText(context: FrameContext, row: Row): string {
  const texts = context.text.panels.signals
  const status = textOf(row, 'status_before')
  if (status === null) return texts.noComparison
  const date = context.format.date(context.compareTo)
  const missing = textOf(row, 'missing_before')
  if (missing !== null && missing === textOf(row, 'missing')) return ''
  if (missing !== null) return texts.beforeUntold({ date, reason: missingText(context, missing) })
  return texts.before({
    date,
    figure: figureText(context, textOf(row, 'unit'), numberOf(row, 'figure_before')),
    status: wordFor(texts.status, status).toLowerCase()
  })
}
