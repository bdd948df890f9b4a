import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { column, customerName, statements } from '../common.ts'
import { overAll, positionsOverAll, reportingColumn } from '../reporting.ts'
import ReportingCustomers from './ReportingCustomers.svelte'

/** The sentence adds so many of the largest up. */
const spokenTop = 5
const everySql = 'select * from reporting_customers order by rank'

function customersSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.currencies.sentences
  const { format, currency } = context
  const rows = results['main'] ?? []
  const owing = rows.filter((row) => (numberOf(row, 'share') ?? 0) > 0)
  const [largest] = owing
  if (largest === undefined) return `${texts.noneOpen}.`
  const top = owing.slice(0, spokenTop)
  const share = top.reduce((sum, row) => sum + (numberOf(row, 'share') ?? 0), 0)
  // Those without a rate end the list, beyond the rows that are shown.
  const now = results['positions']?.find((row) => row['date_role'] === 'as_of')
  const apart = now === undefined ? null : textOf(now, 'apart')
  return statements(
    context,
    texts.largest({
      name: customerName(largest), amount: format.compact(textOf(largest, 'balance'), currency),
      share: format.percent(numberOf(largest, 'share'), 0)
    }),
    top.length < 2 ? null : texts.together({ count: format.integer(top.length), share: format.percent(share, 0) }),
    apart === null ? null : texts.apart({ names: apart })
  )
}

/** The largest customers over all currencies. */
export const reportingCustomers: Panel = {
  view: 'reporting_customers',
  placements: [{ page: 'currencies', columns: 24 }],
  title: (context) => context.text.panels.currencies.titles.customers,
  needs: ['rates'],
  isReporting: true,
  restsOnDueDates: true,
  queries: () => ({ main: overAll(`${everySql} limit 500`), positions: positionsOverAll }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: customersSentence,
  documents: () => ({ kind: 'documents', bucket: null }),
  table: (results, context) => ({
    caption: context.text.panels.currencies.titles.customers,
    columns: [
      column(context, 'customer_name', 'text'),
      column(context, 'rank', 'integer'),
      column(context, 'customer_id', 'text'),
      column(context, 'entity_id', 'text'),
      { ...reportingColumn(context, 'currencies_open', 'text'), key: 'currencies' },
      reportingColumn(context, 'reporting_currency', 'text'),
      column(context, 'balance', 'money'),
      column(context, 'overdue', 'money'),
      column(context, 'share', 'share'),
      reportingColumn(context, 'balance_before', 'money'),
      reportingColumn(context, 'apart', 'text')
    ],
    rows: results['main'] ?? [],
    choose: (row) => ({
      kind: 'documents', bucket: null, currency: textOf(row, 'largest_currency') ?? '',
      filter: { dimension: 'customer', value: textOf(row, 'customer_id') }
    })
  }),
  everything: () => overAll(everySql),
  component: ReportingCustomers
}
