import type { Synonyms } from './synonyms.ts'

/** When. A payment date is never a due date, whatever other dictionaries say. */
export const dates: Synonyms = {
  issue_date: {
    sure: `invoice date, invoice bill date, bill date, issue date, issued on, issued, document date, doc date, transaction date,
      date of invoice, invoice created date, date issued, DateInvoice, txn date, billing date
      date facture, date de facture, date de la facture, date de facturation, date facturation, date de pièce, date pièce,
      date de la pièce, date d'émission, date émission, date document, PieceDate, émise le, EC_Date
      Rechnungsdatum, Belegdatum, Ausstellungsdatum, Rechnung vom
      fecha factura, fecha de factura, fecha de documento, fecha documento, fecha de emisión, fecha emisión
      data fattura, data documento, data emissione, data di emissione
      data do documento, data de emissão, data da fatura, data fatura, factuurdatum, documentdatum, BLDAT`,
    weak: `date, Datum, fecha, data, credit note date, credit memo date, date avoir, date d'avoir, date de l'avoir,
      Gutschriftsdatum, fecha nota de crédito, data nota di credito, data da nota de crédito, creditnotadatum`,
  },
  due_date: {
    sure: `due date, net due date, due in date, maturity date, due on, date due, payment due date, invoice due date, due, DateDue,
      maturity, payment due
      échéance, date d'échéance, date échéance, date d'échéance facture, date limite, date limite de paiement, DateLimitReglmt,
      date limite de règlement, échéance nette, date échéance nette, EC_Echeance, à payer avant
      Fälligkeit, Fälligkeitsdatum, Nettofälligkeit, Nettofälligkeitsdatum, fällig am, fällig, zahlbar bis
      vencimiento, fecha vencimiento, fecha de vencimiento, vencimiento neto
      scadenza, data scadenza, data di scadenza, scadenza al netto
      data de vencimento, vencimento, vencimento líquido, data vencimento
      vervaldatum, netto vervaldatum, vervaldag, NETDT`,
  },
  posting_date: {
    sure: `posting date, GL date, accounting date, entry date, booking date
      date comptable, date écriture, date d'écriture, date de saisie, EcritureDate, date de comptabilisation
      Buchungsdatum, fecha contabilización, fecha contable, fecha de contabilización, data registrazione, data di registrazione,
      data de lançamento, data contabilística, boekingsdatum, boekdatum, BUDAT`,
  },
  settlement_date: {
    sure: `settlement date, clearing date, closed at date, closed date, closed on, closed at, paid on, paid date, date paid, payment date,
      last payment date, fully paid on, fully paid on date, paid at, clear date, cleared on, cleared date, settled on, date of payment,
      receipt date, date settled, last settlement date, paid off on, collection date, DatePayment, payment received, payment received date
      date de règlement, date règlement, date du règlement, DateRglt, date de paiement, date paiement, réglée le, réglé le, payée le,
      payé le, date d'encaissement, date encaissement, soldée le, date dernier règlement, date du dernier règlement, date de solde
      Ausgleichsdatum, Zahlungsdatum, bezahlt am, Zahldatum, Zahlungseingang, Eingangsdatum Zahlung, ausgeglichen am, Ausgleich
      fecha compensación, fecha de compensación, fecha de pago, fecha pago, fecha de cobro, fecha cobro, pagada el
      data pagamento, data di pagamento, data incasso, data saldo, pagata il
      data de compensação, data de pagamento, data do pagamento, data de recebimento, paga em
      verrekeningsdatum, betaaldatum, betaald op, betalingsdatum, datum betaling, AUGDT`,
    weak: 'date lettrage, date de lettrage, DateLet',
  },
}

/** Words that make a date a guess about the future; such a column never says when money came. */
export const predictionWords = new Set(`expected planned predicted prediction forecast promised promise scheduled estimated anticipated projected
  prevu prevue prevus previsionnel previsionnelle estime estimee promesse promis planifie planifiee attendu attendue
  erwartet erwartete erwartetes geplant geplante geplantes voraussichtlich voraussichtliche voraussichtliches voraussichtlicher erwarteter geplanter prognose zugesagt
  esperada esperado prevista previsto prometida estimada estimado previsione promessa atteso attesa
  verwacht verwachte gepland geplande toegezegd beloofd ptp`.split(/\s+/))

/** Words that turn a header into something else than its other words say. */
export const estrangingWords = new Set(`rate rates tax taxes vat tva iva mwst ust btw discount discounts skonto remise escompte shipping
  email mail phone url address adresse attachment attachments synced sync created updated modified creation modification
  line item items quantity qty unit price prix reminder relance mahn dunning print sent delivery livraison exchange
  percent percentage count cours taux kurs cambio`.split(/\s+/))
