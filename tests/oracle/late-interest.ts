import type { Book } from './book.ts'
import { textOf, type Day } from './days.ts'
import { claimAt, isInvoice, openAt } from './document.ts'
import type { Document } from './entries.ts'
import type { OracleRow } from './headline.ts'
import { Law } from './legal-rates.ts'
import { customerKey } from './levels.ts'
import { positivePart, sum, textOfMoney, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason } from './reasons.ts'

/** Invoices, and the claims that stand for them: carried in from before, or moved to another account. */
export function isClaim(document: Document): boolean {
  return isInvoice(document) || (document.kind === 'opening' || document.kind === 'transferred') && document.amount > 0n
}

/** The law by which a customer buys: what the reader says of a kind, else what is known of the customer. */
export function buyerOf(document: Document, ledger: PlainLedger, publicBuyers = ''): string {
  const kinds = publicBuyers === '' ? [] : publicBuyers.split('*').map(line => line.split('~'))
  const sets = kinds.length === 0 ? [] : ledger.documents
    .filter(row => row.entity_id === document.entity && row.customer_id === document.customer)
    .map(row => row.dimension_set_id)
  const told = kinds.filter(([dimension, value]) => ledger.dimension_values.some(row =>
    sets.includes(row.dimension_set_id) && row.dimension === dimension && row.value === value))
  const kind = ['authority', 'health', 'undertaking'].find(name => told.some(([, , own]) => own === name))
  if (kind !== undefined) return `public_${kind}`
  const customer = ledger.customers
    .find(row => row.entity_id === document.entity && row.customer_id === document.customer)
  if (customer?.is_public_body === true) return 'public'
  return customer?.is_professional === false ? 'consumer' : 'private'
}

/** The last day up to another on which anything of a document can still change. */
export function lastDay(document: Document, day: Day): Day {
  const settled = document.allocations.filter(row => row.date <= day).at(-1)?.date
  return openAt(document, day) > 0n || settled === undefined ? day : Math.min(day, Math.max(settled, document.issued))
}

interface Late {
  readonly document: Document
  readonly buyer: string
  readonly first: Day
  readonly last: Day
  readonly open: Money
  readonly basis: string
  readonly interest: Money | null
  readonly missing: Day | null
  readonly indemnity: bigint
}

/** Each claim that was late, day by day: a day costs when something was open at its start. */
function lateClaims(book: Book, ledger: PlainLedger): Late[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const law = new Law(book.settings.legal_rules ?? '')
  return book.documents.filter(isClaim).flatMap(document => {
    const buyer = buyerOf(document, ledger, book.settings.public_buyers)
    if (buyer === 'consumer') return []
    const first = Math.max(document.due, document.issued) + 1
    const contract = buyer === 'private' ? law.value('contract_rate', law.halfYear(first)) : null
    let parts = 0n
    let last: Day | null = null
    let isUntold = false
    for (let day = first; day <= lastDay(document, book.asOf); day++) {
      const open = claimAt(document, day - 1)
      if (open === 0n) continue
      last = day
      const rate = buyer.startsWith('public')
        ? law.rate('public_margin', first) : contract ?? law.rate('late_margin', day)
      if (rate === null) isUntold = true
      else parts += open * rate
    }
    if (last === null) return []
    // Thousandths, ten-thousandths of a per cent, days of a year of 365: so many make a cent.
    const cent = 10n * 10_000n * 100n * 365n
    let missing: Day | null = null
    for (let day = first; isUntold && missing === null; day++) {
      if (law.rate('late_margin', day) === null) missing = law.halfYear(day)
    }
    return [{
      document, buyer, first, last: openAt(document, book.asOf) > 0n ? book.asOf : last,
      open: positivePart(openAt(document, book.asOf)),
      basis: buyer.startsWith('public') ? 'public' : contract === null ? 'legal' : 'contract',
      interest: isUntold ? null : (2n * parts + cent) / (2n * cent) * 10n,
      missing,
      indemnity: (law.value('indemnity', law.halfYear(first)) ?? 0n) / 10n,
    }]
  })
}

const isCounted = (book: Book, late: Late): boolean =>
  !late.document.isDisputed || book.settings.disputed_interest === 'include'

/** `late_interest`: one row per late claim. */
export function lateInterest(book: Book, ledger: PlainLedger): OracleRow[] {
  return lateClaims(book, ledger).map(late => ({
    document_id: late.document.id,
    number: late.document.number,
    currency: late.document.currency,
    buyer: late.buyer,
    first_day: textOf(late.first),
    last_day: textOf(late.last),
    days_late: late.last - late.first + 1,
    open_amount: textOfMoney(late.open),
    rate_basis: late.basis,
    interest: late.interest === null ? null : textOfMoney(late.interest),
    missing_rate: late.missing === null ? null : textOf(late.missing),
    indemnity: late.document.currency === 'EUR' ? textOfMoney(late.indemnity) : null,
    is_disputed: late.document.isDisputed,
    is_counted: isCounted(book, late),
  }))
}

/** `interest_claims`: the same by customer. */
export function interestClaims(book: Book, ledger: PlainLedger): OracleRow[] {
  const byCustomer = new Map<string, Late[]>()
  for (const late of lateClaims(book, ledger)) {
    const key = JSON.stringify([late.document.currency, customerKey(late.document)])
    byCustomer.set(key, [...byCustomer.get(key) ?? [], late])
  }
  return [...byCustomer.values()].flatMap(claims => {
    const [one] = claims
    if (one === undefined) return []
    const counted = claims.filter(late => isCounted(book, late))
    const disputed = claims.filter(late => late.document.isDisputed)
    const interest = sum(counted, late => late.interest ?? 0n)
    const indemnity = one.document.currency === 'EUR' ? sum(counted, late => late.indemnity) : null
    return [{
      currency: one.document.currency,
      entity_id: one.document.entity,
      customer_id: one.document.customer,
      buyer: one.buyer,
      claims: counted.length,
      open_amount: textOfMoney(sum(counted, late => late.open)),
      interest: textOfMoney(interest),
      indemnity: indemnity === null ? null : textOfMoney(indemnity),
      total: textOfMoney(interest + (indemnity ?? 0n)),
      untold_claims: counted.filter(late => late.interest === null).length,
      disputed_claims: disputed.length,
      disputed_interest: textOfMoney(sum(disputed, late => late.interest ?? 0n)),
    }]
  })
}
