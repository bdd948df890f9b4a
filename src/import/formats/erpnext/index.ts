import { listFormat } from '../lists/list-format.ts'
import type { ListSystem } from '../lists/system.ts'

/** The accounts receivable report of ERPNext: what is open on the day of the report. */
const system: ListSystem = {
  name: 'erpnext',
  layouts: [
    { has: 'Posting Date, Voucher Type, Voucher No, Due Date, Invoiced Amount, Outstanding Amount, Party | Customer' },
    {
      has: 'Date de comptabilisation, Type de référence, N° de référence, Date d\'échéance, Montant facturé, '
        + 'Montant dû | Encours | Montant en suspens, Tiers | Client',
    },
  ],
  roles: {
    issue_date: 'Posting Date, Date de comptabilisation', customer_id: 'Party, Customer, Tiers, Client',
    customer_name: 'Customer Name, Nom du client', document_type: 'Voucher Type, Type de référence',
    document_number: 'Voucher No, N° de référence', due_date: "Due Date, Date d'échéance",
    amount: 'Invoiced Amount, Montant facturé', paid_amount: 'Paid Amount, Montant payé',
    open_amount: 'Outstanding Amount, Montant dû, Encours, Montant en suspens', currency: 'Currency, Devise',
    segment: 'Customer Group, Groupe de clients', sales_rep: 'Sales Person, Commercial, Vendeur',
    payment_terms: 'Payment Term, Payment Terms, Terme de paiement, Termes de paiement', entity: 'Company, Société',
    dimension: 'Territory, Région, Territoire',
    ignore: 'Party Type, Receivable Account, Customer LPO, Customer Contact, Credit Note, Age (Days), Cost Center, Remarks, '
      + '0-30, 31-60, 61-90, 91-120, 121-Above, 120-Above, Total Amount Due, Future Payment Ref, Future Payment Amount, '
      + 'Remaining Balance, Advance Amount, Type de tiers, Comptes débiteurs, Compte débiteur, Commande client locale, '
      + 'Contact client, Note de crédit, Âge (jours), Centre de coûts, Remarques, Remarque, 121-Dessus, Solde restant, '
      + "Montant de l'avance",
  },
  age: 'Age (Days), Âge (jours)',
  words: {
    document_type: {
      invoice: 'sales-invoice facture-de-vente', receipt: 'payment-entry écriture-de-paiement',
      by_sign: 'journal-entry écriture-de-journal',
      payable: "purchase-invoice expense-claim facture-d'achat note-de-frais",
    },
  },
}

export const erpnext = listFormat(system)
