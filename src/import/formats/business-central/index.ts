import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** Customer ledger entries of Business Central, and of Dynamics NAV before it: invoices, credits and payments alike. */
const system: ListSystem = {
  name: 'business-central',
  layouts: [
    { has: 'Posting Date, Document Type, Document No., Customer No., Remaining Amount | Remaining Amt. (LCY)' },
    { has: 'Date comptabilisation | Date de comptabilisation, Type document | Type de document, N° document, N° client, Montant ouvert' },
    { has: 'Buchungsdatum, Belegart, Belegnr., Debitorennr. | Debitornr., Restbetrag' },
  ],
  roles: {
    issue_date: 'Document Date, Date document, Belegdatum, Posting Date, Date comptabilisation, Date de comptabilisation, '
      + 'Buchungsdatum',
    posting_date: 'Posting Date, Date comptabilisation, Date de comptabilisation, Buchungsdatum',
    document_type: 'Document Type, Type document, Type de document, Belegart', document_number: 'Document No., N° document, Belegnr.',
    customer_id: 'Customer No., N° client, Debitorennr., Debitornr.',
    customer_name: 'Customer Name, Nom client, Nom du client, Debitorenname, Debitorname',
    base_amount: 'Original Amt. (LCY), Montant initial DS, Ursprungsbetrag (MW)',
    amount: 'Original Amount, Amount, Montant initial, Montant, Ursprungsbetrag, Betrag, Amount (LCY)',
    open_amount: 'Remaining Amount, Montant ouvert, Restbetrag, Remaining Amt. (LCY)',
    due_date: "Due Date, Date d'échéance, Date échéance, Fälligkeitsdatum",
    settlement_date: 'Closed at Date, Geschlossen am', status: 'Open, Ouvert, Offen', currency: 'Currency Code, Code devise, Währungscode',
    sales_rep: 'Salesperson Code, Code vendeur, Verkäufercode', dimension: 'Reason Code, Code motif, Ursachencode',
    ignore: 'Entry No., N° séquence, External Document No., N° doc. externe, Amount (LCY), Remaining Amt. (LCY), '
      + 'Pmt. Discount Date, Pmt. Disc. Tolerance Date, Original Pmt. Disc. Possible, Remaining Pmt. Disc. Possible, '
      + 'Max. Payment Tolerance, Description, Désignation, Amount, Montant, Lfd. Nr., '
      + 'Externe Belegnummer, Externe Belegnr., Beschreibung, Betrag, Betrag (MW), Restbetrag (MW), Skontodatum',
  },
  settlesWithin: true,
  words: {
    document_type: {
      invoice: 'invoice facture finance-charge-memo reminder interets relance rechnung zinsrechnung mahnung',
      credit_note: 'credit-memo avoir gutschrift', receipt: 'payment paiement zahlung', refund: 'refund remboursement erstattung',
    },
  },
}

export const businessCentral = listFormat(system)
