import type { Synonyms } from './synonyms.ts'

/** Which document: numbers, types, states, currencies, disputes. */
export const documents: Synonyms = {
  document_number: {
    sure: `invoice number, invoice no, invoice num, num, document number, document no, doc number, doc no, voucher no, voucher number,
      transaction number, inv no, invoice #, InvoiceRef, bill number, bill no, posting document no
      numéro de facture, numéro facture, n° facture, n° de facture, n° pièce, n° de pièce, numéro de pièce, numéro pièce, PieceRef,
      réf facture, référence facture, NumFacture, n° document, numéro de document, facture n°, pièce, EC_RefPiece
      Belegnummer, Belegnr, Rechnungsnr, Beleg-Nr, Rechnungsnummer, Rechnung Nr, Rechnungs-Nr, RE-Nr, Belegfeld 1, Belegfeld, Dokumentnummer
      nº documento, nº doc, nº factura, nº de factura, factura no, número de factura, número factura, número documento, folio
      numero fattura, numero documento, n° fattura, fattura n°, n fattura, nº do documento, número da fatura, nº fatura,
      nº da fatura, número do documento, factuurnummer, factuurnr, documentnummer, boekstuknummer, BELNR`,
    weak: `number, no, invoice, invoice id, document, document id, doc id, facture, Rechnung, Beleg, factura, fattura, fatura, factuur,
      numéro, numero, número, nummer, Nr, reference, référence, ref, id, entry no, external document no, pièce réf,
      credit note number, credit note no, credit memo number, credit memo no, credit note, credit memo, n° avoir, n° d'avoir,
      numéro d'avoir, numéro avoir, avoir, Gutschriftsnummer, Gutschrift-Nr, Gutschrift, nº nota de crédito, nota de crédito,
      número de nota de crédito, numero nota di credito, nota di credito, creditnotanummer, creditnota`,
  },
  document_type: {
    sure: `transaction type, document type, doc type, voucher type, type, invoice type, txn type
      type de pièce, nature, type de document, type pièce, type document, type de facture, type facture, nature de pièce
      Belegart, Belegtyp, Dokumentart, Rechnungsart, Vorgangsart, Art
      clase de documento, tipo, tipo de documento, tipo documento, tipo de comprobante, tipo di documento, tipo fattura,
      tipo de fatura, boekingssoort, documenttype, soort, factuurtype, BLART, move type`,
    weak: 'kind, record type, typ',
  },
  status: {
    sure: `status, invoice status, payment status, document status, state, open, is open, paid, is paid, settled, closed, cleared
      statut, état, état facture, statut facture, statut de paiement, état de paiement, payée, payé, réglée, réglé, soldée
      Rechnungsstatus, Zahlungsstatus, Belegstatus, bezahlt, offen, ausgeglichen
      estado, estatus, estado de pago, situación, pagada, pagado, cobrada, stato, stato pagamento, stato fattura, pagata, pagato,
      estado de pagamento, situação, pago, paga, betaalstatus, factuurstatus, betaald, voldaan, InvoiceStatus, InvoicePaid`,
    weak: 'soldé',
  },
  is_deleted: {
    sure: `deleted, is deleted, void, voided, is void, is voided, cancelled, canceled, is cancelled, supprimé, supprimée, annulé, annulée,
      gelöscht, storniert, eliminado, anulado, anulada, eliminato, annullato, annullata, excluído, verwijderd, geannuleerd`,
  },
  currency: {
    sure: `currency, currency code, invoice currency, currency iso code, document currency, transaction currency, currency id, curr
      devise, code devise, monnaie, devise de facturation, devise facture, Idevise, devise document
      Währung, WKZ, Währungscode, Belegwährung, Rechnungswährung, WKZ Umsatz
      moneda, divisa, código moneda, valuta, codice valuta, moeda, código da moeda, valutacode, WAERS`,
    weak: 'ccy',
  },
  dispute: {
    sure: `dispute, disputed, in dispute, is disputed, dispute flag, on hold, payment block, litigation, dispute status
      litige, en litige, litigieux, contesté, bloqué, créance litigieuse
      Klärungsfall, strittig, Sperrgrund, Zahlungssperre, Mahnsperre, Reklamation
      disputa, en disputa, litigio, contestazione, contestato, in contestazione, em disputa, litígio, geschil, betwist`,
  },
  dispute_reason: {
    sure: `dispute reason, reason for dispute, dispute code, dispute comment, payment blocking reason
      motif litige, motif du litige, motif de litige, raison litige, Klärungsgrund, Reklamationsgrund
      motivo disputa, motivo del litigio, motivo contestazione, motivo da disputa, reden geschil`,
    weak: 'reason code, motif, motivo',
  },
}
