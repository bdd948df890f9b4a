import { isTrue } from '../../parts/cells.ts'
import type { FrameContext, Panel, TableColumn } from '../../parts/panel.ts'
import { column, segmentColumn } from '../common.ts'
import { curvesSentence } from './answer.ts'
import PaymentCurves from './PaymentCurves.svelte'
import { curvesQuery, everyCurve, summaryQuery } from './queries.ts'

function columns(context: FrameContext): readonly TableColumn[] {
  const { truth } = context.text.panels.words
  const segment = segmentColumn(context)
  return [
    { ...column(context, 'is_total', 'text'), say: (value) => (value === true ? truth.yes : truth.no) },
    {
      ...segment,
      say: (value, row) => isTrue(row, 'is_total') ? context.text.panels.forecast.all : segment.say?.(value, row) ?? ''
    },
    column(context, 'age_days', 'integer'),
    column(context, 'unpaid_share', 'share'),
    column(context, 'lower', 'share'),
    column(context, 'upper', 'share'),
    column(context, 'at_risk_amount', 'money'),
    column(context, 'paid_amount', 'money'),
    column(context, 'at_risk_documents', 'integer'),
    column(context, 'unpaid_share_count', 'share')
  ]
}

/** How long invoices stay unpaid, as a whole and by segment. */
export const paymentCurves: Panel = {
  view: 'payment_curves',
  placements: [{ page: 'cohorts', columns: 24 }],
  title: (context) => context.text.panels.titles.payment_curves,
  needs: ['history'],
  queries: (context) => ({ main: curvesQuery(context), summary: summaryQuery(context) }),
  sentence: curvesSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.payment_curves,
    columns: columns(context),
    rows: results['main'] ?? []
  }),
  everything: everyCurve,
  component: PaymentCurves
}
