import { eachCurrency, groupBy, type Book } from './book.ts'
import { familyAt } from './family.ts'
import { textOrNull, type OracleRow } from './headline.ts'
import { claimsAt, creditsAt, customerKey } from './levels.ts'
import { textOfMoney, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'

/** `customer_list`: per currency and customer, at the as-of date. */
export function customerList(book: Book, ledger: PlainLedger): OracleRow[] {
  const plain = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row]))
  return eachCurrency(book, (currency, documents) => [...groupBy(documents, customerKey)].map(([key, own]) => {
    const family = familyAt(book, own, book.asOf)
    const before = familyAt(book, own, book.compareTo)
    const customer = plain.get(key)
    const within = (money: Money): string | null => family.balanceReason === null ? textOfMoney(money) : null
    return {
      currency,
      entity_id: own[0]?.entity ?? null,
      customer_id: own[0]?.customer ?? null,
      customer_name: customer?.name ?? null,
      segment: customer?.segment ?? null,
      country: customer?.country ?? null,
      balance: textOrNull(family.balance),
      overdue: textOrNull(family.overdue),
      gross_open: within(claimsAt(own, book.asOf)),
      unapplied: within(creditsAt(own, book.asOf)),
      overdue_rate: family.overdueRate,
      billings: textOrNull(family.billings),
      dso: family.dso,
      days_beyond_terms: family.beyondTerms,
      late_share_amount: family.lateShareAmount,
      credit_limit: customer?.credit_limit ?? null,
      balance_before: textOrNull(before.balance),
      overdue_before: textOrNull(before.overdue),
    }
  }))
}

/** `overdue_changes`: the same customers, where both dates can be told. */
export function overdueChanges(book: Book, ledger: PlainLedger): OracleRow[] {
  const names = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row.name]))
  return eachCurrency(book, (currency, documents) => [...groupBy(documents, customerKey)].flatMap(([key, own]) => {
    const { overdue: now } = familyAt(book, own, book.asOf)
    const { overdue: before } = familyAt(book, own, book.compareTo)
    if (now === null || before === null) return []
    return [{
      currency, entity_id: own[0]?.entity ?? null, customer_id: own[0]?.customer ?? null,
      customer_name: names.get(key) ?? null, change: textOfMoney(now - before),
    }]
  }))
}
