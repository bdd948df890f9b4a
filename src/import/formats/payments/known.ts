import { layoutOf, rolesOf, type ListSystem } from '../lists/system.ts'
import type { Role } from '../../types.ts'

/** Lists of payments that name the invoice of each row beside much that is the invoice's own. */
const systems: readonly ListSystem[] = [{
  name: 'zoho-books',
  layouts: [{ has: 'CustomerPayment ID, Date, Amount Applied to Invoice, Invoice Number' }],
  roles: {
    payment_number: 'Payment Number, CustomerPayment ID', issue_date: 'Date', amount: 'Amount Applied to Invoice',
    document_number: 'Invoice Number', customer_id: 'Customer ID', customer_name: 'Customer Name',
    currency: 'Currency Code',
  },
}]

/** What the columns of a known system's payments are, by index; undefined for every other list. */
export function knownPayments(header: readonly string[]): ReadonlyMap<number, Role> | undefined {
  for (const system of systems) {
    const layout = layoutOf(system, header)
    if (layout !== undefined) return rolesOf(system, layout, header)
  }
  return undefined
}
