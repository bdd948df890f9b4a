import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Reports of QuickBooks Online, and its invoices as its interface for programs has them. */
const system: ListSystem = {
  name: 'quickbooks-online',
  layouts: [
    // A/R ageing detail, invoice list: a customer on each row.
    { has: 'Date | Transaction date, Transaction type, Num | No., Due date, Open balance' },
    // Transaction lists, invoices and received payments: what was paid stands on rows of its own.
    {
      has: 'Date | Transaction date, Transaction type, Num | No. | Transaction number, Amount, Memo/Description | Split | Account',
      holdsPayments: true,
    },
    {
      has: 'doc_number, customer_id, transaction_date, due_date, total_amount, balance',
      roles: {
        document_number: 'doc_number', is_deleted: '_fivetran_deleted', customer_id: 'customer_id', currency: 'currency_id',
        issue_date: 'transaction_date', due_date: 'due_date', amount: 'total_amount', open_amount: 'balance',
        ignore: 'id, exchange_rate, home_balance, home_total_amount, sync_token, created_at, updated_at',
      },
    },
    {
      has: 'doc_number, customer_id, transaction_date, total_amount, remaining_credit',
      documents: 'credit_note',
      roles: {
        document_number: 'doc_number', is_deleted: '_fivetran_deleted', customer_id: 'customer_id', currency: 'currency_id',
        issue_date: 'transaction_date', amount: 'total_amount', open_amount: 'remaining_credit',
        ignore: 'id, balance, exchange_rate, home_balance, home_total_amount, sync_token, created_at, updated_at',
      },
    },
  ],
  roles: {
    issue_date: 'Date, Transaction date', document_type: 'Transaction type', document_number: 'Num, No., Transaction number',
    customer_name: 'Customer full name, Customer, Name', due_date: 'Due date', amount: 'Amount', open_amount: 'Open balance',
    payment_terms: 'Term, Terms', sales_rep: 'Sales rep', currency: 'Currency',
    ignore: 'Memo/Description, Split, Account, Past due, Balance, A/R paid, Delivery address',
  },
  words: {
    document_type: {
      internal: 'deposit transfer sales-receipt time-activity inventory-qty-adjust inventory-starting-value tax-payment '
        + 'sales-tax-payment refund-receipt billable-expense-charge',
      payable: 'expense cheque check bill vendor-credit bill-payment-(cheque) bill-payment-(check) bill-payment-(credit-card) '
        + 'credit-card-credit credit-card-expense cash-expense credit-card-payment',
      draft: 'estimate purchase-order delayed-charge delayed-credit non-posting charge statement',
      refund: 'refund',
      by_sign: 'journal-entry journal',
    },
  },
}

export const quickbooksOnline = listFormat(system)
