import type { Row, Value } from '../../engine/types.ts'
import { textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results, TableColumn } from '../../parts/panel.ts'
import { clauses, inCurrency, statements, wordFor } from '../common.ts'
import WarningSignals from './WarningSignals.svelte'
import { alarmFigureUnitOf, alarmUnitOf, figureColumn, unitColumn, unitOf, type UnitOf } from './units.ts'
import { missingText, nameOf } from './words.ts'

const sql = `select * from warning_signals where currency = ?
order by coalesce(is_new, false) desc, status_position, signal`

type Columns = FrameContext['text']['panels']['signals']['columns']

/** As many new signals as are named. */
const mostNamed = 3

/** What is new comes first, by name; then how many alarms there are, what is to be watched and what cannot be told. */
export function signalsSentence(results: Results, context: FrameContext): string {
  const { format, text } = context
  const texts = text.panels.signals.sentence
  const rows = results['main'] ?? []
  const those = (status: string): number => rows.filter((row) => row['status'] === status).length
  const [alarms, watches, untold] = [those('alarm'), those('watch'), those('cannot_tell')]
  const isCompared = rows.some((row) => row['is_new'] !== null)
  const written = statements(
    context,
    !isCompared || alarms + watches === 0 ? null : newsText(rows.filter((row) => row['is_new'] === true), context),
    clauses(
      alarms === 0 ? texts.noAlarms : texts.alarms({ count: format.integer(alarms), isOne: alarms === 1 }),
      watches === 0 ? null : texts.watches({ count: format.integer(watches) })
    ),
    untold === 0 ? null : texts.untold({ count: format.integer(untold), isOne: untold === 1 })
  )
  return written.charAt(0).toLocaleUpperCase(context.language) + written.slice(1)
}

function newsText(fresh: readonly Row[], context: FrameContext): string {
  const { sentence: texts, status } = context.text.panels.signals
  const date = context.format.date(context.compareTo)
  if (fresh.length === 0) return texts.noneNew({ date })
  const names = fresh.slice(0, mostNamed)
    .map((row) => `${nameOf(context, row['signal'])} (${wordFor(status, String(row['status'])).toLowerCase()})`)
  const more = fresh.length - names.length
  const others = more === 0 ? null : texts.more({ count: context.format.integer(more) })
  return texts.lead({ date, names: clauses(...names, others) })
}

function column(context: FrameContext, key: keyof Columns, kind: TableColumn['kind']): TableColumn {
  return { key, kind, label: context.text.panels.signals.columns[key] }
}

function columns(context: FrameContext): readonly TableColumn[] {
  const texts = context.text.panels.signals
  const status = (value: Value): string => value === null ? '' : wordFor(texts.status, String(value))
  const missing = (value: Value): string => value === null ? '' : missingText(context, String(value))
  const figure = (key: keyof Columns, of: UnitOf): TableColumn => figureColumn(context, key, texts.columns[key], of)
  const unit = (key: keyof Columns, of: UnitOf): TableColumn => unitColumn(context, key, texts.columns[key], of)
  return [
    { ...column(context, 'signal', 'text'), say: (value) => nameOf(context, value) },
    { ...column(context, 'status', 'text'), say: status },
    { ...column(context, 'is_new', 'text'), say: (value) => value === null ? '' : value === true ? texts.yes : texts.no },
    figure('figure', unitOf),
    unit('unit', unitOf),
    figure('watch', unitOf),
    figure('alarm', alarmUnitOf),
    unit('alarm_unit', alarmUnitOf),
    figure('alarm_figure', alarmFigureUnitOf),
    unit('alarm_figure_unit', alarmFigureUnitOf),
    { ...column(context, 'is_own', 'text'), say: (value) => value === true ? texts.own : texts.shipped },
    { ...column(context, 'missing', 'text'), say: missing },
    figure('figure_before', unitOf),
    figure('alarm_figure_before', alarmFigureUnitOf),
    { ...column(context, 'status_before', 'text'), say: status },
    { ...column(context, 'missing_before', 'text'), say: missing }
  ]
}

/** What a manager looks at first: what is new, alarms, what is to be watched, what is clear and what cannot be told. */
export const warningSignals: Panel = {
  view: 'warning_signals',
  placements: [{ page: 'signals', columns: 24 }],
  title: (context) => context.text.panels.signals.titles.warning_signals,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  isEmpty: (results) => (results['main'] ?? []).every((row) => textOf(row, 'status') === null),
  sentence: signalsSentence,
  table: (results, context) => ({
    caption: context.text.panels.signals.titles.warning_signals,
    columns: columns(context),
    rows: results['main'] ?? []
  }),
  documents: () => ({ kind: 'documents', bucket: null }),
  component: WarningSignals
}
