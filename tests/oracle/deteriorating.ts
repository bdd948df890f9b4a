import { eachCurrency, type Book } from './book.ts'
import { monthsEarlier, type Day } from './days.ts'
import { claimAt, isByPayment, isInvoice, settlementAt } from './document.ts'
import { roles, type OracleRow } from './headline.ts'
import { wholes } from './payers.ts'

/** The middle of some numbers, or the mean of the two in the middle; null of none. */
function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** `deteriorating_payers`: days to pay of the last three months against the twelve before, per customer and date. */
export function deterioratingPayers(book: Book): OracleRow[] {
  return roles(book).flatMap(([role, day]) => deterioratingAt(book, day).map(row => ({ date_role: role, ...row })))
}

/** The customers at one date. */
export function deterioratingAt(book: Book, day: Day): OracleRow[] {
  if (!book.hasHistory || day < book.start) return []
  const [recentEve, previousEve] = [monthsEarlier(day, 3), monthsEarlier(day, 15)]
  return eachCurrency(book, (currency, documents) => wholes(book, currency, documents)
    .map(all => all.filter(isInvoice)).flatMap(own => {
      const recent: number[] = []
      const previous: number[] = []
      for (const document of own) {
        const settlement = settlementAt(document, day)
        if (settlement !== null && isByPayment(settlement)) {
          const days = settlement.date - document.issued
          if (settlement.date > recentEve) recent.push(days)
          else if (settlement.date > previousEve) previous.push(days)
        }
        if (claimAt(document, day) > 0n && document.due < day) recent.push(day - document.issued)
      }
      if (recent.length + previous.length === 0) return []
      const [now, before] = [median(recent), median(previous)]
      const spread = before === null ? null : median(previous.map(days => Math.abs(days - before)))
      const change = now === null || before === null ? null : now - before
      const reason = previousEve + 1 < book.start ? 'ledger_start'
        : recent.length < 3 ? 'few_recent' : previous.length < 6 ? 'few_previous' : null
      return [{
        currency,
        entity_id: own[0]?.entity ?? null,
        customer_id: own[0]?.customer ?? null,
        recent_documents: recent.length,
        recent_days: now,
        previous_documents: previous.length,
        previous_days: before,
        previous_spread: spread,
        change_days: change,
        is_deteriorating: reason !== null || change === null || spread === null ? null
          : change > 10 && change > 2 * spread,
        reason,
      }]
    }))
}
