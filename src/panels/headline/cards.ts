import type { Row } from '../../engine/types.ts'
import { difference, isTrue, numberOf, ratio, textOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'
import { directionOf, reasonText, signed } from '../common.ts'

type FigureKey = keyof FrameContext['text']['panels']['charts']['figures']

interface Figure {
  readonly key: FigureKey
  readonly kind: 'money' | 'days' | 'percent'
  /** 1: more is worse; -1: more is better; 0: neither. */
  readonly worsens: -1 | 0 | 1
}

const figures: readonly Figure[] = [
  { key: 'balance', kind: 'money', worsens: 0 },
  { key: 'overdue', kind: 'money', worsens: 1 },
  { key: 'dso', kind: 'days', worsens: 1 },
  { key: 'average_days_delinquent', kind: 'days', worsens: 1 },
  { key: 'days_beyond_terms', kind: 'days', worsens: 1 },
  { key: 'collection_effectiveness', kind: 'percent', worsens: -1 }
]

/** One figure, written out. */
export interface Card {
  readonly key: FigureKey
  readonly label: string
  /** Null where the figure is not known; the note then says why. */
  readonly value: string | null
  /** To the last cent. */
  readonly exact: string
  readonly change: string | null
  /** Above zero the change is for the worse, below for the better. */
  readonly tone: number
  readonly note: string | null
  readonly trend: readonly (number | null)[]
  readonly trendLabel: string
}

/** The six figures with their change and the last 24 points of their course. */
export function cards(
  now: Row | undefined,
  before: Row | undefined,
  months: readonly Row[],
  context: FrameContext
): readonly Card[] {
  return figures.map((figure) => {
    const value = numberOf(now, figure.key)
    const change = changeOf(figure, value, numberOf(before, figure.key), context)
    const trend = months.slice(-24).map((row) => numberOf(row, figure.key))
    const known = trend.filter((point) => point !== null)
    const label = context.text.panels.charts.figures[figure.key]
    return {
      key: figure.key,
      label,
      value: value === null ? null : writtenFigure(figure, now, context),
      exact: figure.kind === 'money' ? context.format.money(textOf(now, figure.key), context.currency) : '',
      change: change?.text ?? null,
      tone: (change?.direction ?? 0) * figure.worsens,
      note: value === null ? reasonOf(figure, now, context) : noteOf(figure, now, context),
      trend,
      trendLabel: context.text.panels.charts.sparkline({
        figure: label,
        first: writtenPoint(figure, known[0], context),
        last: writtenPoint(figure, known.at(-1), context)
      })
    }
  })
}

function writtenFigure(figure: Figure, row: Row | undefined, context: FrameContext): string {
  const { format, currency } = context
  if (figure.kind === 'money') return format.wholeMoney(textOf(row, figure.key), currency)
  return writtenPoint(figure, numberOf(row, figure.key) ?? undefined, context)
}

function writtenPoint(figure: Figure, value: number | undefined, { format, currency }: FrameContext): string {
  if (value === undefined) return ''
  if (figure.kind === 'money') return format.compact(value, currency)
  return figure.kind === 'days' ? format.days(value, 1) : format.percent(value / 100, 1)
}

function changeOf(
  figure: Figure,
  now: number | null,
  before: number | null,
  { format, text }: FrameContext
): { readonly text: string; readonly direction: -1 | 0 | 1 } | null {
  const change = difference(now, before)
  if (change === null) return null
  const share = figure.kind === 'money' ? ratio(change, before) : change / 100
  const direction = figure.kind === 'days' ? directionOf(change, 1) : directionOf(share ?? 0, 3)
  if (figure.kind === 'money' && share === null) return null
  if (direction === 0) return { text: text.panels.charts.noChange, direction }
  if (figure.kind === 'days') return { text: signed(format.number(Math.abs(change), 1), direction), direction }
  if (figure.kind === 'percent') return { text: format.points(share, 1), direction }
  return { text: signed(format.percent(Math.abs(share ?? 0), 1), direction), direction }
}

function noteOf(figure: Figure, row: Row | undefined, { format, text }: FrameContext): string | null {
  const notes = text.panels.charts.figureNotes
  const rate = numberOf(row, 'overdue_rate')
  const countback = numberOf(row, 'dso_countback')
  if (figure.key === 'overdue' && rate !== null) return notes.lateShare({ share: format.percent(rate, 0) })
  if (figure.key === 'dso' && countback !== null) {
    const isLowerBound = isTrue(row, 'dso_countback_is_lower_bound')
    return notes.countback({ days: format.number(countback, 1), isLowerBound })
  }
  return figure.key === 'days_beyond_terms' ? notes.weighted : null
}

function reasonOf(figure: Figure, row: Row | undefined, context: FrameContext): string {
  const isLevel = figure.key === 'balance' || figure.key === 'overdue'
  const given = textOf(row, isLevel ? 'balance_reason' : 'reason')
  const fallback = figure.key === 'days_beyond_terms' ? 'no_payments' : null
  return reasonText(context, given ?? fallback)
}
