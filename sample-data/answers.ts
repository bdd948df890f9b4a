import { isoDate } from './days.ts'
import { asOf, type SampleDocument } from './documents.ts'
import { amountWithoutTax, frenchAmount } from './write.ts'

/** Figures of one currency at the end of the ledger, worked out from the generator's own documents in cents. */
export interface KnownAnswers {
  readonly asOf: string
  readonly rowsRead: number
  readonly rowsLoaded: number
  readonly rowsSetAside: number
  readonly currencies: Readonly<Record<string, Readonly<Record<string, string | number>>>>
}

const windowDays = 90

export function knownAnswers(documents: readonly SampleDocument[], dirtyCount: number): KnownAnswers {
  const currencies: Record<string, Record<string, string | number>> = {}
  for (const currency of ['EUR', 'GBP']) {
    currencies[currency] = answersOf(documents.filter((document) => document.customer.currency === currency))
  }
  return {
    asOf: isoDate(asOf), rowsRead: documents.length + dirtyCount, rowsLoaded: documents.length,
    rowsSetAside: dirtyCount, currencies,
  }
}

function answersOf(documents: readonly SampleDocument[]): Record<string, string | number> {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
  const claims = documents.filter((document) => document.open > 0)
  const lateBetween = (from: number, to: number): number =>
    sum(claims.filter(({ dueOn }) => asOf - dueOn >= from && asOf - dueOn <= to).map(({ open }) => open))
  const inWindow = (day: number): boolean => day > asOf - windowDays && day <= asOf
  const billed = documents.filter(({ type, issuedOn }) => type !== 'Règlement' && inWindow(issuedOn))
  const billings = sum(billed.map(({ amount }) => amount))
  const ofYear = documents.filter(({ type, issuedOn }) => type !== 'Règlement' && issuedOn > asOf - 365)
  const balance = sum(documents.map(({ open }) => open))
  const paid = documents.filter(({ type, settledOn, writtenOff }) =>
    type === 'Facture' && settledOn !== null && inWindow(settledOn) && writtenOff === 0)
  const paidAmount = sum(paid.map(({ amount, open }) => amount - open))
  const paidDays = sum(paid.map(({ amount, open, settledOn, issuedOn }) =>
    (amount - open) * ((settledOn ?? 0) - issuedOn)))
  return {
    documents: documents.length,
    openDocuments: documents.filter(({ open }) => open !== 0).length,
    balance: point(balance),
    overdue: point(lateBetween(1, Infinity)),
    not_due: point(lateBetween(-Infinity, 0)),
    '1-30': point(lateBetween(1, 30)),
    '31-60': point(lateBetween(31, 60)),
    '61-90': point(lateBetween(61, 90)),
    '91+': point(lateBetween(91, Infinity)),
    unapplied: point(sum(documents.filter(({ open }) => open < 0).map(({ open }) => open))),
    writtenOff: point(sum(documents.map(({ writtenOff }) => writtenOff))),
    billings: point(billings),
    ostarelRevenue: point(sum(ofYear.filter(({ customer }) => customer.group === 'OSTAREL').map(amountWithoutTax))),
    revenue: point(sum(ofYear.map(amountWithoutTax))),
    dso: (balance / billings) * windowDays,
    daysToPay: paidDays / paidAmount,
  }
}

const point = (cents: number): string => frenchAmount(cents).replace(',', '.')
