import type { FrameContext, TableColumn } from '../../parts/panel.ts'
import { column } from '../common.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'

/** Whether the reader wants months instead of years. */
export const isMonthly = (context: FrameContext): boolean => context.options['by'] === 'month'

/** Columns of the summary; the first two tell its rows apart. */
export function columnsOf(context: FrameContext): readonly TableColumn[] {
  const written = (value: unknown): string =>
    isMonthly(context) ? context.format.month(String(value)) : String(value).slice(0, 4)
  return [
    { ...legalColumn(context, 'issue_month', 'text'), say: written },
    legalWordColumn(context, 'buyer'),
    column(context, 'amount', 'money'),
    legalColumn(context, 'terms_ok', 'money'),
    legalColumn(context, 'terms_watch', 'money'),
    legalColumn(context, 'terms_over', 'money'),
    legalColumn(context, 'terms_untold', 'money'),
    legalColumn(context, 'paid_ok', 'money'),
    legalColumn(context, 'paid_watch', 'money'),
    legalColumn(context, 'paid_over', 'money'),
    legalColumn(context, 'open_ok', 'money'),
    legalColumn(context, 'open_watch', 'money'),
    legalColumn(context, 'open_over', 'money'),
    column(context, 'documents', 'integer'),
    legalColumn(context, 'watch_documents', 'integer'),
    legalColumn(context, 'over_documents', 'integer')
  ]
}
