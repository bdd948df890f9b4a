import { numberOf, textOf } from '../../parts/cells.ts'
import type { Panel } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'
import { rateReason } from '../provision/answer.ts'
import ProvisionRates from './ProvisionRates.svelte'
import { ratesTable } from './table.ts'

const sql = 'select * from provision_rates where currency = ? and date_role = \'as_of\' order by bucket_position'

/** The history that the loss rates rest on. */
export const provisionRates: Panel = {
  view: 'provision_rates',
  placements: [{ page: 'provision', columns: 24 }],
  title: (context) => context.text.panels.provision.titles.rates,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  isTable: true,
  sentence: (results, context) => {
    const rows = results['main'] ?? []
    const reason = rateReason(rows, context)
    if (reason !== null) return reason
    return context.text.panels.provision.ratesSay({
      steps: context.format.integer(numberOf(rows[0], 'steps')),
      date: context.format.date(textOf(rows[0], 'from_date')),
      oldest: context.format.percent(numberOf(rows.at(-1), 'loss_rate'), 1),
      notDue: context.format.percent(numberOf(rows[0], 'loss_rate'), 2)
    })
  },
  table: ratesTable,
  component: ProvisionRates
}
