import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Reports of QuickBooks Desktop: open invoices, A/R ageing detail, transaction lists by customer. */
const system: ListSystem = {
  name: 'quickbooks-desktop',
  layouts: [
    { has: 'Type, Date, Num, Terms | P. O. #, Due Date, Aging, Open Balance' },
  ],
  roles: {
    document_type: 'Type', issue_date: 'Date', document_number: 'Num', customer_name: 'Name', payment_terms: 'Terms',
    due_date: 'Due Date', amount: 'Amount', open_amount: 'Open Balance', sales_rep: 'Rep', segment: 'Class',
    ignore: 'P. O. #, Aging, Memo, Account, Balance',
  },
  age: 'Aging',
  holdsJobs: true,
  currency: 'USD',
  words: {
    document_type: {
      invoice: 'stmt-charge statement-charge finance-charge',
      internal: 'deposit transfer sales-receipt sales-tax-payment inventory-adjust build-assembly',
      payable: 'check bill bill-pmt bill-pmt-check bill-pmt--check bill-pmt-ccard bill-credit credit-card ccard-refund item-receipt',
      draft: 'estimate sales-order purchase-order',
      by_sign: 'general-journal journal',
    },
  },
}

export const quickbooksDesktop = listFormat(system)
