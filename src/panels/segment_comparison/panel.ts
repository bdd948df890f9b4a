import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results, TableColumn } from '../../parts/panel.ts'
import { bucketLabel, unappliedPosition } from '../buckets.ts'
import { bucketsQuery, column, segmentColumn } from '../common.ts'
import { segmentsSentence } from './answer.ts'
import { everySegment, largestSegments } from './queries.ts'
import SegmentComparison from './SegmentComparison.svelte'

/** One column per bucket of lateness, under the names that the settings' edges give them. */
function bucketColumns(results: Results, context: FrameContext): readonly TableColumn[] {
  const buckets = (results['buckets'] ?? []).filter((row) => row['date_role'] === 'as_of')
  return buckets
    .filter((row) => numberOf(row, 'bucket_position') !== unappliedPosition)
    .map((row) => ({
      key: `bucket_${String(row['bucket_position'])}`,
      label: bucketLabel(context, textOf(row, 'bucket') ?? '', true),
      kind: 'money'
    }))
}

/** The segments of one dimension side by side. */
export const segmentComparison: Panel = {
  view: 'segment_comparison',
  placements: [
    { page: 'overview', columns: 15, isCompact: true },
    { page: 'segments', columns: 24 }
  ],
  title: (context) => context.text.panels.titles.segment_comparison,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({ main: largestSegments(context), buckets: bucketsQuery(context) }),
  sentence: segmentsSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.segment_comparison,
    columns: [
      segmentColumn(context),
      column(context, 'customers', 'integer'),
      column(context, 'balance', 'money'),
      column(context, 'balance_before', 'money'),
      column(context, 'overdue', 'money'),
      column(context, 'overdue_before', 'money'),
      column(context, 'gross_open', 'money'),
      column(context, 'unapplied', 'money'),
      ...bucketColumns(results, context),
      column(context, 'overdue_rate', 'share'),
      column(context, 'overdue_rate_before', 'share'),
      column(context, 'billings', 'money'),
      column(context, 'dso', 'days'),
      column(context, 'dso_before', 'days'),
      column(context, 'average_days_delinquent', 'days'),
      column(context, 'average_days_delinquent_before', 'days'),
      column(context, 'days_beyond_terms', 'days'),
      column(context, 'days_beyond_terms_before', 'days'),
      column(context, 'late_share_amount', 'share'),
      column(context, 'disputed_share', 'share'),
      column(context, 'top_customer_share', 'share')
    ],
    rows: results['main'] ?? [],
    choose: (row) => ({
      kind: 'filter', dimension: context.segmentBy, value: row['segment'] === null ? null : String(row['segment'])
    })
  }),
  everything: everySegment,
  component: SegmentComparison
}
