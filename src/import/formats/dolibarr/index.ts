import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Customer invoices of Dolibarr with their payments: a row for each payment of each invoice. */
const system: ListSystem = {
  name: 'dolibarr',
  layouts: [
    {
      has: 'InvoiceRef, DateInvoice, TotalTTC, InvoicePaid | InvoicePaidCompletely | InvoiceStatus | AmountPayment '
        + '| AmountPaymentDistributedOnInvoice',
    },
    {
      has: 'Réf. facture, Date facturation, Montant TTC | Total TTC, Facture payée | Facture soldée | Payé complètement '
        + '| Payée complètement | Statut facture | État de la facture | Montant paiement | Montant règlement '
        + '| Montant paiement affecté à la facture',
    },
  ],
  roles: {
    document_number: 'InvoiceRef, Réf. facture', issue_date: 'DateInvoice, Date facturation',
    due_date: "DateDue, DateMaxPayment, Date échéance, Date d'échéance, Date limite règlement, Date limite de règlement",
    amount: 'TotalTTC, Montant TTC', amount_net: 'TotalHT, Montant HT',
    status: 'InvoicePaid, InvoicePaidCompletely, Facture payée, Facture soldée, Payé complètement, Payée complètement',
    is_deleted: 'InvoiceStatus, Statut facture, État facture, État de la facture',
    customer_name: "CompanyName, Raison sociale, Nom de l'entreprise, Nom de la société, Tiers",
    customer_id: 'CustomerAccountancyCode, CustomerCode, Code comptable client, Code client',
    // What of the payment went to this invoice, where the export has it: the payment itself may have paid several.
    paid_amount: 'AmountPaymentDistributedOnInvoice, Montant paiement affecté à la facture, '
      + 'Montant du paiement affecté à la facture, AmountPayment, Montant paiement, Montant règlement',
    settlement_date: 'DatePayment, Date paiement, Date règlement', document_type: 'InvoiceType, Type, Type facture',
    currency: 'Currency, MulticurrencyCode, Devise',
    ignore: 'TotalVAT, PaymentId, PaymentNumber, InvoiceId, InvoiceNote, PaymentNote, PaymentMode, PaymentRef, AmountPayment, '
      + 'Montant TVA, Total TVA, Id paiement, Id règlement, Numéro paiement, Numéro règlement, Id facture, Id. facture, '
      + 'Note facture, Mode règlement, Montant paiement, Ref paiement, Note du paiement, InvoiceDateCreation, '
      + 'Date création facture, Rest, Créance, CurrencyRate, Taux de change, MulticurrencyAmountHT, MulticurrencyAmountVAT, '
      + "MulticurrencyAmountTTC, Montant HT devise d'origine, Montant TVA devise d'origine, Montant TTC devise d'origine",
  },
  companyAmounts: 'TotalTTC, Montant TTC',
  words: {
    document_type: { invoice: '0 1 5', credit_note: '2', receipt: '3', draft: '4' },
    is_deleted: {
      draft: '0 draft brouillon', false: '1 2 validated unpaid paid closed validee impayee payee fermee',
      cancelled: '3 abandoned abandonnee',
    },
  },
}

export const dolibarr = listFormat(system)
