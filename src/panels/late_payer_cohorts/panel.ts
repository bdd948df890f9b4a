import { textOf } from '../../parts/cells.ts'
import type { Panel } from '../../parts/panel.ts'
import { periodOf } from '../../parts/period.ts'
import { column, inCurrency } from '../common.ts'
import { cohortsSentence } from './answer.ts'
import LatePayerCohorts from './LatePayerCohorts.svelte'

const sql = 'select * from late_payer_cohorts where currency = ? order by cohort, age_days'

/** Invoices by the period of their issue, and what of them is paid at each age. */
export const latePayerCohorts: Panel = {
  view: 'late_payer_cohorts',
  placements: [
    { page: 'overview', columns: 9, isCompact: true },
    { page: 'cohorts', columns: 24 }
  ],
  title: (context) => context.text.panels.titles.late_payer_cohorts,
  needs: ['history'],
  queries: (context) => ({ main: inCurrency(context, sql) }),
  sentence: cohortsSentence,
  table: (results, context) => {
    const { truth } = context.text.panels.words
    return {
      caption: context.text.panels.titles.late_payer_cohorts,
      columns: [
        column(context, 'cohort', 'date'),
        column(context, 'cohort_end', 'date'),
        column(context, 'age_days', 'integer'),
        column(context, 'share', 'share'),
        { ...column(context, 'is_observed', 'text'), say: (value) => (value === true ? truth.yes : truth.no) },
        column(context, 'paid', 'money'),
        column(context, 'invoiced', 'money'),
        column(context, 'documents', 'integer')
      ],
      rows: results['main'] ?? [],
      choose: (row) => ({
        kind: 'documents',
        bucket: null,
        issued: periodOf(textOf(row, 'cohort') ?? '', context.cohortGrain)
      })
    }
  },
  component: LatePayerCohorts
}
