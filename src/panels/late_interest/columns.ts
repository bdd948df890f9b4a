import type { FrameContext } from '../../parts/panel.ts'
import { type SizedColumn, sized } from '../../parts/sorting.ts'
import { column, wordFor } from '../common.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'

/** Columns of the list with their least widths. */
export function listColumns(context: FrameContext): readonly SizedColumn[] {
  const { kind, due_date_basis: basis, truth } = context.text.panels.words
  const yes = (value: unknown): string => (value === true ? truth.yes : '')
  return [
    sized(column(context, 'customer_name', 'text'), 11),
    sized(column(context, 'number', 'text'), 6),
    sized(column(context, 'due_date', 'date'), 6),
    sized(legalColumn(context, 'last_day', 'date'), 6),
    sized(legalColumn(context, 'days_late', 'integer'), 4.5),
    sized(column(context, 'amount', 'money'), 6.5),
    sized(column(context, 'open_amount', 'money'), 6.5),
    sized(legalColumn(context, 'interest', 'money'), 6),
    sized(legalColumn(context, 'indemnity', 'money'), 5.5),
    sized(legalWordColumn(context, 'rate_basis'), 7.5),
    sized({ ...column(context, 'is_disputed', 'text'), say: yes }, 4.5),
    sized({ ...legalColumn(context, 'is_counted', 'text'), say: yes }, 4.5),
    sized(legalColumn(context, 'missing_rate', 'date'), 6.5),
    sized(column(context, 'issue_date', 'date'), 6),
    sized(legalColumn(context, 'first_day', 'date'), 6),
    sized({ ...column(context, 'kind', 'text'), say: (value) => wordFor(kind, String(value)) }, 5.5),
    sized({ ...column(context, 'due_date_basis', 'text'), say: (value) => wordFor(basis, String(value)) }, 6.5),
    sized(legalWordColumn(context, 'buyer'), 6.5),
    sized(column(context, 'entity_id', 'text'), 5.5),
    sized(column(context, 'customer_id', 'text'), 6)
  ]
}
