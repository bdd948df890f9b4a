import { eachCurrency, groupBy, type Book } from './book.ts'
import { monthsEarlier, positionsWithin, textOf, type Day } from './days.ts'
import type { Document } from './entries.ts'
import type { OracleRow } from './headline.ts'
import { balanceAt, billingsWithin } from './levels.ts'
import { moneyOf, positivePart, ratio, scaled, textOfMoney } from './money.ts'
import { hundredths, parts, percentOf, rounded, textOrNull } from './quotients.ts'
import { balanceReason, windowReason } from './reasons.ts'

/** The least DSO of twelve months in hundredths of a day, and the latest day on which it stood. */
function bestOf(book: Book, documents: readonly Document[]): { readonly days: bigint, readonly day: Day } | null {
  const { window_days: window, credits } = book.settings
  let best: { readonly days: bigint, readonly day: Day } | null = null
  for (const day of positionsWithin(book.start, book.asOf)) {
    if (day <= monthsEarlier(book.asOf, 12) || windowReason(book, window, day) !== null) continue
    const balance = balanceAt(documents, day, credits)
    const billings = billingsWithin(documents, day - window + 1, day, credits)
    if (balance < 0n || billings <= 0n) continue
    const days = rounded(balance * BigInt(window) * 100n, billings)
    if (best === null || days <= best.days) best = { days, day }
  }
  return best
}

/** `cash_release`: the whole and each segment, down to a target or to its own best. */
export function cashRelease(book: Book): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const { window_days: window, credits, target_dso: target = null } = book.settings
  const unknown = windowReason(book, window, book.asOf)
  return eachCurrency(book, (currency, documents) => {
    const groups: [string | null, boolean, readonly Document[]][] = [
      [null, true, documents],
      ...[...groupBy(documents, one => one.segment)].map(([segment, own]) =>
        [segment, false, own] satisfies [string | null, boolean, readonly Document[]]),
    ]
    return groups.map(([segment, isTotal, own]) => {
      const best = bestOf(book, own)
      const aim = target === null ? best?.days ?? null : moneyOf(target) / 10n
      const balance = balanceAt(own, book.asOf, credits)
      const billings = unknown === null ? billingsWithin(own, book.asOf - window + 1, book.asOf, credits) : null
      const gap = billings === null || aim === null ? null : balance - rounded(billings * aim, 100n * BigInt(window))
      const reason = unknown ?? (billings !== null && billings <= 0n ? 'no_billings' : null)
      const freed = reason !== null || gap === null ? null : positivePart(gap)
      return {
        currency, is_total: isTotal, segment, balance: textOfMoney(balance), billings: textOrNull(billings),
        dso: billings === null ? null : scaled(ratio(balance, billings), window),
        best_dso: hundredths(best?.days ?? null),
        best_date: best === null ? null : textOf(best.day),
        target_dso: hundredths(aim),
        gap: textOrNull(gap),
        freed: textOrNull(freed),
        yearly_worth: textOrNull(freed === null ? null : percentOf(freed, parts(book.settings.capital_percent))),
        reason,
      }
    })
  })
}
