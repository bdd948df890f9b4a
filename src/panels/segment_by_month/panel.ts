import type { Panel } from '../../parts/panel.ts'
import { column, inCurrency, monthsQuery, segmentColumn } from '../common.ts'
import { segmentByMonthSentence } from './answer.ts'
import SegmentByMonth from './SegmentByMonth.svelte'

// The six that owe most at the last date: more would be too small to read.
const sql = `select months.*
from segment_by_month as months
join (
  select segment, row_number() over (order by balance desc, segment) as place
  from segment_by_month
  where currency = ? and position_date = (select max(position_date) from segment_by_month where currency = ?)
) as largest on largest.segment is not distinct from months.segment
where months.currency = ? and largest.place <= 6
order by largest.place, months.position_date`

/** The largest segments over time, one small chart each. */
export const segmentByMonth: Panel = {
  view: 'segment_by_month',
  placements: [{ page: 'segments', columns: 24 }],
  title: (context) => context.text.panels.titles.segment_by_month,
  needs: ['history'],
  queries: (context) => ({
    main: { sql, parameters: [context.currency, context.currency, context.currency] },
    total: monthsQuery(context)
  }),
  sentence: segmentByMonthSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.segment_by_month,
    columns: [
      segmentColumn(context),
      column(context, 'position_date', 'date'),
      column(context, 'balance', 'money'),
      column(context, 'overdue', 'money'),
      column(context, 'overdue_rate', 'share'),
      column(context, 'billings', 'money'),
      column(context, 'dso', 'days')
    ],
    rows: results['main'] ?? []
  }),
  everything: (context) =>
    inCurrency(context, 'select * from segment_by_month where currency = ? order by segment, position_date'),
  component: SegmentByMonth
}
