import type { Panel } from '../../parts/panel.ts'
import { column, inCurrency } from '../common.ts'
import { customerCohortsSentence } from './answer.ts'
import CustomerCohorts from './CustomerCohorts.svelte'

const sql = 'select * from customer_cohorts where currency = ? order by cohort, quarters_since, late_over'

/** Customers by the quarter of their first invoice, and how many are late in each quarter since. */
export const customerCohorts: Panel = {
  view: 'customer_cohorts',
  placements: [{ page: 'cohorts', columns: 24 }],
  title: (context) => context.text.panels.payers.cohorts.title,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  sentence: customerCohortsSentence,
  table: (results, context) => {
    const { columns, title } = context.text.panels.payers.cohorts
    const { truth } = context.text.panels.words
    const say = (value: unknown): string => (value === true ? truth.yes : truth.no)
    return {
      caption: title,
      columns: [
        { key: 'cohort', kind: 'date', label: columns.cohort },
        { key: 'is_before', kind: 'text', label: columns.is_before, say },
        { key: 'cohort_customers', kind: 'integer', label: columns.cohort_customers },
        { key: 'quarters_since', kind: 'integer', label: columns.quarters_since },
        { key: 'due_quarter', kind: 'date', label: columns.due_quarter },
        { key: 'late_over', kind: 'integer', label: columns.late_over },
        { key: 'share', kind: 'share', label: columns.share },
        { key: 'share_amount', kind: 'share', label: columns.share_amount },
        column(context, 'customers', 'integer'),
        { key: 'late_customers', kind: 'integer', label: columns.late_customers },
        column(context, 'amount', 'money'),
        { key: 'late_amount', kind: 'money', label: columns.late_amount },
        { key: 'is_final', kind: 'text', label: columns.is_final, say }
      ],
      rows: results['main'] ?? []
    }
  },
  component: CustomerCohorts
}
