import { currencyHeading } from '../rows/words.ts'
import type { Role } from '../types.ts'
import { because, type Draft } from './assign.ts'
import { matchHeader } from './headers.ts'
import type { Profile } from './kinds.ts'

/**
 * Amounts in the company's own currency: a second column of amounts under a header that names a currency, beside one in
 * the currencies that a column names. What stands alone is the amount of the document.
 */
export function settleBaseAmount(drafts: readonly Draft[], profiles: readonly Profile[]): void {
  const find = (...roles: Role[]): Draft | undefined => drafts.find(({ role }) => roles.includes(role))
  const amount = find('amount')
  if (amount && find('currency') && !find('base_amount')) {
    const isAmount = ({ header, index }: Draft): boolean => (profiles[index]?.numbers ?? 0) >= 0.8
      && matchHeader(header).some(({ role, isExact }) => role === 'amount' && isExact)
    const [other, third] = drafts.filter(draft => draft.role !== 'amount' && isSpare(draft) && isAmount(draft))
    const [own, otherOwn] = [currencyHeading(amount.header), other && currencyHeading(other.header)]
    if (other && !third && (own === undefined) !== (otherOwn === undefined)) {
      const [base, document] = own === undefined ? [other, amount] : [amount, other]
      Object.assign(document, { role: 'amount', confidence: 'likely', because: amount.because })
      Object.assign(base, { role: 'base_amount', confidence: 'likely', because: [because('base_amount')] })
    }
  }
  for (const [base, role] of [['base_amount', 'amount'], ['base_currency', 'currency']] as const) {
    const column = find(base)
    const others: readonly Role[] = role === 'amount' ? ['amount', 'debit', 'credit'] : ['currency']
    if (column && !find(...others)) column.role = role
  }
}

function isSpare({ role }: Draft): boolean {
  return role === 'ignore' || role === 'dimension'
}
