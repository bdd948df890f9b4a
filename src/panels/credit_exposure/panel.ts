import { numberOf, ratio, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { listColumns } from './columns.ts'
import CreditExposure from './CreditExposure.svelte'
import { everyCustomer, pageQuery, startSorting, summaryQuery } from './queries.ts'

/** How many are above their limits and by how much, and what of the whole is not insured. */
function exposureSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.exposure.sentences
  const { format, currency } = context
  const summary = results['summary']?.[0]
  const count = (key: string): number => numberOf(summary, key) ?? 0
  const amount = (key: string): string => format.compact(textOf(summary, key), currency)
  if (count('customers') === 0) return texts.noneOpen
  if (count('limited') === 0) return texts.noLimits
  const over = count('over')
  const share = ratio(numberOf(summary, 'uninsured'), numberOf(summary, 'balance'))
  return statements(
    context,
    over === 0
      ? texts.noneOver
      : texts.over({ count: format.integer(over), isOne: over === 1, amount: amount('limit_overrun') }),
    count('covered') === 0
      ? texts.noCover
      : texts.uninsured({ amount: amount('uninsured'), share: format.percent(share, 0) })
  )
}

/** Every customer that owes something against the credit limit and the insured limit. */
export const creditExposure: Panel = {
  view: 'credit_exposure',
  placements: [{ page: 'concentration', columns: 24 }],
  title: (context) => context.text.panels.exposure.titles.credit_exposure,
  needs: ['credit_limits'],
  queries: (context) => ({ main: pageQuery(context, startSorting), summary: summaryQuery(context) }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: exposureSentence,
  table: (results, context) => ({
    caption: context.text.panels.exposure.titles.credit_exposure,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyCustomer,
  component: CreditExposure
}
