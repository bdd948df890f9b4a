import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Exports of Xero: sales invoices, the aged receivables detail, invoices as its interface for programs has them. */
const system: ListSystem = {
  name: 'xero',
  layouts: [
    { has: 'ContactName, InvoiceNumber, InvoiceDate, DueDate, Total' },
    {
      has: 'invoice_id, contact_id, date, due_date, fully_paid_on_date, amount_due, amount_paid, total, status, type',
      roles: {
        document_number: 'invoice_number, invoice_id', customer_id: 'contact_id', issue_date: 'date', due_date: 'due_date',
        settlement_date: 'fully_paid_on_date', amount: 'total', amount_net: 'sub_total', open_amount: 'amount_due',
        paid_amount: 'amount_paid', currency: 'currency_code', status: 'status', document_type: 'type',
        is_deleted: '_fivetran_deleted',
        ignore: 'invoice_id, amount_credited, total_tax, currency_rate, reference, url, planned_payment_date, '
          + 'expected_payment_date, updated_date_utc, has_attachments, has_errors, is_discounted, line_amount_types, '
          + 'sent_to_contact',
      },
    },
    {
      has: 'Invoice Number | Number | Invoice, Due Date, Current, < 1 Month | 1 Month, Older, Total',
      roles: {
        document_number: 'Invoice Number, Number, Invoice', customer_id: 'Contact Account Number', customer_name: 'Contact',
        issue_date: 'Invoice Date, Date', due_date: 'Due Date', open_amount: 'Total', document_type: 'Type',
        ignore: 'Invoice Reference, Reference, Expected Date, Current, Older, < 1 Month, 1 Month, 2 Months, 3 Months, '
          + '1 - 30 Days, 31 - 60 Days, 61 - 90 Days, Total (GBP), Total (USD), Total (EUR), Total (AUD), Total (NZD)',
      },
    },
  ],
  roles: {
    customer_name: 'ContactName', customer_id: 'ContactNumber, AccountNumber', document_number: 'InvoiceNumber',
    issue_date: 'InvoiceDate', due_date: 'DueDate', amount: 'Total', open_amount: 'InvoiceAmountDue',
    paid_amount: 'InvoiceAmountPaid', currency: 'Currency', document_type: 'Type', status: 'Status', country: 'POCountry',
    ignore: 'EmailAddress, POAddressLine1, POAddressLine2, POAddressLine3, POAddressLine4, POCity, PORegion, POPostalCode, '
      + 'SAAddressLine1, SAAddressLine2, SAAddressLine3, SAAddressLine4, SACity, SARegion, SAPostalCode, SACountry, Reference, '
      + 'InventoryItemCode, Description, Quantity, UnitAmount, Discount, LineAmount, AccountCode, TaxType, TaxAmount, TaxTotal, '
      + 'BrandingTheme, PlannedDate, ExpectedDate, Sent, TrackingName1, TrackingOption1, TrackingName2, TrackingOption2',
  },
  words: {
    document_type: {
      invoice: 'accrec sales-invoice invoice', credit_note: 'accreccredit sales-credit-note credit-note',
      receipt: 'receivable-prepayment receivable-overpayment arprepayment aroverpayment prepayment overpayment',
      payable: 'accpay accpaycredit bill bills credit-note-bill purchase-credit-note payable-prepayment payable-overpayment '
        + 'spend-money',
      internal: 'receive-money',
    },
    status: {
      draft: 'draft submitted awaiting-approval', open: 'authorised awaiting-payment approved', paid: 'paid',
      void: 'voided', deleted: 'deleted',
    },
  },
}

export const xero = listFormat(system)
