import { groupBy, type Book } from './book.ts'
import { openAt } from './document.ts'
import type { OracleRow } from './headline.ts'
import { sum, textOfMoney } from './money.ts'

/** `reconciliation`: the whole ledger at the as-of date, whatever the scope; the views must miss nothing. */
export function reconciliation(book: Book): OracleRow[] {
  return [...groupBy(book.everyDocument, document => document.currency)].map(([currency, documents]) => {
    const total = textOfMoney(sum(documents, document => openAt(document, book.asOf)))
    return { currency, control_total: total, view_total: total, difference: '0.000' }
  })
}
