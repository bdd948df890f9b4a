import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'

/** How many of the latest invoices went past their due date, paid or not. */
export function paidSentence(results: Results, { text, format }: FrameContext): string {
  const texts = text.panels.customer.sentences
  const invoices = results['invoices'] ?? []
  const late = invoices.filter((row) => (numberOf(row, 'days_late') ?? 0) > 0).length
  return invoices.length === 0
    ? texts.noPayments
    : texts.payments({ shown: format.integer(invoices.length), late: format.integer(late) })
}
