import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { column, customerName, inCurrency, statements } from '../common.ts'
import { exposureColumn } from '../exposure.ts'
import MajorCustomers from './MajorCustomers.svelte'

/** Who makes a tenth of revenue or more, and on which basis. */
function majorSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.exposure.sentences
  const { format } = context
  const rows = results['main'] ?? []
  const [largest] = rows
  if (largest === undefined || largest['share'] === null) return texts.noRevenue
  const major = rows.filter((row) => isTrue(row, 'is_major'))
  const share = major.reduce((sum, row) => sum + (numberOf(row, 'share') ?? 0), 0)
  return statements(
    context,
    major.length === 0
      ? texts.noMajor({ name: customerName(largest), share: format.percent(numberOf(largest, 'share'), 1) })
      : texts.major({
        count: format.integer(major.length), isOne: major.length === 1, share: format.percent(share, 1)
      }),
    textOf(largest, 'basis') === 'net' ? texts.basis.net : texts.basis.gross
  )
}

const everySql = 'select * from major_customers where currency = ? order by rank'

/** The share of a year's revenue of each customer or group, with the line at a tenth. */
export const majorCustomers: Panel = {
  view: 'major_customers',
  placements: [{ page: 'concentration', columns: 24 }],
  title: (context) => context.text.panels.exposure.titles.major_customers,
  needs: ['billings'],
  queries: (context) => ({ main: inCurrency(context, `${everySql} limit 500`) }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: majorSentence,
  table: (results, context) => ({
    caption: context.text.panels.exposure.titles.major_customers,
    columns: [
      column(context, 'customer_name', 'text'),
      column(context, 'rank', 'integer'),
      column(context, 'customer_id', 'text'),
      column(context, 'entity_id', 'text'),
      exposureColumn(context, 'members', 'integer'),
      exposureColumn(context, 'revenue', 'money'),
      column(context, 'share', 'share'),
      { ...exposureColumn(context, 'is_major', 'text'), say: (value) => yesOrNo(context, value === true) }
    ],
    rows: results['main'] ?? []
  }),
  everything: (context) => inCurrency(context, everySql),
  component: MajorCustomers
}

function yesOrNo({ text }: FrameContext, isYes: boolean): string {
  return isYes ? text.panels.words.truth.yes : text.panels.words.truth.no
}
