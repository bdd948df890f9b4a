import { bucketKeys, bucketPosition } from './aging.ts'
import { eachCurrency, groupBy, type Book } from './book.ts'
import { claimAt, isInvoice } from './document.ts'
import { claimsWithChances, type Claim } from './forecast.ts'
import type { OracleRow } from './headline.ts'
import { buyerOf } from './late-interest.ts'
import { Law } from './legal-rates.ts'
import { limitsOf } from './legal-terms.ts'
import { customerKey } from './levels.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'
import { all, hundredths, parts, percentOf, rounded, textOrNull } from './quotients.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason, windowReason } from './reasons.ts'

/** Days until a claim is paid, what is not paid within thirteen weeks counting as all of them. */
function waitOf(chances: readonly number[]): number {
  const paid = chances.reduce((total, chance) => total + chance, 0)
  return chances.reduce((days, chance, index) => days + chance * (7 * index + 3.5), 0) + (1 - paid) * 91
}

interface Sale {
  readonly open: Money
  readonly disputed: Money
  readonly late: Money
  readonly noBasis: Money
  readonly face: Money
  readonly claims: number
  /** In hundredths of a day. */
  readonly days: number | null
  readonly advance: Money
  readonly commission: Money
  readonly financing: Money
}

function saleOf(book: Book, claims: readonly Claim[]): Sale {
  const { sold_late_days: latest = 0, advance_percent, commission_percent, financing_percent } = book.settings
  const amountOf = (some: readonly Claim[]): Money => sum(some, ({ amount }) => amount)
  const disputed = claims.filter(({ document }) => document.isDisputed)
  const late = claims.filter(({ document }) => !document.isDisputed && book.asOf - document.due > latest)
  const eligible = claims.filter(claim => !disputed.includes(claim) && !late.includes(claim))
  const sold = eligible.filter(({ chances }) => chances !== null)
  const face = amountOf(sold)
  const weighed = sold.reduce((total, { amount, chances }) => total + Number(amount) * waitOf(chances ?? []), 0)
  const days = face > 0n ? Math.floor(weighed / Number(face) * 100 + 0.5000001) : null
  const advance = percentOf(face, parts(advance_percent))
  return {
    open: amountOf(claims), disputed: amountOf(disputed), late: amountOf(late),
    noBasis: amountOf(eligible) - face, face, claims: sold.length, days, advance,
    commission: percentOf(face, parts(commission_percent)),
    financing: rounded(advance * parts(financing_percent) * BigInt(days ?? 0), all * 100n * 365n),
  }
}

/** `factoring`: what is open by bucket, and what of it a buyer would take. */
export function factoring(book: Book): OracleRow[] {
  if (!book.hasHistory || book.asOf < book.start) return []
  const isSold = (position: number): boolean => (book.settings.sold_buckets ?? '').includes(String(position))
  return eachCurrency(book, (currency, documents) => {
    const claims = claimsWithChances(book, currency, documents, book.asOf)
    const positions = [...new Set(claims.map(({ document }) => bucketPosition(book, document, book.asOf)))]
    const sales = positions.map(position => ({
      position,
      sale: saleOf(book, claims.filter(({ document }) => bucketPosition(book, document, book.asOf) === position)),
    }))
    const row = (isTotal: boolean, position: number, sale: Sale): OracleRow => {
      const cost = sale.commission + sale.financing
      const cash = sale.advance - cost
      const rate = ratio(cost, cash)
      return {
        currency, is_total: isTotal, bucket: bucketKeys(book).get(position) ?? null, bucket_position: position,
        is_sold: isTotal || isSold(position),
        open_amount: textOfMoney(sale.open), disputed: textOfMoney(sale.disputed), too_late: textOfMoney(sale.late),
        eligible: textOfMoney(sale.noBasis + sale.face), no_basis: textOfMoney(sale.noBasis), claims: sale.claims,
        face_amount: textOfMoney(sale.face),
        expected_days: sale.days === null ? null : hundredths(BigInt(sale.days)),
        advance: textOfMoney(sale.advance), commission: textOfMoney(sale.commission),
        financing: textOfMoney(sale.financing), sale_cost: textOfMoney(cost), cash_today: textOfMoney(cash),
        yearly_rate: rate === null || (sale.days ?? 0) <= 0 ? null : rate * 3_650_000 / (sale.days ?? 1),
      }
    }
    const sold = sales.filter(({ position }) => isSold(position)).map(({ sale }) => sale)
    const add = (of: (sale: Sale) => Money): Money => sum(sold, of)
    const face = add(sale => sale.face)
    const faceDays = sold.reduce((total, sale) => total + Number(sale.face) * (sale.days ?? 0), 0)
    return [
      ...sales.map(({ position, sale }) => row(false, position, sale)),
      ...sold.length === 0 ? [] : [row(true, 0, {
        open: add(sale => sale.open), disputed: add(sale => sale.disputed), late: add(sale => sale.late),
        noBasis: add(sale => sale.noBasis), face, claims: sold.reduce((count, { claims: own }) => count + own, 0),
        days: face > 0n ? Math.floor(faceDays / Number(face) + 0.5000001) : null,
        advance: add(sale => sale.advance), commission: add(sale => sale.commission),
        financing: add(sale => sale.financing),
      })],
    ]
  })
}

/** `terms_cut`: by customer, what was agreed to be paid after the law's last day. */
export function termsCut(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const law = new Law(book.settings.legal_rules ?? '')
  const isYearKnown = windowReason(book, 365, book.asOf) === null
  const inYear = <T>(value: T): T | null => isYearKnown ? value : null
  const judged = book.documents.filter(isInvoice).flatMap(document => {
    const buyer = buyerOf(document, ledger, book.settings.public_buyers)
    const limits = limitsOf(law, buyer, document.issued)
    if (buyer === 'consumer' || limits === null || document.issued > book.asOf) return []
    const cap = limits[book.settings.terms_cap === 'plain' ? 0 : 1]
    if (document.dueBasis === 'assumed' || document.due <= cap) return []
    return [{ document, buyer, cap, open: claimAt(document, book.asOf) }]
  })
  const names = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row.name]))
  return eachCurrency(book, (currency, documents) => [...groupBy(documents, customerKey)].flatMap(([key, own]) => {
    const mine = judged.filter(({ document }) => own.includes(document))
    const recent = mine.filter(({ document }) => book.asOf - document.issued < 365)
    const open = mine.filter(one => one.open > 0n)
    if (open.length === 0 && (!isYearKnown || recent.length === 0)) return []
    const amount = sum(recent, ({ document }) => document.amount)
    const days = sum(recent, ({ document, cap }) => document.amount * BigInt(document.due - cap))
    const fall = rounded(days, 365n)
    return [{
      currency, entity_id: own[0]?.entity ?? null, customer_id: own[0]?.customer ?? null,
      customer_name: names.get(key) ?? null, buyer: mine[0]?.buyer ?? null,
      year_invoices: inYear(recent.length), year_amount: inYear(textOfMoney(amount)),
      days_beyond: inYear(ratio(days, amount)), balance_fall: inYear(textOfMoney(fall)),
      yearly_worth: inYear(textOrNull(percentOf(fall, parts(book.settings.capital_percent)))),
      open_invoices: open.length, open_amount: textOfMoney(sum(open, one => one.open)),
      overdue: textOfMoney(sum(open.filter(({ document }) => document.due < book.asOf), one => one.open)),
      more_overdue: textOfMoney(sum(
        open.filter(({ document, cap }) => document.due >= book.asOf && cap < book.asOf), one => one.open)),
    }]
  }))
}
