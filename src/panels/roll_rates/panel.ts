import { textOf } from '../../parts/cells.ts'
import type { Panel } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'
import { rollSentence, rollsUnavailable } from './answer.ts'
import { flowColumns } from './flows.ts'
import RollRates from './RollRates.svelte'

const sql = 'select * from roll_rates where currency = ? order by from_position'

/** What became within thirty days of what was open, by bucket. */
export const rollRates: Panel = {
  view: 'roll_rates',
  placements: [{ page: 'aging', columns: 24 }],
  title: (context) => context.text.panels.rolls.titles.rates,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  unavailable: rollsUnavailable,
  sentence: rollSentence,
  table: (results, context) => {
    const rows = results['main'] ?? []
    return {
      caption: context.text.panels.rolls.titles.rates,
      columns: flowColumns(rows, context),
      rows,
      choose: (row) => ({ kind: 'documents', bucket: textOf(row, 'from_bucket') })
    }
  },
  component: RollRates
}
