import { isTrue } from '../../parts/cells.ts'
import type { FrameContext, Panel, TableColumn } from '../../parts/panel.ts'
import { column, inCurrency } from '../common.ts'
import { className, forecastSentence, forecastUnavailable } from './answer.ts'
import CashForecast from './CashForecast.svelte'

// Expectations are doubles up to here; what is shown and saved is rounded once, to hundredths.
const sql = `select
  is_total, payer_class, week, week_from, week_to,
  cast(round(expected, 2) as decimal(38, 2)) as expected,
  cast(round(lower, 2) as decimal(38, 2)) as lower,
  cast(round(upper, 2) as decimal(38, 2)) as upper,
  open_amount, no_basis
from cash_forecast
where currency = ?
order by is_total desc, payer_class, week`

function columns(context: FrameContext): readonly TableColumn[] {
  const { columns: names } = context.text.panels.forecast
  const { truth } = context.text.panels.words
  return [
    { ...column(context, 'is_total', 'text'), say: (value) => (value === true ? truth.yes : truth.no) },
    {
      key: 'payer_class', kind: 'text', label: names.payer_class,
      say: (value, row) => isTrue(row, 'is_total')
        ? context.text.panels.forecast.all : className(context, value === null ? null : String(value))
    },
    { key: 'week', kind: 'integer', label: names.week },
    { key: 'week_from', kind: 'date', label: names.week_from },
    { key: 'week_to', kind: 'date', label: names.week_to },
    ...(['expected', 'lower', 'upper', 'open_amount', 'no_basis'] as const)
      .map((key): TableColumn => ({ key, kind: 'money', label: names[key] }))
  ]
}

/** What of the open claims will be paid in each of the next thirteen weeks. */
export const cashForecast: Panel = {
  view: 'cash_forecast',
  placements: [{ page: 'forecast', columns: 24 }],
  title: (context) => context.text.panels.forecast.titles.forecast,
  needs: ['history'],
  queries: (context) => ({ main: inCurrency(context, sql) }),
  unavailable: forecastUnavailable,
  sentence: forecastSentence,
  table: (results, context) => ({
    caption: context.text.panels.forecast.titles.forecast,
    columns: columns(context),
    rows: results['main'] ?? []
  }),
  documents: () => ({ kind: 'documents', bucket: null }),
  component: CashForecast
}
