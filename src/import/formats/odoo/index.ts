import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Odoo: the list of invoices by its labels or its field names, and the open items report of the community. */
const system: ListSystem = {
  name: 'odoo',
  layouts: [
    {
      has: 'Number, Invoice/Bill Date | Invoice Date, Due Date, Invoice Partner Display Name | Partner, '
        + 'Total Signed | Total in Currency Signed | Amount Due Signed | Untaxed Amount Signed',
    },
    {
      has: 'name, invoice_date, invoice_date_due, invoice_partner_display_name | partner_id | partner_id/name, '
        + 'amount_total_signed | amount_total | amount_total_in_currency_signed',
    },
    {
      has: 'Date, Entry, Journal, Account, Partner, Ref - Label, Due date, Original, Residual',
      roles: {
        issue_date: 'Date', document_number: 'Entry', customer_name: 'Partner', due_date: 'Due date', amount: 'Original',
        open_amount: 'Residual',
        ignore: 'Journal, Account, Ref - Label, Rec., Current, Older, Cur. Original, Cur. Residual',
      },
    },
  ],
  roles: {
    document_number: 'Number, name',
    customer_name: 'Invoice Partner Display Name, Partner, invoice_partner_display_name, partner_id/name, partner_id',
    issue_date: 'Invoice/Bill Date, Invoice Date, invoice_date', due_date: 'Due Date, invoice_date_due',
    amount: 'Total in Currency Signed, Total Signed, amount_total_in_currency_signed, amount_total_signed, amount_total',
    amount_net: 'Untaxed Amount Signed, amount_untaxed_signed',
    open_amount: 'Amount Due in Currency Signed, Amount Due Signed, Amount Due, amount_residual_signed, amount_residual',
    currency: 'Currency, currency_id', status: 'Payment Status, payment_state', is_deleted: 'Status, state',
    document_type: 'Type, move_type', sales_rep: 'Salesperson, invoice_user_id', entity: 'Company, company_id',
    payment_terms: 'Payment Terms, invoice_payment_term_id',
    ignore: 'Reference, ref, Origin, invoice_origin, Tax Signed, amount_tax_signed, Accounting Date, Next Activity, Activities',
  },
  companyAmounts: 'Total Signed, amount_total_signed',
  words: {
    document_type: {
      invoice: 'customer-invoice out_invoice', credit_note: 'customer-credit-note out_refund',
      payable: 'vendor-bill vendor-credit-note in_invoice in_refund purchase-receipt in_receipt',
      internal: 'sales-receipt out_receipt', by_sign: 'journal-entry entry',
    },
    status: {
      open: 'not-paid not_paid', partial: 'partially-paid partial', paid: 'paid in-payment in_payment', credited: 'reversed',
      by_amount: 'invoicing-app-legacy invoicing_legacy',
    },
    is_deleted: { draft: 'draft', cancelled: 'cancelled cancel canceled', false: 'posted' },
  },
}

export const odoo = listFormat(system)
