import { dayOf, isoDate, lastDayOfMonth } from './days.ts'
import { asOf, type SampleDocument } from './documents.ts'
import { frenchAmount } from './write.ts'

/** A distributor that pays well has been granted ninety days since January 2025, whatever the law allows. */
const grantedTo = 'C0122'
const grantedOn = dayOf(2025, 1, 1)
const grantedTerms = 90

function isGranted({ customer, issuedOn }: SampleDocument): boolean {
  return customer.id === grantedTo && issuedOn >= grantedOn
}

/** Gives the customer's invoices its new terms; it goes on paying when it did, so that only due dates change. */
export function grantLongTerms(documents: readonly SampleDocument[]): SampleDocument[] {
  return documents.map((document) => {
    if (!isGranted(document)) return document
    const { customer, type, issuedOn, dueOn } = document
    return {
      ...document, customer: { ...customer, terms: grantedTerms }, dueOn: type === 'Facture' ? issuedOn + grantedTerms : dueOn,
    }
  })
}

/** What lies beyond the legal cap in euros: 60 days, or 45 and the end of the month in whichever order is later. */
export interface LongTermsAnswers {
  /** Invoices of the last 365 days. */
  readonly invoices: number
  readonly amount: string
  /** Less outstanding on an average day, were they due at the cap. */
  readonly lessOutstanding: string
  readonly openInvoices: number
  readonly openAmount: string
}

export function longTermsAnswers(documents: readonly SampleDocument[]): LongTermsAnswers {
  const beyond = documents.flatMap((document) => {
    const { type, customer, issuedOn, dueOn, writtenDue } = document
    const isAsked = type === 'Facture' && customer.currency === 'EUR' && !customer.isPublic && writtenDue === undefined
    const days = dueOn - capOf(issuedOn)
    return isAsked && days > 0 ? [{ document, days }] : []
  })
  const ofYear = beyond.filter(({ document }) => document.issuedOn > asOf - 365)
  const open = beyond.filter(({ document }) => document.open > 0)
  const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)
  const written = (cents: number): string => frenchAmount(Math.round(cents)).replace(',', '.')
  return {
    invoices: ofYear.length,
    amount: written(total(ofYear.map(({ document }) => document.amount))),
    lessOutstanding: written(total(ofYear.map(({ document, days }) => document.amount * days)) / 365),
    openInvoices: open.length,
    openAmount: written(total(open.map(({ document }) => document.open))),
  }
}

function capOf(issuedOn: number): number {
  const monthEnd = (day: number): number => {
    const [year = 0, month = 0] = isoDate(day).split('-').map(Number)
    return lastDayOfMonth(year, month)
  }
  return Math.max(issuedOn + 60, monthEnd(issuedOn + 45), monthEnd(issuedOn) + 45)
}
