import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Query } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'
import { figureText, missingText, nameOf } from '../warning_signals/words.ts'

/** How one signal ran, in the order of time. */
export interface Course {
  readonly signal: number
  readonly unit: string | null
  readonly points: readonly Point[]
}

interface Point {
  readonly date: string
  readonly figure: number | null
  /** Why it cannot be told at this date. */
  readonly missing: string | null
}

/** Every course, asked in the same words by all who need it, so that it is asked once. */
export function trendQuery(context: FrameContext): Query {
  return inCurrency(context, `select signal, position_date, unit, figure, missing from signal_trend where currency = ?
order by signal, position_date`)
}

export function coursesOf(rows: readonly Row[] | undefined): readonly Course[] {
  const courses = new Map<number, { signal: number, unit: string | null, points: Point[] }>()
  for (const row of rows ?? []) {
    const signal = numberOf(row, 'signal') ?? 0
    const course = courses.get(signal) ?? { signal, unit: textOf(row, 'unit'), points: [] }
    courses.set(signal, course)
    course.points.push({
      date: textOf(row, 'position_date') ?? '', figure: numberOf(row, 'figure'), missing: textOf(row, 'missing')
    })
  }
  return [...courses.values()]
}

/** Of this one the lower figure is the worse. */
const customersReminded = 5

interface Span {
  readonly from: Point
  readonly to: Point
  /** Above zero the figure rose. */
  readonly direction: -1 | 0 | 1
  readonly isWorse: boolean
}

/** From the first figure that can be told to the one of the as-of date; null where the two cannot be compared. */
export function spanOf({ signal, points }: Course): Span | null {
  const from = points.find((point) => point.figure !== null)
  const to = points.at(-1)
  if (from === undefined || to === undefined || from === to) return null
  if (from.figure === null || to.figure === null) return null
  const change = to.figure - from.figure
  const direction = Math.abs(change) < 0.05 ? 0 : change > 0 ? 1 : -1
  return { from, to, direction, isWorse: direction === (signal === customersReminded ? -1 : 1) }
}

/** From what to what a signal ran, and which way. */
export function courseText(context: FrameContext, course: Course): string | null {
  const span = spanOf(course)
  if (span === null) return null
  const texts = context.text.panels.signals.trend
  const direction = span.direction > 0 ? 'up' : span.direction < 0 ? 'down' : 'level'
  return texts[direction]({
    date: context.format.date(span.from.date),
    from: figureText(context, course.unit, span.from.figure),
    to: figureText(context, course.unit, span.to.figure)
  })
}

/** Every figure of a course for those who do not see its line. */
export function courseLabel(context: FrameContext, { signal, unit, points }: Course): string {
  const told = points.filter(({ figure }) => figure !== null)
  const figures = told.map(({ date, figure }) => `${context.format.date(date)} ${figureText(context, unit, figure)}`)
  return `${nameOf(context, signal)}${context.text.panels.sentences.colon}${figures.join('; ')}`
}

/** When and why a course has gaps, reason by reason; null without any. */
export function gapText(context: FrameContext, { points }: Course): string | null {
  const texts = context.text.panels.signals.trend
  const reasons = [...new Set(points.flatMap(({ missing }) => missing === null ? [] : [missing]))]
  if (reasons.length === 0) return null
  return reasons.map((reason) => {
    const those = points.filter(({ missing }) => missing === reason).map(({ date }) => context.format.date(date))
    const [first = '', last = first] = [those[0], those.at(-1)]
    const when = { first, last, reason: missingText(context, reason) }
    return those.length === 1 ? texts.gap(when) : texts.gaps(when)
  }).join('; ')
}
