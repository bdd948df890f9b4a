import type { Panel } from '../../parts/panel.ts'
import { column } from '../common.ts'
import { pageOf } from '../customer-page.ts'
import { concentrationSentence } from './answer.ts'
import ConcentrationRisk from './ConcentrationRisk.svelte'
import { curveQuery, everyone, summaryQuery, topCustomers } from './queries.ts'

/** How much of the total rests on how few customers. */
export const concentrationRisk: Panel = {
  view: 'concentration_risk',
  placements: [
    { page: 'overview', columns: 7, isCompact: true },
    { page: 'concentration', columns: 24 }
  ],
  title: (context) => context.text.panels.titles.concentration_risk,
  needs: [],
  queries: (context) => ({
    main: topCustomers(context),
    curve: curveQuery(context),
    summary: summaryQuery(context)
  }),
  sentence: concentrationSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.concentration_risk,
    columns: [
      column(context, 'customer_name', 'text'),
      column(context, 'rank', 'integer'),
      column(context, 'customer_id', 'text'),
      column(context, 'entity_id', 'text'),
      column(context, 'amount', 'money'),
      column(context, 'share', 'share'),
      column(context, 'cumulative_share', 'share'),
      column(context, 'cumulative_customers_share', 'share')
    ],
    rows: results['main'] ?? [],
    choose: pageOf
  }),
  everything: everyone,
  component: ConcentrationRisk
}
