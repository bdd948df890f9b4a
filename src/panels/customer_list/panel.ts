import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { customerName, inCurrency, statements } from '../common.ts'
import { listColumns } from './columns.ts'
import CustomerList from './CustomerList.svelte'
import { everyCustomer, pageQuery, startSorting, summaryQuery } from './queries.ts'

// The whole list tells whether there is anything to search in.
const anySql = 'select count(*) as customers from customer_list where currency = ?'

function customersSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.customers
  const { format, currency } = context
  const summary = results['summary']?.[0]
  const owing = numberOf(summary, 'owing') ?? 0
  const late = numberOf(summary, 'late') ?? 0
  if (owing === 0) return texts.none
  const largest = results['main']?.[0]
  return statements(
    context,
    texts.some({
      count: format.integer(owing), isOne: owing === 1, amount: format.compact(textOf(summary, 'balance'), currency)
    }),
    owing > 1
      ? texts.largest({ name: customerName(largest), amount: format.compact(textOf(largest, 'balance'), currency) })
      : null,
    late > 0 ? texts.late({ count: format.integer(late), isOne: late === 1 }) : null
  )
}

/** Every customer with what they owe, sortable and searchable. */
export const customerList: Panel = {
  view: 'customer_list',
  placements: [{ page: 'customers', columns: 24 }],
  title: (context) => context.text.panels.titles.customer_list,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({
    main: pageQuery(context, startSorting),
    summary: summaryQuery(context),
    any: inCurrency(context, anySql)
  }),
  isEmpty: (results) => numberOf(results['any']?.[0], 'customers') === 0,
  sentence: customersSentence,
  table: (results, context) => ({
    caption: context.text.panels.titles.customer_list,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyCustomer,
  component: CustomerList
}
