import { discountClasses } from '../../ledger/what-if.ts'
import type { Panel } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'
import { className, datesQuery, truthColumn, whatIfColumn } from '../what-if.ts'
import { discountSentence, discountUnavailable } from './answer.ts'
import EarlyDiscount from './EarlyDiscount.svelte'

const order = discountClasses.map((name, place) => `when '${name}' then ${String(place)}`).join(' ')
const rows = `select * from early_discount where currency = ?
order by is_total desc, case payer_class ${order} else ${String(discountClasses.length)} end`

/** A discount for paying early: its cost against the money that comes sooner. */
export const earlyDiscount: Panel = {
  view: 'early_discount',
  placements: [{ page: 'what-if', columns: 24 }],
  title: (context) => context.text.panels.whatIf.titles.discount,
  needs: ['history'],
  queries: (context) => ({ main: inCurrency(context, rows), dates: datesQuery }),
  unavailable: discountUnavailable,
  sentence: discountSentence,
  table: (results, context) => ({
    caption: context.text.panels.whatIf.titles.discount,
    columns: [
      {
        ...whatIfColumn(context, 'payer_class', 'text'),
        say: (value) => className(context, value === null ? null : String(value))
      },
      truthColumn(context, 'is_total'),
      whatIfColumn(context, 'payments', 'integer'),
      whatIfColumn(context, 'paid_amount', 'money'),
      whatIfColumn(context, 'days_taken', 'days'),
      whatIfColumn(context, 'paid_early', 'money'),
      whatIfColumn(context, 'paid_later', 'money'),
      whatIfColumn(context, 'share_percent', 'number'),
      whatIfColumn(context, 'taken', 'money'),
      whatIfColumn(context, 'days_won', 'days'),
      whatIfColumn(context, 'discount_cost', 'money'),
      whatIfColumn(context, 'cash_forward', 'money'),
      whatIfColumn(context, 'yearly_worth', 'money'),
      whatIfColumn(context, 'net_worth', 'money'),
      whatIfColumn(context, 'yearly_rate', 'percent')
    ],
    rows: results['main'] ?? []
  }),
  component: EarlyDiscount
}
