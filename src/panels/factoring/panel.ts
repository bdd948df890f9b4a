import type { Panel } from '../../parts/panel.ts'
import { bucketLabel } from '../buckets.ts'
import { column, inCurrency } from '../common.ts'
import { datesQuery, truthColumn, whatIfColumn } from '../what-if.ts'
import { factoringSentence, factoringUnavailable } from './answer.ts'
import Factoring from './Factoring.svelte'

const rows = 'select * from factoring where currency = ? order by bucket_position'

/** Open claims sold by buckets: cash today against its cost. */
export const factoring: Panel = {
  view: 'factoring',
  placements: [{ page: 'what-if', columns: 24 }],
  title: (context) => context.text.panels.whatIf.titles.factoring,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, rows), dates: datesQuery }),
  unavailable: factoringUnavailable,
  sentence: factoringSentence,
  table: (results, context) => ({
    caption: context.text.panels.whatIf.titles.factoring,
    columns: [
      {
        ...column(context, 'bucket', 'text'),
        say: (value) => value === null
          ? context.text.panels.whatIf.factoring.whole : bucketLabel(context, String(value), true)
      },
      truthColumn(context, 'is_sold'),
      column(context, 'open_amount', 'money'),
      whatIfColumn(context, 'disputed', 'money'),
      whatIfColumn(context, 'too_late', 'money'),
      whatIfColumn(context, 'eligible', 'money'),
      whatIfColumn(context, 'no_basis', 'money'),
      whatIfColumn(context, 'claims', 'integer'),
      whatIfColumn(context, 'face_amount', 'money'),
      whatIfColumn(context, 'expected_days', 'number'),
      whatIfColumn(context, 'advance', 'money'),
      whatIfColumn(context, 'commission', 'money'),
      whatIfColumn(context, 'financing', 'money'),
      whatIfColumn(context, 'sale_cost', 'money'),
      whatIfColumn(context, 'cash_today', 'money'),
      whatIfColumn(context, 'yearly_rate', 'percent')
    ],
    rows: results['main'] ?? []
  }),
  component: Factoring
}
