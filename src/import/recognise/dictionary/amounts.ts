import type { Synonyms } from './synonyms.ts'

/** How much. */
export const amounts: Synonyms = {
  amount: {
    sure: `amount, total, invoiced amount, invoice amount, grand total, total amount, original amount, gross amount, invoice total,
      original, amount including tax, amount in document currency, amount in doc curr, amount in transaction currency, total invoice,
      document amount, gross, billed amount, total signed, amount in currency, total incl tax, total including vat
      montant TTC, total TTC, montant initial, montant facture, montant de la facture, montant, montant total, montant TTC devise,
      TotalTTC, montant en devise document, montant facturé, TTC
      Betrag, Rechnungsbetrag, Bruttobetrag, Umsatz, Brutto, Gesamtbetrag, Betrag in Belegwährung, Rechnungssumme, Ursprungsbetrag
      importe, importe total, importe factura, inicial, total factura, importe bruto, monto, monto total
      importo, totale fattura, originale, importo totale, totale, importo fattura, importo lordo, totale documento
      montante, valor, valor total, total da fatura, valor da fatura, valor bruto
      bedrag, factuurbedrag, totaalbedrag, brutobedrag, origineel, totaal, bedrag incl btw, WRBTR`,
    weak: 'value, sum, somme, home total amount',
  },
  base_amount: {
    sure: `amount in local currency, amount in company currency, amount in base currency, amount in functional currency, base amount,
      local amount, company currency amount, functional amount, amount lcy, home amount, home currency amount
      montant en devise interne, montant en devise de tenue, montant en devise société, montant en monnaie locale, contre-valeur,
      contrevaleur, montant converti, montant devise de base
      Betrag in Hauswährung, Hauswährungsbetrag, Basisbetrag, Betrag in Landeswährung, Gegenwert, Basis-Umsatz
      importe en moneda local, importe en ML, importe en moneda base, contravalor, montante em moeda interna, valor em moeda local,
      contravalor em moeda local, bedrag in lokale valuta, bedrag in basisvaluta, tegenwaarde
      importo in divisa interna, importo in valuta locale, controvalore, DMBTR`,
  },
  base_currency: {
    sure: `local currency, company currency, base currency, functional currency, home currency, HWAER, Hauswährung, Landeswährung,
      Basiswährung, WKZ Basis-Umsatz, devise interne, devise société, devise de tenue, devise de base, monnaie locale, moneda local,
      moneda base, moeda interna, moeda local, divisa interna, valuta locale, lokale valuta, basisvaluta`,
  },
  debit: { sure: 'debit, debits, debit amount, débit, montant débit, Soll, Sollbetrag, debe, cargo, dare, débito, debet, charges' },
  credit: { sure: 'credit, credits, credit amount, crédit, montant crédit, Haben, Habenbetrag, haber, avere, crédito, abono' },
  amount_net: {
    sure: `subtotal, sub total, untaxed amount, net amount, amount excluding tax, untaxed amount signed, net total, total excl tax,
      amount before tax
      montant HT, total HT, HT, montant hors taxe, montant hors taxes, TotalHT
      Nettobetrag, Netto, Nettosumme, base imponible, importe neto, imponibile, importo netto, valor líquido, base tributável,
      netto bedrag, nettobedrag, bedrag excl btw`,
  },
  open_amount: {
    sure: `open balance, open amount, balance, remaining amount, amount remaining, outstanding amount, outstanding, residual,
      residual amount, amount due, invoice amount due, total open amount, balance due, unpaid amount, remaining balance, amount due signed, open, due amount,
      amount outstanding, balance outstanding
      solde, montant ouvert, résiduel, reste dû, reste à payer, montant non soldé, solde dû, montant restant, restant dû,
      montant dû, encours, solde restant dû, reste à régler, impayé
      Restbetrag, offener Posten, Saldo, offener Betrag, offen, Restsaldo, OP-Betrag, Offener Saldo
      saldo pendiente, remanente, importe pendiente, pendiente, pendiente de cobro, saldo
      importo residuo, residuo, importo aperto, da incassare, saldo aperto
      valor em aberto, em aberto, saldo em aberto, valor pendente
      resterend, openstaand, openstaand bedrag, restant, openstaand saldo`,
    weak: 'home balance',
  },
  paid_amount: {
    sure: `paid amount, amount paid, InvoiceAmountPaid, paid, payments, total paid, payment amount, amount received, received,
      collected amount, settled amount
      montant payé, réglé, AmountPayment, montant réglé, montant règlement, montant du règlement, montant paiement, montant du paiement, payé, total réglé, montant encaissé, encaissé, déjà réglé, déjà payé
      bezahlt, bezahlter Betrag, Zahlungsbetrag, gezahlt
      total pagado, pagado, importe pagado, importe cobrado, cobrado, pagato, importo pagato, incassato, totale pagato
      pago, valor pago, valor recebido, betaald, betaald bedrag, reeds betaald`,
  },
  write_off: {
    sure: `write off, written off, write off amount, written off amount, bad debt, bad debt amount
      passé en perte, perte, créance irrécouvrable, montant passé en perte, pertes, irrécouvrable, abandon de créance
      Ausbuchung, ausgebucht, Abschreibung, Forderungsausfall, castigo, incobrable, fallido, stralcio, perdita su crediti,
      inesigibile, baixa, incobrável, afboeking, afgeboekt`,
    weak: 'adjustment, adjustments',
  },
}
