import type { Panel, TableColumn } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'
import { rollsUnavailable } from '../roll_rates/answer.ts'
import { trendSentence } from './answer.ts'
import RollRateTrend from './RollRateTrend.svelte'

const sql = 'select * from roll_rate_trend where currency = ? order by step desc'

const shares = ['cured_share', 'paid_share', 'worsened_share', 'written_off_share'] as const
const amounts = [
  'base', 'stayed', 'worsened', 'paid', 'credited', 'transferred', 'written_off', 'late_base', 'cured', 'late_worsened',
  'reopened'
] as const

/** The same thirty days, step by step as far back as the ledger goes. */
export const rollRateTrend: Panel = {
  view: 'roll_rate_trend',
  placements: [{ page: 'aging', columns: 24 }],
  title: (context) => context.text.panels.rolls.titles.trend,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  unavailable: rollsUnavailable,
  sentence: trendSentence,
  table: (results, context) => {
    const { columns, titles } = context.text.panels.rolls
    return {
      caption: titles.trend,
      columns: [
        { key: 'from_date', kind: 'date', label: columns.from_date },
        { key: 'to_date', kind: 'date', label: columns.to_date },
        ...shares.map((key): TableColumn => ({ key, kind: 'share', label: columns[key] })),
        ...amounts.map((key): TableColumn => ({ key, kind: 'money', label: columns[key] }))
      ],
      rows: results['main'] ?? [],
      choose: (row) => ({ kind: 'setting', name: 'as_of', value: String(row['to_date']) })
    }
  },
  component: RollRateTrend
}
