import type { Panel } from '../../parts/panel.ts'
import { column } from '../common.ts'
import { cardQuery, customerColumn, theirDocuments } from '../customer-page.ts'
import { cardSentence } from './answer.ts'
import CustomerCard from './CustomerCard.svelte'

/** Who a customer is, what they owe, how late, and what that weighs in the whole. */
export const customerCard: Panel = {
  view: 'customer_card',
  placements: [{ page: 'customer', columns: 24 }],
  title: (context) => context.text.panels.customer.titles.customer_card,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({
    main: cardQuery(context),
    buckets: {
      sql: 'select bucket, bucket_position from buckets where bucket_position <= 5 order by bucket_position', parameters: []
    }
  }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: cardSentence,
  table: (results, context) => ({
    caption: context.text.panels.customer.titles.customer_card,
    columns: [
      column(context, 'customer_name', 'text'),
      column(context, 'customer_id', 'text'),
      column(context, 'entity_id', 'text'),
      column(context, 'balance', 'money'),
      column(context, 'balance_before', 'money'),
      column(context, 'overdue', 'money'),
      column(context, 'overdue_before', 'money'),
      column(context, 'unapplied', 'money'),
      column(context, 'disputed', 'money'),
      column(context, 'billings', 'money'),
      column(context, 'dso', 'days'),
      customerColumn(context, 'dso_contribution', 'days'),
      column(context, 'days_to_pay', 'days'),
      column(context, 'days_beyond_terms', 'days'),
      column(context, 'late_share_amount', 'share'),
      customerColumn(context, 'balance_share', 'share'),
      column(context, 'credit_limit', 'money'),
      customerColumn(context, 'limit_overrun', 'money'),
      customerColumn(context, 'insured_limit', 'money'),
      customerColumn(context, 'uninsured', 'money')
    ],
    rows: results['main'] ?? [],
    isTransposed: true
  }),
  documents: theirDocuments,
  component: CustomerCard
}
