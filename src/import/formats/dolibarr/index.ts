import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Customer invoices of Dolibarr with their payments: a row for each payment of each invoice. */
const system: ListSystem = {
  name: 'dolibarr',
  layouts: [
    { has: 'InvoiceRef, DateInvoice, TotalTTC, InvoicePaid | InvoiceStatus | AmountPayment' },
  ],
  roles: {
    document_number: 'InvoiceRef', issue_date: 'DateInvoice', due_date: 'DateDue, DateMaxPayment', amount: 'TotalTTC',
    amount_net: 'TotalHT', status: 'InvoicePaid', is_deleted: 'InvoiceStatus', customer_name: 'CompanyName',
    customer_id: 'CustomerAccountancyCode, CustomerCode', paid_amount: 'AmountPayment', settlement_date: 'DatePayment',
    document_type: 'InvoiceType, Type', currency: 'Currency, MulticurrencyCode',
    ignore: 'TotalVAT, PaymentId, PaymentNumber, InvoiceId, InvoiceNote, PaymentNote, PaymentMode',
  },
  words: {
    document_type: { invoice: '0 1 5', credit_note: '2', receipt: '3', draft: '4' },
    is_deleted: {
      draft: '0 draft brouillon', false: '1 2 validated unpaid paid closed validee impayee payee fermee',
      cancelled: '3 abandoned abandonnee',
    },
  },
}

export const dolibarr = listFormat(system)
