import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/engine/types.ts'
import { paragraphsOf } from '../../src/panels/customer_briefing/answer.ts'
import { asksOf } from '../../src/panels/customer_briefing/asks.ts'
import type { Results } from '../../src/parts/panel.ts'
import { contextIn, plain } from './context.ts'

const claims = (numbers: readonly string[], total: string, documents = numbers.length, more: Row = {}): Row[] =>
  numbers.map((number) => ({ number, total, documents, oldest: 42, dispute_reason: null, ...more }))

const card = (more: Row = {}): Row => ({
  customer_name: 'Forge Alde', balance: '900.000', overdue: '500.000', unapplied: '0.000', credit_limit: '1000.000',
  limit_overrun: '0.000', disputed: '0.000', ...more
})

const asks = (results: Results, language: 'en' | 'fr' = 'en'): string[] =>
  asksOf({ card: [card()], ...results }, contextIn(language)).map(plain)

describe('what the sales representative should ask for', () => {
  it('asks for what is overdue and not disputed, by number', () => {
    expect(asks({ due: claims(['F1'], '120.000') })).toEqual([
      'Payment of €120.00 overdue: F1, 42 days late. Ask for the date and the reference of the transfer.'
    ])
    expect(asks({ due: claims(['F1', 'F2'], '120.000', 5) }, 'fr')).toEqual([
      'Le paiement de 120,00 € échus : F1, F2 et 3 autres ; la plus ancienne a 42 jours de retard. ' +
        'Demander la date et la référence du virement.'
    ])
  })

  it('asks to settle disputes, with the reasons that are known', () => {
    expect(asks({ disputed: claims(['F3'], '60.000', 1, { dispute_reason: 'Price' }) })[0])
      .toMatch(/^Settle the dispute over €60\.00 \(F3: Price\)/)
    expect(asks({ disputed: claims(['F3'], '60.000') })[0]).toContain('(F3; no reason stated)')
  })

  it('comes from the most pressing to the least', () => {
    const history = [
      { position_date: '2025-09-30', payer_class: 'slow', is_as_of: false, direction: 0 },
      { position_date: '2025-12-31', payer_class: 'late', class_before: 'slow', is_as_of: true, direction: 1 }
    ]
    const said = asks({
      card: [card({ limit_overrun: '250.000', unapplied: '-80.000' })], history,
      due: claims(['F1'], '120.000'), disputed: claims(['F3'], '60.000'), soon: claims(['F9'], '300.000', 4)
    })
    expect(said.map((line) => line.slice(0, 12))).toEqual([
      'Payment of €', 'Settle the d', 'The balance ', 'Pays later t', '€300.00 fall', '€80.00 of cr'
    ])
    expect(said[2]).toContain('€250.00 above the credit limit of €1,000.00')
    expect(said[3]).toContain('later than on 30 Sept 2025 (Slow, now Late)')
    expect(said[4]).toContain('by 30 Jan 2026 (4 documents)')
  })

  it('asks why a customer that owes has stopped paying, and says when there is nothing to ask for', () => {
    const quiet = { position_date: '2025-12-31', payer_class: 'inactive', is_as_of: true, direction: 0, balance: '900.000' }
    expect(asks({ history: [quiet] })).toEqual(['Nothing was paid in six months: ask whether orders are still to be expected.'])
    expect(asks({})).toEqual(['Nothing is overdue and nothing falls due soon: no payment to ask for.'])
  })
})

describe('what the briefing says', () => {
  const expected = [{ documents: 2, open_amount: '900.000', no_basis: '0.000', expected_4: '400.00', expected_13: '800.00', later: '100.00' }]

  it('names what is owed in other currencies', () => {
    const { elsewhere } = paragraphsOf({ card: [card()], expected, elsewhere: [{ currency: 'GBP', balance: '80.000' }] }, contextIn('en'))
    expect(plain(elsewhere ?? '')).toBe('In other currencies: £80.00.')
    expect(paragraphsOf({ card: [card()], expected }, contextIn('fr')).elsewhere).toBeNull()
  })

  it('says that a forecast cannot be told where claims are open and none is judged', () => {
    expect(plain(paragraphsOf({ card: [card()], expected }, contextIn('en')).expected)).toBe(
      '€800 of the €900 open is expected within thirteen weeks, €400 of it in the first four.')
    expect(paragraphsOf({ card: [card()], expected: [{ documents: 0 }] }, contextIn('en')).expected)
      .toBe('A forecast needs payments whose dates are known, and an as-of date within the ledger.')
  })

  it('gives no figure of a curve for too few invoices', () => {
    const summary = (documents: number): Row => ({ is_total: false, documents, median_days: documents < 5 ? null : 37 })
    const pays = (documents: number): string =>
      plain(paragraphsOf({ card: [card()], expected, curve: [summary(documents)] }, contextIn('en')).pays[1] ?? '')
    expect(pays(3)).toBe('Only 3 invoices are there to follow, too few for a curve: that takes five.')
    expect(pays(5)).toBe('Half of what this customer was invoiced is paid after 37 days.')
  })
})
