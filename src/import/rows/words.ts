import { normalised } from '../recognise/normalise.ts'

/** What a word in a cell means; absent when no dictionary knows it. */
export interface Meaning {
  readonly meaning: string
  readonly days?: number
}

type Dictionary = Readonly<Record<string, string>>

const typeWords: Dictionary = {
  invoice: 'invoice invoices inv accrec sales-invoice customer-invoice tax-invoice debit-note debit-memo facture fact fa fac '
    + 'facture-client factures facture-de-vente facture-d-acompte note-de-debit rechnung ausgangsrechnung rg re-ausgang '
    + 'debitorenrechnung lastschrift factura facturas factura-de-venta nota-de-debito fattura fatture fattura-di-vendita '
    + 'nota-di-debito fatura faturas fatura-recibo nota-de-debito factuur facturen verkoopfactuur out_invoice out-invoice '
    + 'custinv standard standard-invoice rv dr ft fs fr nd finance-charge-memo charge interest-invoice vente sale sales s i '
    + 'f instalment installment',
  credit_note: 'credit-note credit-memo credit credit-notes credit-memos creditnote creditmemo cn cm crn accreccredit '
    + 'arcreditnote sales-credit-memo avoir avoirs av avoir-client note-de-credit gutschrift gutschriften rechnungskorrektur '
    + 'stornorechnung gs nota-de-credito abono factura-rectificativa rectificativa nota-di-credito nota-di-accredito '
    + 'creditnota creditfactuur out_refund out-refund custcred dg nc sales-return return facture-d-avoir facture-avoir '
    + 'avoir-commercial avoirs-clients notes-de-credit credit-invoice customer-credit-note customer-credit-memo '
    + 'sales-credit-note sales-credit-memos ar-credit-memo ar-credit-note kreditnota rechnungsgutschrift kundengutschrift '
    + 'notas-de-credito nota-credito nota-de-abono facturas-rectificativas note-di-credito creditnotas',
  receipt: 'payment payments pmt receipt customer-payment payment-entry prepayment overpayment arprepayment aroverpayment '
    + 'deposit unapplied-payment cash cash-receipt on-account reglement reglements paiement encaissement acompte virement '
    + 'cheque zahlung zahlungen zahlungseingang einzahlung anzahlung akontozahlung za pago cobro anticipo recibo '
    + 'pagamento incasso acconto recebimento adiantamento betaling ontvangst aanbetaling custpymt dz da rc payment-receipt',
  refund: 'refund customer-refund refunds remboursement ruckzahlung erstattung ruckerstattung reembolso devolucion rimborso '
    + 'terugbetaling custrfnd',
  opening: 'opening opening-balance opening-entry a-nouveau an ran report-a-nouveau eroffnungsbilanz saldovortrag '
    + 'eb-wert saldo-inicial apertura saldo-iniziale abertura beginsaldo openingsbalans',
  payable: 'accpay accpaycredit appayment apprepayment apoverpayment apcreditnote bill bills vendor-bill vendor-invoice '
    + 'supplier-invoice supplier-credit vendor-credit purchase purchase-invoice purchase-credit-memo expense expenses '
    + 'bill-payment bill-credit check expense-claim facture-fournisseur facture-d-achat avoir-fournisseur achat fournisseur '
    + 'eingangsrechnung lieferantenrechnung kreditorenrechnung lieferantengutschrift factura-de-compra factura-proveedor '
    + 'compra fattura-di-acquisto fattura-fornitore acquisto fatura-de-fornecedor inkoopfactuur leveranciersfactuur '
    + 'in_invoice in-invoice in_refund in-refund vendbill kr kg kz ap payable supplier vendor',
  draft: 'estimate quote quotation sales-order proforma pro-forma devis bon-de-commande angebot auftrag presupuesto '
    + 'preventivo orcamento offerte',
}

const statusWords: Dictionary = {
  paid: 'paid fully-paid paid-in-full settled closed cleared payee paye reglee regle soldee solde acquittee encaissee lettree '
    + 'bezahlt ausgeglichen beglichen erledigt pagada pagado cobrada saldada cerrada pagata pagato saldata incassata '
    + 'paga pago liquidada recebida betaald voldaan afgeletterd collected applied payment-received in-payment',
  open: 'open unpaid outstanding overdue past-due due sent authorised authorized approved awaiting-payment not-due current '
    + 'posted submitted viewed late pending ouverte ouvert impayee impaye non-payee non-reglee non-soldee en-retard echue '
    + 'a-payer validee emise en-attente en-cours offen unbezahlt uberfallig fallig gemahnt nicht-bezahlt abierta abierto '
    + 'pendiente impagada vencida no-pagada emitida aperta aperto non-pagata scaduta insoluta da-pagare in-attesa emessa '
    + 'aberta aberto em-aberto por-pagar vencida nao-paga pendente onbetaald openstaand vervallen te-laat verzonden '
    + 'not-paid unapplied disputed en-litige strittig in-collection relancee',
  partial: 'partial partially-paid partly-paid part-paid partially_paid partiellement-payee partiellement-reglee '
    + 'partiellement-soldee partielle reglement-partiel acompte-verse teilweise-bezahlt teilbezahlt teilzahlung '
    + 'parcialmente-pagada parcial pago-parcial parzialmente-pagata parziale parcialmente-paga deels-betaald gedeeltelijk '
    + 'gedeeltelijk-betaald partly-paid-and-overdue',
  void: 'void voided annulee annule reversed nullified nichtig anulada anulado annullata stornata anulada',
  cancelled: 'cancelled canceled abandonnee extournee storniert storno cancelada cancelado cancellata geannuleerd',
  draft: 'draft drafts brouillon projet proforma entwurf borrador bozza rascunho concept not-posted not-sent unposted',
  deleted: 'deleted removed supprimee supprime geloscht eliminada eliminado eliminata excluida verwijderd',
  written_off: 'written-off write-off writeoff bad-debt uncollectible passee-en-perte en-perte perte irrecouvrable '
    + 'ausgebucht abgeschrieben uneinbringlich incobrable castigada inesigibile stralciata incobravel afgeboekt oninbaar',
}

const yes = 'yes y true t 1 x oui o vrai ja j wahr si s verdadero vero sim v waar checked on'
const no = 'no n false f 0 non faux nein falsch falso nao nee onwaar off -'

const lookups = {
  document_type: lookupOf(typeWords),
  status: lookupOf(statusWords),
  flag: lookupOf({ true: yes, false: no }),
}

function lookupOf(dictionary: Dictionary): ReadonlyMap<string, string> {
  return new Map(Object.entries(dictionary).flatMap(([meaning, words]) =>
    words.split(' ').map(word => [normalised(word) || word, meaning] as const)))
}

export function typeMeaning(text: string): string | undefined {
  return lookups.document_type.get(normalised(text))
}

export function statusMeaning(text: string): string | undefined {
  return lookups.status.get(normalised(text))
}

/** 'true' or 'false' for yes and no in the seven languages. */
export function flagMeaning(text: string): string | undefined {
  return lookups.flag.get(normalised(text) || text.trim())
}

/** A currency by its code, sign or common name. */
export function currencyMeaning(text: string): string | undefined {
  const plain = text.trim().toUpperCase()
  return currencyNames.get(plain) ?? (currencyCodes.has(plain) ? plain : undefined)
}

/** The currency that the header of an amount names: "Amount (EUR)", "Montant EUR", "Betrag in CHF". */
export function currencyHeading(header: string): string | undefined {
  const named = header.match(/(?<![A-Za-z])(?:[A-Z]{3}(?![A-Za-z])|[€£$])/g) ?? []
  return named.map(currencyMeaning).find(code => code !== undefined)
}

/** ISO 4217. */
export const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Digits after the decimal sign of a currency's smallest unit, by ISO 4217; the ledger keeps at most three. */
export function minorDigits(currency: string): number {
  if (noDigits.has(currency)) return 0
  return threeDigits.has(currency) ? 3 : 2
}

const noDigits: ReadonlySet<string> = new Set(('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF').split(' '))
const threeDigits: ReadonlySet<string> = new Set('BHD CLF IQD JOD KWD LYD OMR TND UYW'.split(' '))

const currencyNames: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'], ['EURO', 'EUR'], ['EUROS', 'EUR'], ['£', 'GBP'], ['POUND', 'GBP'], ['POUND STERLING', 'GBP'],
  ['LIVRE STERLING', 'GBP'], ['$', 'USD'], ['US$', 'USD'], ['DOLLAR', 'USD'], ['US DOLLAR', 'USD'], ['DOLLARS', 'USD'],
  ['CA$', 'CAD'], ['C$', 'CAD'], ['A$', 'AUD'], ['NZ$', 'NZD'], ['HK$', 'HKD'], ['S$', 'SGD'], ['R$', 'BRL'],
  ['FR', 'CHF'], ['FR.', 'CHF'], ['SFR', 'CHF'], ['₹', 'INR'], ['RS', 'INR'], ['RS.', 'INR'], ['¥', 'JPY'], ['YEN', 'JPY'],
  ['ZŁ', 'PLN'], ['₺', 'TRY'], ['₽', 'RUB'], ['FCFA', 'XOF'],
])
