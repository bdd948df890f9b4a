import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** The invoices and credit notes of Zoho Books or Zoho Invoice, one row for each of their items. */
const system: ListSystem = {
  name: 'zoho-books',
  layouts: [
    { has: 'Invoice Date, Invoice ID | Invoice Number, Invoice Status, Customer Name, Due Date, Total, Balance' },
    {
      has: 'Credit Note Date, Credit Note Number, Credit Note Status, Customer Name, Total, Balance',
      documents: 'credit_note',
      roles: {
        issue_date: 'Credit Note Date', document_number: 'Credit Note Number', status: 'Credit Note Status',
        customer_id: 'Customer ID', customer_name: 'Customer Name', currency: 'Currency Code', amount: 'Total',
        amount_net: 'SubTotal', open_amount: 'Balance', sales_rep: 'Sales Person', country: 'Billing Country',
        ignore: 'CreditNotes ID, Exchange Rate, Reference#, Associated Invoice Number, Associated Invoice Date, Reason, Notes, '
          + 'Item Name, Item Desc, Quantity, Discount, Item Price, Item Total, Item Tax, Item Tax %, Item Tax Amount, '
          + 'Usage unit, Product ID, SKU, Account, Adjustment, Shipping Charge',
      },
    },
  ],
  roles: {
    issue_date: 'Invoice Date', document_number: 'Invoice Number, Invoice ID', status: 'Invoice Status',
    customer_id: 'Customer ID', customer_name: 'Customer Name', due_date: 'Due Date', settlement_date: 'Last Payment Date',
    currency: 'Currency Code', amount: 'Total', amount_net: 'SubTotal', open_amount: 'Balance', sales_rep: 'Sales Person',
    write_off: 'Write Off Amount', payment_terms: 'Payment Terms', country: 'Billing Country',
    ignore: 'Invoice ID, Expected Payment Date, Exchange Rate, PurchaseOrder, Template Name, Notes, Terms & Conditions, '
      + 'Item Name, Item Desc, Quantity, Discount, Discount Amount, Item Price, Item Total, Item Tax, Item Tax %, '
      + 'Item Tax Amount, Item Tax Type, Usage unit, Product ID, SKU, Account, Adjustment, Adjustment Description, '
      + 'Shipping Charge, Payment Terms Label, PaymentTerms Label',
  },
  words: {
    status: {
      draft: 'draft pending pending-approval rejected', void: 'void', paid: 'paid closed',
      open: 'sent viewed overdue unpaid open approved', partial: 'partiallypaid partially-paid',
    },
  },
}

export const zohoBooks = listFormat(system)
