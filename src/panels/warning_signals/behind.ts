import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Query, TableModel } from '../../parts/panel.ts'
import { column, segmentName } from '../common.ts'
import { nameOf } from './words.ts'

/** The list of sales representatives is a signal of its own. */
export const bySalesRep = 7

/** As many as are shown below a signal; the list below the signals has all. */
const most = 100

/** Who is behind a signal: the sales representatives of one, the customers of the others. */
export function behindQuery({ currency }: FrameContext, signal: number): Query {
  return signal === bySalesRep
    ? {
      sql: `select sales_rep, customers, overdue from signal_representatives
where currency = ? and date_role = 'as_of' and customers > 0 order by customers desc, overdue desc, sales_rep limit ?`,
      parameters: [currency, most]
    }
    : {
      sql: `select customer_name, customer_id, entity_id, amount, figure, is_alarm from signal_customers
where currency = ? and signal = ? order by is_alarm desc, amount desc, entity_id, customer_id limit ?`,
      parameters: [currency, signal, most]
    }
}

/** What the figure of a customer says. */
function lineText(context: FrameContext, signal: unknown, figure: number | null): string {
  const lines: Readonly<Record<string, (p: { figure: string }) => string>> = context.text.panels.signals.lines
  return figure === null ? '' : lines[String(signal)]?.({ figure: context.format.number(figure, 1) }) ?? ''
}

/** The same as a table, whose rows lead to the customer, or narrow the page to a sales representative. */
export function behindTable(context: FrameContext, signal: number, rows: readonly Row[]): TableModel {
  const { columns } = context.text.panels.signals
  const caption = nameOf(context, signal)
  if (signal === bySalesRep) {
    return {
      caption,
      columns: [
        { key: 'sales_rep', kind: 'text', label: columns.sales_rep, say: (value) => segmentName(context, value === null ? null : String(value)) },
        { key: 'customers', kind: 'integer', label: columns.customers },
        { key: 'overdue', kind: 'money', label: columns.overdue }
      ],
      rows,
      choose: (row) => ({ kind: 'filter', dimension: 'sales_rep', value: textOf(row, 'sales_rep') })
    }
  }
  return {
    caption,
    columns: [
      column(context, 'customer_name', 'text'),
      { ...column(context, 'amount', 'money') },
      { key: 'figure', kind: 'number', label: columns.detail, say: (value) => lineText(context, signal, Number(value)) },
      { key: 'is_alarm', kind: 'text', label: columns.alarm, say: (value) => value === true ? context.text.panels.signals.status.alarm : '' },
      column(context, 'customer_id', 'text')
    ],
    rows: rows.map((row) => ({ ...row, customer_name: row['customer_name'] ?? row['customer_id'] ?? null, figure: numberOf(row, 'figure') })),
    choose: (row) => ({
      kind: 'customer',
      customer: { entityId: textOf(row, 'entity_id') ?? '', customerId: textOf(row, 'customer_id') ?? '' }
    })
  }
}
