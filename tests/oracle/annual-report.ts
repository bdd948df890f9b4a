import { eachCurrency, type Book } from './book.ts'
import { dayOf, monthsEarlier, textOf, type Day } from './days.ts'
import { claimAt, isCreditNote, isInvoice } from './document.ts'
import type { Document } from './entries.ts'
import type { OracleRow } from './headline.ts'
import { isClaim, lastDay } from './late-interest.ts'
import { Law } from './legal-rates.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'

interface Item {
  readonly document: Document
  readonly amount: Money
  readonly days: number
}

const bands = ['0', '1-30', '31-60', '61-90', '91+'] as const
const bandOf = (days: number): string => bands[days === 0 ? 0 : Math.min(4, Math.ceil(days / 30))] ?? ''

/** `annual_report`: what was unpaid at the closing date, and what was late on a day of the year before it. */
export function annualReport(book: Book): OracleRow[] {
  const chosen = book.settings.chosen_year_end ?? null
  const end = chosen !== null && dayOf(chosen) <= book.asOf ? dayOf(chosen) : book.asOf
  if (end < book.start || end < book.firstKnown) return []
  const start = yearStart(end)
  const law = new Law(book.settings.legal_rules ?? '')
  return eachCurrency(book, (currency, documents) => {
    const claims = documents.filter(isClaim)
    const unpaid = claims.filter(one => one.due <= end && claimAt(one, end) > 0n)
      .map((document): Item => ({ document, amount: claimAt(document, end), days: end - document.due }))
    const late = claims.flatMap((document): Item[] => {
      const last = lastLateDay(document, start, end)
      return last === null ? [] : [{ document, amount: document.amount, days: last - document.due }]
    })
    const issued = documents.filter(one => one.issued >= start && one.issued <= end)
    const isCovered = start >= book.start
    const invoiced = isCovered ? sum(issued.filter(isInvoice), one => one.amount) : null
    const entered = currency === 'EUR' ? law.revenue(end) : null
    const billed = sum(issued.filter(one => isInvoice(one) || isCreditNote(one)), one => one.amount)
    const revenue = entered ?? (isCovered ? billed : null)
    const row = (part: 1 | 2, band: string, items: readonly Item[]): OracleRow => {
      const amount = sum(items, item => item.amount)
      const base = part === 1 ? revenue : invoiced
      return {
        currency, part, band,
        invoices: items.length,
        amount: textOfMoney(amount),
        assumed: textOfMoney(sum(items.filter(item => item.document.dueBasis === 'assumed'), item => item.amount)),
        share: base === null ? null : ratio(amount, base),
        invoice_share: part === 2 && isCovered
          ? ratio(BigInt(items.length), BigInt(issued.filter(isInvoice).length)) : null,
        base_amount: base === null ? null : textOfMoney(base),
        is_entered: part === 1 && entered !== null,
        year_start: textOf(start),
        year_end: textOf(end),
      }
    }
    const rows = (part: 1 | 2, items: readonly Item[]): OracleRow[] => {
      const counted = items.filter(item => !item.document.isDisputed)
      return [
        ...bands.slice(part - 1).map(band => row(part, band, counted.filter(item => bandOf(item.days) === band))),
        row(part, 'total', counted.filter(item => item.days > 0)),
        row(part, 'disputed', items.filter(item => item.document.isDisputed && item.days > 0)),
      ]
    }
    return [...rows(1, unpaid), ...rows(2, late)]
  })
}

/** Twelve months that end with a day begin on the same day of the year before, as the next day stands in it. */
function yearStart(end: Day): Day {
  const next = end + 1
  const text = textOf(next)
  return text.endsWith('-01') ? monthsEarlier(next, 12) : dayOf(plainYearBefore(text))
}

function plainYearBefore(text: string): string {
  const year = String(Number(text.slice(0, 4)) - 1)
  return text.endsWith('02-29') ? `${year}-02-28` : `${year}${text.slice(4)}`
}

function lastLateDay(document: Document, start: Day, end: Day): Day | null {
  for (let day = lastDay(document, end); day >= Math.max(start, document.due + 1); day--) {
    if (claimAt(document, day - 1) > 0n) return day
  }
  return null
}
