import type { Row, Value } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { Choice, FrameContext, Query, TableColumn, TableModel } from '../../parts/panel.ts'
import { column, segmentName } from '../common.ts'
import { nameOf, short } from './words.ts'

/** What stands behind a signal: the balance as a whole, or a list of one kind. */
export type Behind = 'documents' | 'invoices' | 'customers' | 'representatives' | 'scenarios'

const kinds: Readonly<Record<number, Behind>> = {
  2: 'documents', 3: 'documents', 4: 'invoices', 6: 'scenarios', 7: 'representatives', 8: 'invoices', 11: 'invoices'
}

export function behind(signal: number): Behind {
  return kinds[signal] ?? 'customers'
}

/** Its days are set against nothing. */
const lateWithoutReminder = 4

/** As many as are shown below a signal; the lists below the signals have all. */
const most = 100

/** Who or what is behind a signal. */
export function behindQuery({ currency }: FrameContext, signal: number): Query {
  switch (behind(signal)) {
    case 'representatives':
      return {
        sql: `select sales_rep, customers, overdue from signal_representatives
where currency = ? and date_role = 'as_of' and customers > 0 order by customers desc, overdue desc, sales_rep limit ?`,
        parameters: [currency, most]
      }
    case 'scenarios':
      return {
        sql: `select scenario, reminders, customers, classes from reminder_scenarios
where currency = ? and date_role = 'as_of' order by reminders desc, scenario limit ?`,
        parameters: [currency, most]
      }
    case 'invoices':
      return {
        sql: `select customer_name, number, issue_date, due_date, amount, days, usual_days, customer_id, entity_id, document_id
from signal_documents where currency = ? and signal = ? order by amount desc, document_id limit ?`,
        parameters: [currency, signal, most]
      }
    default:
      return {
        sql: `select customer_name, customer_id, entity_id, amount, figure, is_alarm from signal_customers
where currency = ? and signal = ? order by is_alarm desc, amount desc, entity_id, customer_id limit ?`,
        parameters: [currency, signal, most]
      }
  }
}

/** What the figure of a customer says. */
function lineText(context: FrameContext, signal: unknown, figure: number | null): string {
  const lines: Readonly<Record<string, (p: { figure: string }) => string>> = context.text.panels.signals.lines
  return figure === null ? '' : lines[String(signal)]?.({ figure: short(context, figure) }) ?? ''
}

const customerOf = (row: Row): Choice => ({
  kind: 'customer',
  customer: { entityId: textOf(row, 'entity_id') ?? '', customerId: textOf(row, 'customer_id') ?? '' }
})

const named = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, customer_name: row['customer_name'] ?? row['customer_id'] ?? null }))

/** The same as a table, whose rows lead to the customer, or narrow the page to a sales representative. */
export function behindTable(context: FrameContext, signal: number, rows: readonly Row[]): TableModel {
  const { columns, status } = context.text.panels.signals
  const caption = nameOf(context, signal)
  const own = (key: keyof typeof columns, kind: TableColumn['kind'], heading = key): TableColumn =>
    ({ key, kind, label: columns[heading] })
  const say = (value: Value): string => segmentName(context, value === null ? null : String(value), 'sales_rep')
  switch (behind(signal)) {
    case 'representatives':
      return {
        caption, rows,
        columns: [{ ...own('sales_rep', 'text'), say }, own('customers', 'integer'), own('overdue', 'money')],
        choose: (row) => ({ kind: 'filter', dimension: 'sales_rep', value: textOf(row, 'sales_rep') })
      }
    case 'scenarios':
      return {
        caption, rows,
        columns: [
          { ...own('scenario', 'text'), say }, own('reminders', 'integer'), own('customers', 'integer', 'reached'),
          own('classes', 'integer')
        ]
      }
    case 'invoices':
      return {
        caption,
        rows: named(rows),
        columns: [
          column(context, 'customer_name', 'text'), column(context, 'number', 'text'), column(context, 'issue_date', 'date'),
          column(context, 'due_date', 'date'), column(context, 'amount', 'money'), own('days', 'integer'),
          ...signal === lateWithoutReminder ? [] : [own('usual_days', 'integer')]
        ],
        choose: customerOf
      }
    default:
      return {
        caption,
        rows: named(rows).map((row) => ({ ...row, figure: numberOf(row, 'figure') })),
        columns: [
          column(context, 'customer_name', 'text'),
          column(context, 'amount', 'money'),
          { ...own('figure', 'number', 'detail'), say: (value) => lineText(context, signal, Number(value)) },
          { key: 'is_alarm', kind: 'text', label: columns.alarm, say: (value) => value === true ? status.alarm : '' },
          column(context, 'customer_id', 'text')
        ],
        choose: customerOf
      }
  }
}
