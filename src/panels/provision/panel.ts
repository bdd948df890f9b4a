import type { Panel } from '../../parts/panel.ts'
import { bucketColumn } from '../buckets.ts'
import { column, inCurrency, segmentColumn, wordFor } from '../common.ts'
import { provisionSentence, provisionUnavailable } from './answer.ts'
import { rateWords } from '../provision_rates/table.ts'
import Provision from './Provision.svelte'

const cells = 'select * from provision where currency = ? order by date_role, segment, bucket_position'
const rates = 'select * from provision_rates where currency = ? order by date_role, bucket_position'

/** What is to be set aside for claims that will not be paid, by bucket and segment. */
export const provision: Panel = {
  view: 'provision',
  placements: [{ page: 'provision', columns: 24 }],
  title: (context) => context.text.panels.provision.titles.provision,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, cells), rates: inCurrency(context, rates) }),
  unavailable: provisionUnavailable,
  sentence: provisionSentence,
  table: (results, context) => {
    const { columns, titles } = context.text.panels.provision
    return {
      caption: titles.provision,
      columns: [
        {
          ...column(context, 'date_role', 'text'),
          say: (value) => wordFor(context.text.panels.words.date_role, String(value))
        },
        segmentColumn(context),
        bucketColumn(context),
        { key: 'amount', kind: 'money', label: columns.amount },
        { key: 'rate', kind: 'share', label: columns.rate, say: rateWords(context) },
        { key: 'provision', kind: 'money', label: columns.provision }
      ],
      rows: results['main'] ?? [],
      choose: (row) => ({
        kind: 'filter', dimension: context.segmentBy, value: row['segment'] === null ? null : String(row['segment'])
      })
    }
  },
  component: Provision
}
