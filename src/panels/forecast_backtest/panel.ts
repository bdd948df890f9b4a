import type { Panel, TableColumn } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'
import { backtestSentence } from './answer.ts'
import ForecastBacktest from './ForecastBacktest.svelte'

const sql = `select
  position_date, week, week_from, week_to, actual,
  cast(round(expected, 2) as decimal(38, 2)) as expected,
  cast(round(lower, 2) as decimal(38, 2)) as lower,
  cast(round(upper, 2) as decimal(38, 2)) as upper,
  by_due, by_delay, error, error_due, error_delay, inside_share, is_better
from forecast_backtest
where currency = ?
order by position_date desc, week`

/** The forecast tried at earlier dates, beside two that anybody could make, whichever way it comes out. */
export const forecastBacktest: Panel = {
  view: 'forecast_backtest',
  placements: [{ page: 'forecast', columns: 24 }],
  title: (context) => context.text.panels.forecast.titles.backtest,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  unavailable: (results, context) =>
    (results['main'] ?? []).length === 0 ? { reason: context.text.panels.forecast.untried } : undefined,
  sentence: backtestSentence,
  table: (results, context) => {
    const { columns, titles } = context.text.panels.forecast
    return {
      caption: titles.backtest,
      columns: [
        { key: 'position_date', kind: 'date', label: columns.position_date },
        { key: 'week', kind: 'integer', label: columns.week },
        { key: 'week_from', kind: 'date', label: columns.week_from },
        { key: 'week_to', kind: 'date', label: columns.week_to },
        ...(['actual', 'expected', 'lower', 'upper', 'by_due', 'by_delay'] as const)
          .map((key): TableColumn => ({ key, kind: 'money', label: columns[key] })),
        ...(['error', 'error_due', 'error_delay', 'inside_share'] as const)
          .map((key): TableColumn => ({ key, kind: 'share', label: columns[key] }))
      ],
      rows: results['main'] ?? [],
      choose: (row) => ({ kind: 'setting', name: 'as_of', value: String(row['position_date']) })
    }
  },
  component: ForecastBacktest
}
