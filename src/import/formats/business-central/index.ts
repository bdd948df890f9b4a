import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Customer ledger entries of Business Central, and of Dynamics NAV before it: invoices, credits and payments alike. */
const system: ListSystem = {
  name: 'business-central',
  layouts: [
    { has: 'Posting Date, Document Type, Document No., Customer No., Remaining Amount | Remaining Amt. (LCY)' },
    { has: 'Date comptabilisation | Date de comptabilisation, Type document | Type de document, N° document, N° client, Montant ouvert' },
  ],
  roles: {
    issue_date: 'Document Date, Date document, Posting Date, Date comptabilisation, Date de comptabilisation',
    posting_date: 'Posting Date, Date comptabilisation, Date de comptabilisation',
    document_type: 'Document Type, Type document, Type de document', document_number: 'Document No., N° document',
    customer_id: 'Customer No., N° client', customer_name: 'Customer Name, Nom client, Nom du client',
    base_amount: 'Original Amt. (LCY), Montant initial DS', amount: 'Original Amount, Amount, Montant initial, Montant, Amount (LCY)',
    open_amount: 'Remaining Amount, Montant ouvert, Remaining Amt. (LCY)', due_date: "Due Date, Date d'échéance, Date échéance",
    settlement_date: 'Closed at Date', status: 'Open, Ouvert', currency: 'Currency Code, Code devise',
    sales_rep: 'Salesperson Code, Code vendeur', dimension: 'Reason Code, Code motif',
    ignore: 'Entry No., N° séquence, External Document No., N° doc. externe, Amount (LCY), Remaining Amt. (LCY), '
      + 'Pmt. Discount Date, Pmt. Disc. Tolerance Date, Original Pmt. Disc. Possible, Remaining Pmt. Disc. Possible, '
      + 'Max. Payment Tolerance, Description, Désignation, Amount, Montant',
  },
  settlesWithin: true,
  words: {
    document_type: {
      invoice: 'invoice facture finance-charge-memo reminder interets relance', credit_note: 'credit-memo avoir',
      receipt: 'payment paiement', refund: 'refund remboursement',
    },
  },
}

export const businessCentral = listFormat(system)
