import type { Panel } from '../../parts/panel.ts'
import { column, inCurrency, positionsQuery, segmentColumn } from '../common.ts'
import { bridgeSentence, bridgeUnavailable } from './answer.ts'
import DsoBridge from './DsoBridge.svelte'

/** Why DSO moved between the two dates, by segment. */
export const dsoBridge: Panel = {
  view: 'dso_bridge',
  placements: [{ page: 'dso', columns: 24 }],
  title: (context) => context.text.panels.titles.dso_bridge,
  needs: ['billings'],
  restsOnDueDates: true,
  queries: (context) => ({
    main: inCurrency(context, 'select * from dso_bridge where currency = ? order by abs(change) desc, segment'),
    positions: positionsQuery(context)
  }),
  isEmpty: () => false,
  unavailable: bridgeUnavailable,
  sentence: bridgeSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.dso_bridge,
    columns: [
      segmentColumn(context),
      column(context, 'change', 'days'),
      column(context, 'not_yet_due', 'days'),
      column(context, 'lateness', 'days'),
      column(context, 'mix', 'days'),
      column(context, 'started', 'days'),
      column(context, 'contribution_before', 'days'),
      column(context, 'contribution', 'days'),
      column(context, 'dso_before', 'days'),
      column(context, 'dso', 'days'),
      column(context, 'billings_before', 'money'),
      column(context, 'billings', 'money')
    ],
    rows: results['main'] ?? [],
    choose: (row) => ({
      kind: 'filter', dimension: context.segmentBy, value: row['segment'] === null ? null : String(row['segment'])
    })
  }),
  component: DsoBridge
}
