import type { Panel } from '../../parts/panel.ts'
import { bucketColumn } from '../buckets.ts'
import { column, inCurrency } from '../common.ts'
import AgingByMonth from './AgingByMonth.svelte'
import { agingByMonthSentence } from './answer.ts'

const sql = 'select * from aging_by_month where currency = ? order by position_date, bucket_position'

/** The buckets at every month-end. */
export const agingByMonth: Panel = {
  view: 'aging_by_month',
  placements: [{ page: 'aging', columns: 24 }],
  title: (context) => context.text.panels.titles.aging_by_month,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  sentence: agingByMonthSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.aging_by_month,
    columns: [
      column(context, 'position_date', 'date'),
      bucketColumn(context),
      column(context, 'amount', 'money'),
      column(context, 'share', 'share')
    ],
    rows: results['main'] ?? [],
    choose: (row) => ({ kind: 'setting', name: 'as_of', value: String(row['position_date']) })
  }),
  component: AgingByMonth
}
