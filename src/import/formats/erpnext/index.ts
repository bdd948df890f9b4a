import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** The accounts receivable report of ERPNext: what is open on the day of the report. */
const system: ListSystem = {
  name: 'erpnext',
  layouts: [
    { has: 'Posting Date, Voucher Type, Voucher No, Due Date, Invoiced Amount, Outstanding Amount, Party | Customer' },
  ],
  roles: {
    issue_date: 'Posting Date', customer_id: 'Party, Customer', customer_name: 'Customer Name', document_type: 'Voucher Type',
    document_number: 'Voucher No', due_date: 'Due Date', amount: 'Invoiced Amount', paid_amount: 'Paid Amount',
    open_amount: 'Outstanding Amount', currency: 'Currency', segment: 'Customer Group', sales_rep: 'Sales Person',
    payment_terms: 'Payment Term, Payment Terms', entity: 'Company', dimension: 'Territory',
    ignore: 'Party Type, Receivable Account, Customer LPO, Customer Contact, Credit Note, Age (Days), Cost Center, Remarks, '
      + '0-30, 31-60, 61-90, 91-120, 121-Above, 120-Above, Total Amount Due, Future Payment Ref, Future Payment Amount, '
      + 'Remaining Balance, Advance Amount',
  },
  age: 'Age (Days)',
  words: {
    document_type: {
      invoice: 'sales-invoice', receipt: 'payment-entry', by_sign: 'journal-entry',
      payable: 'purchase-invoice expense-claim',
    },
  },
}

export const erpnext = listFormat(system)
