import { matchHeader } from '../recognise/headers.ts'
import type { Role } from '../types.ts'

const money: readonly Role[] = ['amount', 'debit', 'credit', 'open_amount', 'amount_net']
const day: readonly Role[] = ['issue_date', 'due_date', 'posting_date']
const party: readonly Role[] = ['customer_id', 'customer_name']

/** How many of the three things that a ledger needs a header names: money, a date, a customer. */
export function ledgerWeight(header: readonly string[]): number {
  const roles = new Set(header.flatMap(cell => cell.trim() === '' ? [] : matchHeader(cell)[0]?.role ?? []))
  return [money, day, party].filter(kind => kind.some(role => roles.has(role))).length
}
