import { eachCurrency, groupBy, type Book } from './book.ts'
import { bucketPosition } from './aging.ts'
import type { Day } from './days.ts'
import { claimAt, isCreditNote, isInvoice } from './document.ts'
import type { Document } from './entries.ts'
import { textOrNull, type OracleRow } from './headline.ts'
import { balanceAt, billingsWithin, customerKey, overdueAt } from './levels.ts'
import { moneyOf, positivePart, ratio, scaled, sum, textOfMoney, type Money } from './money.ts'
import type { PlainCustomer, PlainLedger } from './plain.ts'
import { provisionOn, ratesAt, total } from './provision.ts'
import { balanceReason, windowReason } from './reasons.ts'

function customersOf(ledger: PlainLedger): Map<string, PlainCustomer> {
  return new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row]))
}

interface Holding {
  readonly own: readonly Document[]
  readonly plain: PlainCustomer | undefined
  readonly balance: Money
  readonly insured: Money
}

/** Who owes something, the largest first. */
function holdings(book: Book, ledger: PlainLedger, documents: readonly Document[]): Holding[] {
  const customers = customersOf(ledger)
  return [...groupBy(documents, customerKey)].map(([key, own]) => {
    const plain = customers.get(key)
    const balance = balanceAt(own, book.asOf, book.settings.credits)
    const cover = moneyOf(plain?.insured_limit ?? '0')
    return { own, plain, balance, insured: cover < balance ? cover : balance }
  }).filter(({ balance }) => balance > 0n).sort((a, b) => a.balance === b.balance
    ? order(a.own[0]?.entity, b.own[0]?.entity) || order(a.own[0]?.customer, b.own[0]?.customer)
    : a.balance > b.balance ? -1 : 1)
}

function order(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `credit_exposure`: per currency, who owes something against what was allowed and is covered. */
export function creditExposure(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  return eachCurrency(book, (currency, documents) => holdings(book, ledger, documents)
    .map(({ own, plain, balance, insured }) => {
      const told = plain?.credit_limit ?? null
      const limit = told === null ? null : moneyOf(told)
      return {
        currency,
        entity_id: own[0]?.entity ?? null,
        customer_id: own[0]?.customer ?? null,
        customer_name: plain?.name ?? null,
        parent_id: plain?.parent_id ?? null,
        balance: textOfMoney(balance),
        overdue: textOfMoney(overdueAt(own, book.asOf)),
        credit_limit: limit === null ? null : textOfMoney(limit),
        limit_use: limit === null ? null : ratio(balance, limit),
        limit_overrun: limit === null ? null : textOfMoney(positivePart(balance - limit)),
        insured: textOfMoney(insured),
        uninsured: textOfMoney(balance - insured),
      }
    }))
}

/** A quotient rounded half away from zero. */
function rounded(part: Money, by: Money): Money {
  const size = part < 0n ? -part : part
  const half = (size * 2n + by) / (by * 2n)
  return part < 0n ? -half : half
}

/** `concentration_stress`: the first 1, 3, 5, 10 and 20 late, or lost. */
export function concentrationStress(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const { window_days: window, credits } = book.settings
  const isYearKnown = windowReason(book, 365, book.asOf) === null
  const isWindowKnown = windowReason(book, window, book.asOf) === null
  return eachCurrency(book, (currency, documents) => {
    const ranked = holdings(book, ledger, documents)
    return [1, 3, 5, 10, 20].filter(() => ranked.length > 0).map(top => {
      const first = ranked.slice(0, top)
      const owed = sum(first, ({ balance }) => balance)
      const whole = balanceAt(documents, book.asOf, credits)
      const year = sum(first, ({ own }) => billingsWithin(own, book.asOf - 364, book.asOf, credits))
      const billed = billingsWithin(documents, book.asOf - window + 1, book.asOf, credits)
      const late = rounded(year * BigInt(book.settings.stress_days), 365n)
      const insured = sum(first, one => one.insured)
      return {
        currency,
        top,
        customers: first.length,
        top_balance: textOfMoney(owed),
        top_insured: textOfMoney(insured),
        top_loss: textOfMoney(owed - insured),
        year_billings: isYearKnown ? textOfMoney(year) : null,
        balance: textOfMoney(whole),
        window_billings: isWindowKnown ? textOfMoney(billed) : null,
        late_amount: isYearKnown ? textOfMoney(late) : null,
        late_balance: isYearKnown ? textOfMoney(whole + late) : null,
        late_dso: isYearKnown && isWindowKnown
          ? scaled(ratio(year, billed), book.settings.stress_days / 365 * window) : null,
        loss_share: ratio(owed - insured, whole),
        ...setAside(book, documents, first, owed - insured),
      }
    })
  })
}

/** What is set aside for the claims of some, as they stand and when they are older by the days of the stress. */
function setAside(book: Book, documents: readonly Document[], some: readonly Holding[], loss: Money): OracleRow {
  const rates = ratesAt(book, documents, book.asOf)
  const claims = some.flatMap(({ own }) => own).filter(document => claimAt(document, book.asOf) > 0n)
  const provisionAt = (day: Day): Money | null => {
    const amounts = groupBy(claims, document => String(bucketPosition(book, document, day)))
    return total([...amounts].map(([position, own]) =>
      provisionOn(sum(own, document => claimAt(document, book.asOf)), rates.get(Number(position)))))
  }
  const [now, late] = [provisionAt(book.asOf), provisionAt(book.asOf + book.settings.stress_days)]
  return {
    top_provision: textOrNull(now),
    late_provision: textOrNull(now === null || late === null ? null : late - now),
    loss_beyond: textOrNull(now === null ? null : loss - now),
  }
}

/** `major_customers`: a year's revenue of each customer, those of one group as one, ranked. */
export function majorCustomers(book: Book, ledger: PlainLedger): OracleRow[] {
  if (windowReason(book, 365, book.asOf) !== null) return []
  const customers = customersOf(ledger)
  const nets = new Map(ledger.documents.map(row => [row.document_id, row.amount_net]))
  const isBilled = (document: Document): boolean => document.issued <= book.asOf && document.issued > book.asOf - 365 &&
    (isInvoice(document) || isCreditNote(document) && book.settings.credits === 'include')
  return eachCurrency(book, (currency, documents) => {
    const billed = documents.filter(isBilled)
    const size = (some: readonly Document[]): Money => sum(some, ({ amount }) => amount < 0n ? -amount : amount)
    const known = billed.filter(({ id }) => typeof nets.get(id) === 'string')
    const basis = size(known) * 100n >= size(billed) * 99n ? 'net' : 'gross'
    const revenueOf = (some: readonly Document[]): Money => sum(some, document => {
      const net = nets.get(document.id) ?? null
      return basis === 'gross' ? document.amount : net === null ? 0n : moneyOf(net)
    })
    const whole = revenueOf(billed)
    const parentOf = (document: Document): string | null => customers.get(customerKey(document))?.parent_id ?? null
    const groups = groupBy(billed, document => {
      const parent = parentOf(document)
      return parent === null ? customerKey(document) : JSON.stringify([null, parent])
    })
    return [...groups].map(([key, own]) => {
      const [entity, id] = JSON.parse(key) as [string | null, string]
      return { entity, id, members: new Set(own.map(customerKey)).size, revenue: revenueOf(own) }
    }).sort((a, b) => a.revenue === b.revenue
      ? order(a.id, b.id) || order(a.entity ?? '￿', b.entity ?? '￿')
      : a.revenue > b.revenue ? -1 : 1).map(({ entity, id, members, revenue }, i) => ({
      currency,
      rank: i + 1,
      entity_id: entity,
      customer_id: id,
      is_group: entity === null,
      members,
      revenue: textOfMoney(revenue),
      basis,
      share: ratio(revenue, whole),
      is_major: whole > 0n && revenue * 10n >= whole,
    }))
  })
}
