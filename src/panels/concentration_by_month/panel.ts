import { numberOf, textOf } from '../../parts/cells.ts'
import { monthsBefore } from '../../ledger/dates.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { column, inCurrency } from '../common.ts'
import { knownMonths } from './chart.ts'
import ConcentrationByMonth from './ConcentrationByMonth.svelte'

const sql = 'select * from concentration_by_month where currency = ? order by position_date'

/** What the top 5 hold now and held a year before. */
function concentrationByMonthSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.concentration
  const { format } = context
  const months = knownMonths(results['main'] ?? [])
  const now = months.at(-1)
  if (!now) return texts.none
  const yearAgo = monthsBefore(textOf(now, 'position_date') ?? context.asOf, 12)
  const then = months.findLast((row) => (textOf(row, 'position_date') ?? '') <= yearAgo)
  const share = format.percent(numberOf(now, 'top_5_share'), 0)
  if (!then) return texts.overTimeOne({ now: share })
  return texts.overTime({
    now: share,
    before: format.percent(numberOf(then, 'top_5_share'), 0),
    equivalentNow: format.number(numberOf(now, 'equivalent_customers'), 0),
    equivalentBefore: format.number(numberOf(then, 'equivalent_customers'), 0)
  })
}

/** Concentration at every month-end. */
export const concentrationByMonth: Panel = {
  view: 'concentration_by_month',
  placements: [{ page: 'concentration', columns: 24 }],
  title: (context) => context.text.panels.titles.concentration_by_month,
  needs: ['history'],
  queries: (context) => ({ main: inCurrency(context, sql) }),
  isEmpty: (results) => knownMonths(results['main'] ?? []).length === 0,
  sentence: concentrationByMonthSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.concentration_by_month,
    columns: [
      column(context, 'position_date', 'date'),
      column(context, 'customers', 'integer'),
      column(context, 'total', 'money'),
      column(context, 'top_1_share', 'share'),
      column(context, 'top_5_share', 'share'),
      column(context, 'top_10_share', 'share'),
      column(context, 'hhi', 'number'),
      column(context, 'equivalent_customers', 'number'),
      column(context, 'gini', 'number')
    ],
    rows: results['main'] ?? [],
    choose: (row) => ({ kind: 'setting', name: 'as_of', value: String(row['position_date']) })
  }),
  component: ConcentrationByMonth
}
