import { eachCurrency, groupBy, type Book } from './book.ts'
import { familyAt, type Family } from './family.ts'
import { textOfMoney, type Money } from './money.ts'
import type { OracleRow } from './headline.ts'

/** Balance and its parts of one segment, or of all, at one date; null where they cannot be told. */
interface Side {
  readonly balance: Money
  readonly overdue: Money
  readonly billings: Money
}

/** `dso_bridge`: per currency and value of the chosen dimension, the four parts of the change of DSO. */
export function dsoBridge(book: Book): OracleRow[] {
  const window = book.settings.window_days
  const days = (amount: Money, billings: Money): number => Number(amount) / Number(billings) * window
  return eachCurrency(book, (currency, documents) => {
    const all = sidesOf(familyAt(book, documents, book.asOf), familyAt(book, documents, book.compareTo))
    if (all === null || all.now.billings <= 0n || all.before.billings <= 0n) return []
    const meanDso = (days(all.now.balance, all.now.billings) + days(all.before.balance, all.before.billings)) / 2
    return [...groupBy(documents, document => document.segment)].flatMap(([segment, own]) => {
      const sides = sidesOf(familyAt(book, own, book.asOf), familyAt(book, own, book.compareTo))
      if (sides === null) return []
      const { now, before } = sides
      if ([now.balance, now.billings, before.balance, before.billings].every(amount => amount === 0n)) return []
      const change = days(now.balance, all.now.billings) - days(before.balance, all.before.billings)
      const isSteady = now.billings > 0n && before.billings > 0n
      const part = Number(now.billings) / Number(all.now.billings)
      const partBefore = Number(before.billings) / Number(all.before.billings)
      const meanPart = (part + partBefore) / 2
      const ownDays = (side: Side, amount: Money): number | null =>
        side.billings > 0n ? days(amount, side.billings) : null
      const moved = (amountOf: (side: Side) => Money): number =>
        (ownDays(now, amountOf(now)) ?? 0) - (ownDays(before, amountOf(before)) ?? 0)
      const meanOwn = ((ownDays(now, now.balance) ?? 0) + (ownDays(before, before.balance) ?? 0)) / 2
      return [{
        currency,
        segment,
        billings: textOfMoney(now.billings),
        billings_before: textOfMoney(before.billings),
        dso: ownDays(now, now.balance),
        dso_before: ownDays(before, before.balance),
        contribution: days(now.balance, all.now.billings),
        contribution_before: days(before.balance, all.before.billings),
        change,
        not_yet_due: isSteady ? meanPart * moved(side => side.balance - side.overdue) : 0,
        lateness: isSteady ? meanPart * moved(side => side.overdue) : 0,
        mix: isSteady ? (meanOwn - meanDso) * (part - partBefore) : 0,
        started: isSteady ? meanDso * (part - partBefore) : change,
      }]
    })
  })
}

function sidesOf(now: Family, before: Family): { readonly now: Side, readonly before: Side } | null {
  const side = ({ balance, overdue, billings }: Family): Side | null =>
    balance === null || overdue === null || billings === null ? null : { balance, overdue, billings }
  const [present, past] = [side(now), side(before)]
  return present === null || past === null ? null : { now: present, before: past }
}
