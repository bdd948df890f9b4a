import type { Book } from './book.ts'
import { firstDayOf, lastDayOf, monthOf, textOf, type Day } from './days.ts'
import { claimAt, isInvoice, paymentsAt } from './document.ts'
import type { OracleRow } from './headline.ts'
import { buyerOf } from './late-interest.ts'
import { Law } from './legal-rates.ts'
import { sum, textOfMoney, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason } from './reasons.ts'

const names = ['amount', 'terms_ok', 'terms_watch', 'terms_over', 'terms_untold', 'paid_ok', 'paid_watch', 'paid_over',
  'open_ok', 'open_watch', 'open_over'] as const
type Name = (typeof names)[number]

interface Tally {
  readonly key: { readonly currency: string; readonly buyer: string; readonly issue_month: string }
  readonly amounts: Map<Name, Money>
  documents: number
  watch: number
  over: number
}

/** `legal_terms`: invoices by month of issue, against the days that the law allows. */
export function legalTerms(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const law = new Law(book.settings.legal_rules ?? '')
  const tallies = new Map<string, Tally>()
  for (const document of book.documents.filter(isInvoice)) {
    const buyer = buyerOf(document, ledger, book.settings.public_buyers)
    const limits = limitsOf(law, buyer, document.issued)
    if (buyer === 'consumer' || limits === null || document.issued > book.asOf) continue
    const key = { currency: document.currency, buyer, issue_month: textOf(firstDayOf(monthOf(document.issued))) }
    const id = JSON.stringify(key)
    const tally = tallies.get(id) ?? { key, amounts: new Map<Name, Money>(), documents: 0, watch: 0, over: 0 }
    tallies.set(id, tally)
    const add = (name: Name, amount: Money): void => {
      tally.amounts.set(name, (tally.amounts.get(name) ?? 0n) + amount)
    }
    const by = (day: Day): 'ok' | 'watch' | 'over' => day <= limits[0] ? 'ok' : day <= limits[1] ? 'watch' : 'over'
    const terms = document.dueBasis === 'assumed' ? 'untold' : by(document.due)
    tally.documents += 1
    if (terms === 'watch') tally.watch += 1
    if (terms === 'over') tally.over += 1
    add('amount', document.amount)
    add(`terms_${terms}`, document.amount)
    for (const payment of paymentsAt(document, book.asOf)) add(`paid_${by(payment.date)}`, payment.amount)
    add(`open_${by(book.asOf)}`, claimAt(document, book.asOf))
  }
  return [...tallies.values()].map(({ key, amounts, documents, watch, over }) => ({
    ...key, documents, watch_documents: watch, over_documents: over,
    ...Object.fromEntries(names.map(name => [name, textOfMoney(amounts.get(name) ?? 0n)])),
  }))
}

/** `beyond_limits`: the invoices that pass the first limit by their terms or by what was paid or is open. */
export function beyondLimits(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const law = new Law(book.settings.legal_rules ?? '')
  return book.documents.filter(isInvoice).flatMap(document => {
    const buyer = buyerOf(document, ledger, book.settings.public_buyers)
    const limits = limitsOf(law, buyer, document.issued)
    if (buyer === 'consumer' || limits === null || document.issued > book.asOf) return []
    const by = (day: Day): 'ok' | 'watch' | 'over' => day <= limits[0] ? 'ok' : day <= limits[1] ? 'watch' : 'over'
    const paid = (outcome: string): Money =>
      sum(paymentsAt(document, book.asOf).filter(payment => by(payment.date) === outcome), payment => payment.amount)
    const open = (outcome: string): Money => by(book.asOf) === outcome ? claimAt(document, book.asOf) : 0n
    const terms = document.dueBasis === 'assumed' ? 'untold' : by(document.due)
    const amounts = [paid('watch'), paid('over'), open('watch'), open('over')] as const
    if (!['watch', 'over'].includes(terms) && amounts.every(amount => amount === 0n)) return []
    return [{
      document_id: document.id, number: document.number, currency: document.currency, buyer, terms,
      plain_limit: textOf(limits[0]),
      paid_watch: textOfMoney(amounts[0]), paid_over: textOfMoney(amounts[1]),
      open_watch: textOfMoney(amounts[2]), open_over: textOfMoney(amounts[3]),
      beyond: textOfMoney(amounts[1] + amounts[3]),
    }]
  })
}

/** The last day that needs no clause, and the last that any clause allows. */
export function limitsOf(law: Law, buyer: string, issued: Day): readonly [Day, Day] | null {
  if (buyer.startsWith('public')) {
    const rules = buyer === 'public_authority' ? ['public_days'] : buyer === 'public'
      ? ['public_days', 'public_health_days', 'public_undertaking_days'] : [`${buyer}_days`]
    const known = rules.map(rule => law.days(rule, issued)).filter(days => days !== null)
    const last = issued + Math.min(...known)
    return known.length === 0 ? null : [last, last]
  }
  const [plain, monthEnd] = [law.days('agreed_days', issued), law.days('month_end_days', issued)]
  if (plain === null || monthEnd === null) return null
  const first = issued + plain
  return [first, Math.max(first, lastDayOf(monthOf(issued + monthEnd)), lastDayOf(monthOf(issued)) + monthEnd)]
}
