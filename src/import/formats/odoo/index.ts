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
      has: "Numéro, Nom affiché du partenaire de la facture | Nom d'affichage du partenaire de la facture | Partenaire | Client, "
        + "Date de facturation, Date d'échéance, Total signé en devises | Total signé | Total en devises signé "
        + '| Montant HT signé | Montant hors taxe signé | Montant hors taxes signé | Montant dû signé',
    },
    // The list as it stands on the screen, under the headings of its columns.
    {
      has: 'Number, Customer, Invoice Date, Due Date, Tax Excluded, Total, Payment | Payment Status, Status',
      roles: {
        document_number: 'Number', customer_name: 'Customer', issue_date: 'Invoice Date', due_date: 'Due Date',
        amount: 'Total in Currency, Total', amount_net: 'Tax Excluded', open_amount: 'Amount Due', currency: 'Currency',
        status: 'Payment, Payment Status', is_deleted: 'Status', sales_rep: 'Salesperson', entity: 'Company',
        ignore: 'Activities, Next Activity, Reference, Source Document, Tax, Total',
      },
    },
    {
      has: "Numéro, Client, Date de facturation, Date d'échéance, Hors taxes | Hors taxe | HT | Montant HT, Total, "
        + 'Paiement | État du paiement | Statut du paiement, État | Statut',
      roles: {
        document_number: 'Numéro', customer_name: 'Client', issue_date: 'Date de facturation', due_date: "Date d'échéance",
        amount: 'Total en devises, Total', amount_net: 'Hors taxes, Hors taxe, HT, Montant HT', open_amount: 'Montant dû',
        currency: 'Devise de la facture, Devise', status: 'Paiement, État du paiement, Statut du paiement',
        is_deleted: 'État, Statut', sales_rep: 'Vendeur', entity: 'Société',
        ignore: 'Activités, Prochaine activité, Référence, Document source, Taxe, Total',
      },
    },
    {
      has: 'Date, Entry, Journal, Account, Partner, Ref - Label, Due date, Original, Residual',
      roles: {
        issue_date: 'Date', document_number: 'Entry', customer_name: 'Partner', due_date: 'Due date', amount: 'Original',
        open_amount: 'Residual',
        ignore: 'Journal, Account, Ref - Label, Rec., Current, Older, Cur. Original, Cur. Residual',
      },
    },
    // The aged receivable of the Enterprise edition.
    {
      has: "Invoice Date | Due Date | Date de facturation | Date d'échéance",
      byAge: true,
      roles: { issue_date: 'Invoice Date, Date de facturation', due_date: "Due Date, Date d'échéance" },
    },
  ],
  roles: {
    document_number: 'Number, name, Numéro',
    customer_name: 'Invoice Partner Display Name, Partner, invoice_partner_display_name, partner_id/name, partner_id, '
      + "Nom affiché du partenaire de la facture, Nom d'affichage du partenaire de la facture, Partenaire, Client",
    issue_date: 'Invoice/Bill Date, Invoice Date, invoice_date, Date de facturation',
    due_date: "Due Date, invoice_date_due, Date d'échéance",
    amount: 'Total in Currency Signed, Total Signed, amount_total_in_currency_signed, amount_total_signed, amount_total, '
      + 'Total signé en devises, Total en devises signé, Total signé',
    amount_net: 'Untaxed Amount Signed, amount_untaxed_signed, Montant HT signé, Montant hors taxe signé, '
      + 'Montant hors taxes signé',
    open_amount: 'Amount Due in Currency Signed, Amount Due Signed, Amount Due, amount_residual_signed, amount_residual, '
      + 'Montant dû signé en devises, Montant dû signé, Montant dû',
    currency: 'Currency, currency_id, Devise', status: 'Payment Status, payment_state, Statut du paiement, État du paiement',
    is_deleted: 'Status, state, Statut, État',
    document_type: 'Type, move_type', sales_rep: 'Salesperson, invoice_user_id, Vendeur', entity: 'Company, company_id, Société',
    payment_terms: 'Payment Terms, invoice_payment_term_id, Conditions de paiement',
    ignore: 'Reference, ref, Origin, invoice_origin, Tax Signed, amount_tax_signed, Accounting Date, Next Activity, Activities, '
      + 'Référence, Référence du paiement, Origine, Taxe signée, Date comptable, Activités, Prochaine activité, Total signé',
  },
  companyAmounts: 'Total Signed, amount_total_signed, Total signé, Total',
  words: {
    document_type: {
      invoice: 'customer-invoice out_invoice', credit_note: 'customer-credit-note out_refund',
      payable: 'vendor-bill vendor-credit-note in_invoice in_refund purchase-receipt in_receipt',
      internal: 'sales-receipt out_receipt', by_sign: 'journal-entry entry',
    },
    status: {
      open: 'not-paid not_paid non-payé non-payée non-réglé non-réglée',
      partial: 'partially-paid partial partiellement-payé partiellement-payée partiellement-réglé partiellement-réglée',
      paid: 'paid in-payment in_payment payé payée réglé réglée en-paiement en-cours-de-paiement',
      credited: 'reversed extourné extournée contre-passé',
      by_amount: 'invoicing-app-legacy invoicing_legacy',
    },
    is_deleted: {
      draft: 'draft brouillon', cancelled: 'cancelled cancel canceled annulé annulée', false: 'posted comptabilisé comptabilisée',
    },
  },
}

export const odoo = listFormat(system)
