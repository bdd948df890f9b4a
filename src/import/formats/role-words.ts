import { tokens } from '../recognise/normalise.ts'

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words for money received, in the seven languages of the dictionary. */
export const paymentWords = wordsOf(`payment payments receipt receipts remittance unapplied paiement paiements
  reglement reglements encaissement encaissements zahlung zahlungen zahlungseingang zahlungseingange pago pagos cobro cobros
  pagamento pagamenti pagamentos incasso incassi recebimento recebimentos betaling betalingen ontvangst`)

/** Words for what is paid. */
export const invoiceWords = wordsOf(`invoice invoices facture factures rechnung rechnungen factura facturas fattura fatture
  fatura faturas factuur facturen`)

/** Words for what may settle an invoice beside money. */
export const creditWords = wordsOf(`credit creditnote creditmemo avoir avoirs gutschrift gutschriften abono nota creditnota
  creditfactuur creditor cheque check virement zahlungsnummer zahlungsbeleg betalingsnummer avoirnummer gutschriftsnummer`)

/** Words for putting one against the other. */
export const appliedWords = wordsOf(`applied application applications allocation allocations allocated imputation imputations
  impute imputee affectation affectations affecte affectee ventilation ventilations ventile ventilee zuordnung zuordnungen
  zugeordnet verrechnung verrechnungen verrechnet verrechneter ausgleich ausgleiche aplicacion aplicaciones aplicado aplicada
  imputacion imputado imputazione imputazioni imputato applicazione applicato abbinamento abbinato aplicacao aplicacoes
  imputacao toewijzing toewijzingen toegewezen verrekening verrekend`)

/** Words for reminders of what is due. */
export const reminderWords = wordsOf(`reminder reminders dunning relance relances mahnung mahnungen mahnstufe mahndatum mahnlauf
  zahlungserinnerung zahlungserinnerungen recordatorio recordatorios sollecito solleciti lembrete lembretes cobranca aanmaning
  aanmaningen herinnering herinneringen reclamacion reclamaciones`)

/** Whether one of the words of a text is among some. */
export function says(text: string, words: ReadonlySet<string>): boolean {
  return tokens(text).some(token => words.has(token))
}

/** The name of a table without its ending: a sheet's own, not that of its workbook. */
export function bareName(file: string): string {
  return (file.split(' › ').at(-1) ?? file).replace(/\.[A-Za-z0-9]{1,8}$/, '')
}
