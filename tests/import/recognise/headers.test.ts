import { describe, expect, test } from 'vitest'
import { isKnownHeader, isPrediction, matchHeader } from '../../../src/import/recognise/headers.ts'
import { normalised, tokens } from '../../../src/import/recognise/normalise.ts'

const best = (header: string): string | undefined => matchHeader(header)[0]?.role

describe('normalising', () => {
  test.each([
    ['N° de facture', 'nodefacture'], ['nº documento', 'nodocumento'], ['Invoice No.', 'invoiceno'], ['Invoice #', 'invoiceno'],
    ['Rechnungs-Nr.', 'rechnungsno'], ['Rechnung_Nr', 'rechnungno'], ['Date d’échéance', 'datedecheance'], ['FÄLLIGKEIT', 'falligkeit'], ['Straße', 'strasse'],
    ['Due\u00a0Date', 'duedate'], ['', ''],
  ])('%s', (header, expected) => { expect(normalised(header)).toBe(expected) })

  test.each([
    ['fully_paid_on_date', ['fully', 'paid', 'on', 'date']], ['DateLimitReglmt', ['date', 'limit', 'reglmt']],
    ['InvoiceAmountDue', ['invoice', 'amount', 'due']], ['TTCMontant', ['ttc', 'montant']],
  ])('words of %s', (header, expected) => { expect(tokens(header)).toEqual(expected) })
})

describe('known headers of seven languages', () => {
  test.each([
    ['Société', 'entity'], ['Buchungskreis', 'entity'], ['Company Code', 'entity'],
    ['Code client', 'customer_id'], ['Kundennummer', 'customer_id'], ['Customer No.', 'customer_id'], ['debiteurnummer', 'customer_id'],
    ['codice cliente', 'customer_id'], ['CompAuxNum', 'customer_id'],
    ['Raison sociale', 'customer_name'], ['Kundenname', 'customer_name'], ['klantnaam', 'customer_name'], ['razón social', 'customer_name'],
    ['Catégorie client', 'segment'], ['Kundengruppe', 'segment'], ['grupo de clientes', 'segment'],
    ['pays', 'country'], ['Land', 'country'], ['paese', 'country'], ['país', 'country'],
    ['Commercial', 'sales_rep'], ['vendedor', 'sales_rep'], ['Sales Person', 'sales_rep'],
    ['Nº documento', 'document_number'], ['numero fattura', 'document_number'], ['factuurnummer', 'document_number'], ['Belegnummer', 'document_number'],
    ['Belegart', 'document_type'], ['tipo di documento', 'document_type'], ['Voucher Type', 'document_type'],
    ['Date facture', 'issue_date'], ['Rechnungsdatum', 'issue_date'], ['data de emissão', 'issue_date'], ['fecha factura', 'issue_date'],
    ['Échéance', 'due_date'], ['Nettofälligkeitsdatum', 'due_date'], ['vencimiento', 'due_date'], ['data scadenza', 'due_date'],
    ['vervaldatum', 'due_date'], ['data de vencimento', 'due_date'], ['DateLimitReglmt', 'due_date'], ['Due Date (UTC)', 'due_date'],
    ['Date comptable', 'posting_date'], ['boekingsdatum', 'posting_date'],
    ['Ausgleichsdatum', 'settlement_date'], ['fecha de pago', 'settlement_date'], ['Closed at Date', 'settlement_date'],
    ['Devise', 'currency'], ['Währung', 'currency'], ['moneda', 'currency'], ['valuta', 'currency'],
    ['Montant TTC', 'amount'], ['Bruttobetrag', 'amount'], ['importe total', 'amount'], ['bedrag', 'amount'], ['*Total', 'amount'],
    ['Soll', 'debit'], ['Débit (EUR)', 'debit'], ['haber', 'credit'], ['dare', 'debit'], ['Crédit', 'credit'],
    ['Montant HT', 'amount_net'], ['imponibile', 'amount_net'],
    ['Solde', 'open_amount'], ['Remaining Amount', 'open_amount'], ['valor em aberto', 'open_amount'], ['openstaand', 'open_amount'],
    ['Montant réglé', 'paid_amount'], ['importo pagato', 'paid_amount'],
    ['Délai', 'payment_terms'], ['Zahlungsziel', 'payment_terms'], ['plafond', 'credit_limit'], ['Litige', 'dispute'],
    ['Passé en perte', 'write_off'], ['Statut', 'status'], ['_deleted', 'is_deleted'], ['Public', 'is_public_body'],
  ])('%s is %s', (header, role) => { expect(best(header)).toBe(role) })
})

describe('a payment date is never a due date', () => {
  test.each(['payment date', 'Date de règlement', 'Date règlement', 'settlement date', 'Zahlungsdatum', 'data pagamento'])('%s', header => {
    const roles = matchHeader(header).map(({ role }) => role)
    expect(roles[0]).toBe('settlement_date')
    expect(roles).not.toContain('due_date')
  })
})

describe('words decide, never parts of words', () => {
  test.each(['EcritureLibelle', 'Update', 'Mandate', 'currency_rate', 'total_tax', 'email_status', 'billing_address_id', 'sales_term_id',
    'Item Total', 'Invoiced by', 'Subtotalled', 'Reminder date sent'])('%s means nothing', header => {
    expect(matchHeader(header)).toEqual([])
  })

  test('all words of the synonym must be there, and more of them count for more', () => {
    const [first] = matchHeader('invoice sales rep')
    expect(first).toMatchObject({ role: 'sales_rep', isExact: false })
    expect(first?.score).toBeLessThan(matchHeader('sales rep')[0]?.score ?? 0)
  })

  test('the amount in local currency is not the amount', () => {
    expect(matchHeader('Amount (LCY)').map(({ role }) => role)).toEqual(['base_amount'])
  })
})

test.each(['Expected Payment Date', 'Date de règlement prévue', 'promised_payment_date', 'planned_payment_date', 'voraussichtliches Zahlungsdatum',
  'fecha de pago prevista'])('%s is a prediction', header => { expect(isPrediction(header)).toBe(true) })

test.each(['Payment Date', 'Échéance', 'Fully paid on'])('%s is none', header => { expect(isPrediction(header)).toBe(false) })

test('what the search for the header row counts', () => {
  expect(['Invoice Number', 'N° facture', 'Betrag (EUR)', 'due_date'].map(isKnownHeader)).toEqual([true, true, true, true])
  expect(['Dupont SA', '2024-01-31', '', 'Ageing as at 31 March'].map(isKnownHeader)).toEqual([false, false, false, false])
})
