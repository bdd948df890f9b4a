import type { Panel } from '../../parts/panel.ts'
import { column, monthsQuery, positionsQuery } from '../common.ts'
import { dsoSentence } from './answer.ts'
import { dsoMonths } from './chart.ts'
import DsoByMonth from './DsoByMonth.svelte'

/** The DSO family at every month-end. */
export const dsoByMonth: Panel = {
  view: 'dso_by_month',
  placements: [
    { page: 'overview', columns: 9, isCompact: true },
    { page: 'dso', columns: 24 }
  ],
  title: (context) => context.text.panels.titles.dso_by_month,
  needs: ['billings'],
  restsOnDueDates: true,
  queries: (context) => ({ main: monthsQuery(context), positions: positionsQuery(context) }),
  isEmpty: (results) => dsoMonths(results['main'] ?? []).length === 0,
  sentence: dsoSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.dso_by_month,
    columns: [
      column(context, 'position_date', 'date'),
      column(context, 'dso', 'days'),
      column(context, 'dso_countback', 'days'),
      column(context, 'best_possible_dso', 'days'),
      column(context, 'average_days_delinquent', 'days'),
      column(context, 'weighted_terms', 'days'),
      column(context, 'days_to_pay', 'days'),
      column(context, 'days_beyond_terms', 'days'),
      column(context, 'collection_effectiveness', 'percent'),
      column(context, 'balance', 'money'),
      column(context, 'overdue', 'money'),
      column(context, 'overdue_rate', 'share'),
      column(context, 'billings', 'money')
    ],
    rows: results['main'] ?? [],
    choose: (row) => ({ kind: 'setting', name: 'as_of', value: String(row['position_date']) })
  }),
  component: DsoByMonth
}
