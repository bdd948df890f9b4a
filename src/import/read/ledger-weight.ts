import { matchHeader } from '../recognise/headers.ts'
import { isLongHeader, isWideHeader } from '../formats/exchange-rates/header.ts'
import { appliedWords, paymentWords, reminderWords, says } from '../formats/role-words.ts'
import type { Role } from '../types.ts'

const money: readonly Role[] = ['amount', 'debit', 'credit', 'open_amount', 'amount_net']
const day: readonly Role[] = ['issue_date', 'due_date', 'posting_date']
const party: readonly Role[] = ['customer_id', 'customer_name']

/** How many of the three things that a ledger needs a header names: money, a date, a customer. */
export function ledgerWeight(header: readonly string[]): number {
  const roles = new Set(header.flatMap(cell => cell.trim() === '' ? [] : matchHeader(cell)[0]?.role ?? []))
  return [money, day, party].filter(kind => kind.some(role => roles.has(role))).length
}

const attributes: readonly Role[] = [
  'parent', 'segment', 'country', 'sales_rep', 'payment_terms', 'credit_limit', 'insured_limit', 'is_public_body',
]

/** Whether a table may belong to a ledger: it tells about customers, names what was paid or sent to whom, or rates. */
export function isBesideLedger(header: readonly string[], name: string): boolean {
  const roles = new Set(header.flatMap(cell => cell.trim() === '' ? [] : matchHeader(cell)[0]?.role ?? []))
  if (isWideHeader(header) || isLongHeader(header)) return true
  if (roles.size < 2) return false
  const has = (kind: readonly Role[]): boolean => kind.some(role => roles.has(role))
  const isSaid = [name, ...header].some(text =>
    says(text, paymentWords) || says(text, appliedWords) || says(text, reminderWords))
  return isSaid || has(party) && has(attributes)
}
