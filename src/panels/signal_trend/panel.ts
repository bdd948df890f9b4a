import type { FrameContext, Panel, Results, TableModel } from '../../parts/panel.ts'
import { clauses, statements } from '../common.ts'
import { figureColumn, unitColumn, unitOf } from '../warning_signals/units.ts'
import { missingText, nameOf } from '../warning_signals/words.ts'
import SignalTrend from './SignalTrend.svelte'
import { coursesOf, spanOf, trendQuery, type Course } from './trend.ts'

/** As many signals as are named. */
const mostNamed = 3

/** How many signals are worse than at the first date, by name, how many better, and how many cannot be compared. */
export function trendSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.signals.trend
  const courses = coursesOf(results['main'])
  const spans = courses.map((course) => ({ course, span: spanOf(course) }))
  const worse = spans.filter(({ span }) => span?.isWorse === true).map(({ course }) => course)
  const better = spans.filter(({ span }) => span !== null && span.direction !== 0 && !span.isWorse).length
  const unknown = spans.filter(({ span }) => span === null).length
  const counted = (count: number): { count: string, isOne: boolean } =>
    ({ count: context.format.integer(count), isOne: count === 1 })
  const written = statements(
    context,
    clauses(
      worse.length === 0 ? texts.noneWorse : texts.worse({ ...counted(worse.length), names: namesOf(worse, context) }),
      better === 0 ? null : texts.better(counted(better))
    ),
    unknown === 0 ? null : texts.unknown(counted(unknown))
  )
  return written.charAt(0).toLocaleUpperCase(context.language) + written.slice(1)
}

function namesOf(courses: readonly Course[], context: FrameContext): string {
  const names = courses.slice(0, mostNamed).map(({ signal }) => nameOf(context, signal))
  const more = courses.length - names.length
  const { more: others } = context.text.panels.signals.sentence
  return clauses(...names, more === 0 ? null : others({ count: context.format.integer(more) }))
}

/** A row for each signal and date. */
export function trendTable(results: Results, context: FrameContext): TableModel {
  const { columns, titles } = context.text.panels.signals
  return {
    caption: titles.signal_trend,
    columns: [
      { key: 'signal', kind: 'text', label: columns.signal, say: (value) => nameOf(context, value) },
      { key: 'position_date', kind: 'date', label: context.text.panels.columns.position_date },
      figureColumn(context, 'figure', columns.figure, unitOf),
      unitColumn(context, 'unit', columns.unit, unitOf),
      {
        key: 'missing', kind: 'text', label: columns.missing,
        say: (value) => value === null ? '' : missingText(context, String(value))
      }
    ],
    rows: results['main'] ?? []
  }
}

/** Whether each signal is getting worse: its figure at the month-ends of a year, by its own rule. */
export const signalTrend: Panel = {
  view: 'signal_trend',
  placements: [{ page: 'signals', columns: 24 }],
  title: (context) => context.text.panels.signals.titles.signal_trend,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: trendQuery(context) }),
  isEmpty: (results) => coursesOf(results['main']).every(({ points }) => points.every(({ figure }) => figure === null)),
  sentence: trendSentence,
  table: trendTable,
  documents: () => ({ kind: 'documents', bucket: null }),
  component: SignalTrend
}
