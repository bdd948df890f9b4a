import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { firstDayOf, lastDayOf, monthOf, textOf, type Day } from './days.ts'
import { claimAt, isInvoice, paymentsAt } from './document.ts'
import type { OracleRow } from './headline.ts'
import { customerKey } from './levels.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'

/** Quarter 0 is the first of 1970. */
const quarterOf = (day: Day): number => Math.floor(monthOf(day) / 3)

interface Member {
  readonly quarter: number
  readonly invoices: readonly Document[]
}

/** What of a customer's invoices that fell due in a quarter was paid or is open, and how late, by amount. */
function lateness(member: Member, quarter: number, day: Day): { amount: Money, days: Money } {
  const due = member.invoices.filter(document => document.due <= day && quarterOf(document.due) === quarter)
  const rows = due.flatMap(document => [
    ...paymentsAt(document, day).map(({ amount, date }) => ({ amount, days: date - document.due })),
    { amount: claimAt(document, day), days: day - document.due },
  ])
  return { amount: sum(rows, row => row.amount), days: sum(rows, row => row.amount * BigInt(row.days)) }
}

function memberOf(book: Book, documents: readonly Document[]): Member[] {
  const known = documents.filter(document => document.amount !== 0n && document.issued <= book.asOf)
  const invoices = known.filter(isInvoice)
  if (invoices.length === 0) return []
  const first = quarterOf(Math.min(...known.map(document => document.issued)))
  const isBefore = first === quarterOf(book.start)
  return [{ invoices, quarter: isBefore ? first : quarterOf(Math.min(...invoices.map(row => row.issued))) }]
}

/** `customer_cohorts`: customers by the quarter in which they began, and how many are late in each quarter since. */
export function customerCohorts(book: Book): OracleRow[] {
  if (!book.hasHistory || book.asOf < book.start) return []
  return eachCurrency(book, (currency, documents) => {
    const members = [...groupBy(documents, customerKey).values()].flatMap(own => memberOf(book, own))
    const starts = new Set(members.map(member => member.quarter))
    return [...starts].flatMap(start => {
      const cohort = members.filter(member => member.quarter === start)
      const isBefore = start === quarterOf(book.start)
      const quarters = Array.from({ length: quarterOf(book.asOf) - start + 1 }, (_, since) => start + since)
      return quarters.flatMap(quarter => {
        const told = cohort.map(member => lateness(member, quarter, book.asOf)).filter(({ amount }) => amount > 0n)
        if (told.length === 0) return []
        return [0, 30, 60].map(limit => {
          const late = told.filter(({ amount, days }) => days > amount * BigInt(limit))
          const amounts = sum(told, row => row.amount)
          const lateAmount = sum(late, row => row.amount)
          return {
            currency,
            cohort: textOf(firstDayOf(start * 3)),
            is_before: isBefore,
            cohort_customers: cohort.length,
            quarters_since: quarter - start,
            due_quarter: textOf(firstDayOf(quarter * 3)),
            late_over: limit,
            customers: told.length,
            amount: textOfMoney(amounts),
            late_customers: late.length,
            late_amount: textOfMoney(lateAmount),
            share: late.length / told.length,
            share_amount: ratio(lateAmount, amounts),
            is_final: lastDayOf(quarter * 3 + 2) + limit <= book.asOf,
          }
        })
      })
    })
  })
}
