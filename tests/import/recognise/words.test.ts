import { describe, expect, test } from 'vitest'
import { termsMeaning } from '../../../src/import/rows/terms.ts'
import { currencyMeaning, flagMeaning, statusMeaning, typeMeaning } from '../../../src/import/rows/words.ts'

describe('types of document', () => {
  test.each([
    ['Facture', 'invoice'], ['ACCREC', 'invoice'], ['RV', 'invoice'], ['Rechnung', 'invoice'], ['Sales Invoice', 'invoice'], ['out_invoice', 'invoice'],
    ['Avoir', 'credit_note'], ['Credit Memo', 'credit_note'], ['Gutschrift', 'credit_note'], ['nota di credito', 'credit_note'], ['DG', 'credit_note'],
    ['Règlement', 'receipt'], ['Payment', 'receipt'], ['DZ', 'receipt'], ['Zahlungseingang', 'receipt'], ['cobro', 'receipt'],
    ['Refund', 'refund'], ['À-nouveau', 'opening'], ['ACCPAY', 'payable'], ['Bill', 'payable'], ['facture fournisseur', 'payable'], ['Devis', 'draft'],
    ['Journal Entry', undefined],
  ])('%s', (word, meaning) => { expect(typeMeaning(word)).toBe(meaning) })
})

describe('states of payment', () => {
  test.each([
    ['PAID', 'paid'], ['soldée', 'paid'], ['bezahlt', 'paid'], ['pagada', 'paid'], ['AUTHORISED', 'open'], ['Impayée', 'open'], ['überfällig', 'open'],
    ['Partially Paid', 'partial'], ['partiellement réglée', 'partial'], ['VOIDED', 'void'], ['annulée', 'void'], ['Draft', 'draft'], ['Entwurf', 'draft'],
    ['deleted', 'deleted'], ['storniert', 'cancelled'], ['Written off', 'written_off'], ['ausgebucht', 'written_off'], ['blue', undefined],
  ])('%s', (word, meaning) => { expect(statusMeaning(word)).toBe(meaning) })

  test.each([['Oui', 'true'], ['x', 'true'], ['FALSE', 'false'], ['nein', 'false'], ['1', 'true'], ['0', 'false'], ['perhaps', undefined]])(
    'yes and no: %s', (word, meaning) => { expect(flagMeaning(word)).toBe(meaning) })
})

test.each([['eur', 'EUR'], ['€', 'EUR'], ['US$', 'USD'], ['FCFA', 'XOF'], ['TTC', undefined], ['', undefined]])(
  'currency %s', (word, currency) => { expect(currencyMeaning(word)).toBe(currency) })

describe('payment terms', () => {
  test.each([
    ['30', 30], ['Net 30', 30], ['30 jours', 30], ['30 Tage netto', 30], ['2/10 net 60', 60], ['Z045', 45], ['Due on receipt', 0], ['comptant', 0], ['0', 0],
  ])('%s', (words, days) => { expect(termsMeaning(words)).toEqual({ meaning: 'days', days }) })

  test.each([
    ['30 jours fin de mois', 'days_then_month_end', 30], ['45j FDM', 'days_then_month_end', 45], ['60 Tage Monatsende', 'days_then_month_end', 60],
    ['fin de mois + 45 jours', 'month_end_then_days', 45], ['30 EOM', 'month_end_then_days', 30], ['Net 15 end of month', 'month_end_then_days', 15],
    ['fin de mois', 'month_end_then_days', 0],
  ])('%s', (words, meaning, days) => { expect(termsMeaning(words)).toEqual({ meaning, days }) })

  test.each(['as agreed', '30 or 45', '15th of the following month', '9999', ''])('%s says nothing', words => {
    expect(termsMeaning(words)).toBeUndefined()
  })
})
