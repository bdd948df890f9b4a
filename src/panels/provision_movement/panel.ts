import type { Panel, TableColumn } from '../../parts/panel.ts'
import { inCurrency, segmentColumn } from '../common.ts'
import { movementSentence } from './answer.ts'
import ProvisionMovement from './ProvisionMovement.svelte'

const sql = 'select * from provision_movement where currency = ? order by abs(closing - opening) desc, segment'

const amounts = ['opening', 'used', 'exposure', 'rate_change', 'closing'] as const

/** Why the provision is not what it was at the comparison date, by segment. */
export const provisionMovement: Panel = {
  view: 'provision_movement',
  placements: [{ page: 'provision', columns: 24 }],
  title: (context) => context.text.panels.provision.titles.movement,
  needs: ['comparison'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  isEmpty: () => false,
  unavailable: (results, context) =>
    (results['main'] ?? []).length > 0 ? undefined : { reason: context.text.panels.provision.noMovement },
  sentence: movementSentence,
  table: (results, context) => {
    const { columns, titles } = context.text.panels.provision
    return {
      caption: titles.movement,
      columns: [
        segmentColumn(context),
        ...amounts.map((key): TableColumn => ({ key, kind: 'money', label: columns[key] }))
      ],
      rows: results['main'] ?? [],
      choose: (row) => ({
        kind: 'filter', dimension: context.segmentBy, value: row['segment'] === null ? null : String(row['segment'])
      })
    }
  },
  component: ProvisionMovement
}
