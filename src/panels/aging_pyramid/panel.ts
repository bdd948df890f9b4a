import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Queries, Query, TableColumn } from '../../parts/panel.ts'
import { bucketColumn } from '../buckets.ts'
import { bucketsQuery, column, inCurrency, segmentColumn, wordFor } from '../common.ts'
import AgingPyramid from './AgingPyramid.svelte'
import { pyramidSentence } from './answer.ts'
import { mirrorsSegments } from './sides.ts'

const bySegmentSql = `select * from aging_by_segment
where currency = ? and date_role = 'as_of'
order by segment, bucket_position`

// Those who owe most first, so that the first choice is the one most wanted.
const segmentsSql = `select segment, sum(amount) as amount from aging_by_segment
where currency = ? and date_role = 'as_of' and bucket_position <= 5
group by segment
order by amount desc, segment`

function queries(context: FrameContext): Queries & { readonly main: Query } {
  if (context.isCompact) return { main: bucketsQuery(context) }
  const main = mirrorsSegments(context) ? inCurrency(context, bySegmentSql) : bucketsQuery(context)
  return { main, segments: inCurrency(context, segmentsSql) }
}

function columns(context: FrameContext): readonly TableColumn[] {
  const roles = context.text.panels.words.date_role
  const position: readonly TableColumn[] = mirrorsSegments(context)
    ? [segmentColumn(context)]
    : [
        { ...column(context, 'date_role', 'text'), say: (value) => wordFor(roles, String(value)) },
        column(context, 'position_date', 'date')
      ]
  return [
    bucketColumn(context),
    ...position,
    column(context, 'amount', 'money'),
    column(context, 'share', 'share'),
    column(context, 'documents', 'integer')
  ]
}

/** The ageing of two dates, or of two segments, face to face. */
export const agingPyramid: Panel = {
  view: 'aging_pyramid',
  placements: [
    { page: 'overview', columns: 8, isCompact: true },
    { page: 'aging', columns: 24 }
  ],
  title: (context) => context.text.panels.titles.aging_pyramid,
  needs: [],
  restsOnDueDates: true,
  queries,
  isEmpty: (results) => (results['main'] ?? []).every((row) => (numberOf(row, 'documents') ?? 0) === 0),
  sentence: pyramidSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.aging_pyramid,
    columns: columns(context),
    rows: results['main'] ?? [],
    choose: (row) => {
      if (row['date_role'] === 'compare_to') return undefined
      return { kind: 'documents', bucket: String(row['bucket']) }
    }
  }),
  component: AgingPyramid
}
