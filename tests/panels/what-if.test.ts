import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/engine/types.ts'
import { defaultWhatIf } from '../../src/ledger/what-if.ts'
import { cashRelease } from '../../src/panels/cash_release/panel.ts'
import { discountCustomers } from '../../src/panels/discount_customers/panel.ts'
import { earlyDiscount } from '../../src/panels/early_discount/panel.ts'
import { factoring } from '../../src/panels/factoring/panel.ts'
import { termsCut } from '../../src/panels/terms_cut/panel.ts'
import { contextIn, plain } from './context.ts'

const english = contextIn('en')
const french = contextIn('fr')

describe('a lower DSO', () => {
  const whole = {
    is_total: true, dso: 57.42, target_dso: '46.10', best_date: '2025-02-28', freed: '1008089.000',
    yearly_worth: '80647.120', reason: null,
  }
  const results = { main: [whole], segments: [{ segments: 6, freed: '1184396.000' }] }

  it('tells what the whole and its segments would free at their best', () => {
    expect(plain(cashRelease.sentence(results, english))).toBe(
      'From 57.4 days back to 46.1 days, the best of twelve months (28 Feb 2025), €1.01 m would be freed, worth €81 k a year'
      + ' at 8 %; each segment at its own best would free €1.18 m.')
    expect(plain(cashRelease.sentence(results, french))).toBe(
      'De 57,4 jours à 46,1 jours, le meilleur niveau sur douze mois (28 févr. 2025), 1,01 M€ seraient libérés, ce qui vaut'
      + ' 81 k€ par an à 8 % ; chaque segment à son meilleur niveau libérerait 1,18 M€.')
  })

  it('writes a target and a cost with the decimals that they were given', () => {
    const context = contextIn('en', { whatIf: { ...defaultWhatIf, targetDso: 45.25, capitalPercent: 6.5 } })
    const main = [{ ...whole, target_dso: '45.25' }]
    expect(plain(cashRelease.sentence({ main, segments: [{ segments: 1, freed: '5.000' }] }, context)))
      .toBe('From 57.4 days to 45.25 days, €1.01 m would be freed, worth €81 k a year at 6.5 %.')
    expect(plain(cashRelease.sentence({ main: [{ ...whole, target_dso: '45.25', freed: '0.000' }] }, context)))
      .toBe('DSO is at 57.4 days and keeps 45.25 days already, so that nothing would be freed.')
  })

  it('says why there is no DSO', () => {
    const main = [{ ...whole, reason: 'ledger_start' }]
    expect(plain(cashRelease.unavailable?.({ main }, english)?.reason ?? ''))
      .toBe('DSO cannot be told: the ledger starts on 1 Jan 2022.')
    expect(cashRelease.unavailable?.(results, english)).toBeUndefined()
  })
})

describe('a discount', () => {
  const whole = {
    is_total: true, payer_class: null, taken: '9046450.000', days_won: 41.3, discount_cost: '180929.000',
    cash_forward: '1002074.000', net_worth: '-100763.000', yearly_rate: 18.06,
  }
  const said = (row: Row, context = english): string => plain(earlyDiscount.sentence({ main: [row] }, context))

  it('says plainly whether it pays', () => {
    expect(said(whole)).toBe('2 % off for payment within 10 days of issue would cost €181 k a year and keep €1.00 m more cash'
      + ' in hand on an average day; money 41.3 days sooner at 18.1 % a year, against 8 %; it does not pay, and loses €101 k a year.')
    expect(said({ ...whole, net_worth: '5000.000' })).toMatch(/; it pays, by €5\.0 k a year\.$/)
    expect(said(whole, french)).toMatch(/; ce n’est pas rentable, avec une perte de 101 k€ par an\.$/)
  })

  it('tells nobody, no day won and no class apart', () => {
    expect(said({ ...whole, taken: '0.000' })).toBe('By these shares nobody would take the discount.')
    expect(said({ ...whole, yearly_rate: null }))
      .toBe('No payment would come sooner, and the discount would cost €181 k a year.')
    expect(said({ ...whole, taken: null })).toMatch(/^How customers pay cannot be told yet/)
  })

  it('tells for how many customers it pays, and from how many days on', () => {
    const summary = [{ winners: 1, won: '2.000', losers: 30, lost: '1200.000' }]
    expect(plain(discountCustomers.sentence({ main: [], summary }, english)))
      .toBe('It pays for one customer, by €2 a year; for 30 it loses €1.2 k a year; at 8 % what is taken must come 93.1 days sooner for it to pay.')
    const free = contextIn('en', { whatIf: { ...defaultWhatIf, capitalPercent: 0 } })
    expect(plain(discountCustomers.sentence({ main: [], summary: [{ winners: 0, losers: 0 }] }, free)))
      .toBe('It pays for no customer.')
  })
})

describe('claims sold', () => {
  const sold = {
    is_total: true, bucket: null, face_amount: '5091796.000', cash_today: '4269197.000', sale_cost: '58830.000',
    yearly_rate: 16.5, expected_days: '30.50', no_basis: '0.000', disputed: '125058.000', too_late: '80394.000',
  }
  const said = (row: Row, context = english): string => plain(factoring.sentence({ main: [row] }, context))

  it('bring cash at a cost, and leave out what nobody buys or can tell', () => {
    expect(said(sold)).toBe('Claims of €5.09 m would bring €4.27 m today and cost €59 k, 16.5 % a year over 30.5 days,'
      + ' against 8 %; €125 k in dispute and €80 k too late stand outside.')
    expect(said({ ...sold, disputed: '0.000', no_basis: '40000.000' }))
      .toMatch(/; of €40 k nothing tells when it will be paid, so it is left out; €80 k too late stands outside\.$/)
    expect(said({ ...sold, face_amount: '0.000', disputed: '0.000', too_late: '0.000' }, french))
      .toBe('Rien de ce qui est ouvert ne pourrait être cédé à ces conditions.')
  })
})

describe('terms cut', () => {
  const dates = [{ position_reason: null, window_reason: null, year_reason: null }]
  const summary = {
    found: 3, year_invoices: 12, year_amount: '73000.000', days_beyond: 12.5, balance_fall: '2500.000',
    yearly_worth: '200.000', more_overdue: '400.000',
  }
  const said = (row: Row, context = english): string =>
    plain(termsCut.sentence({ main: [], summary: [row], dates }, context))

  it('tell what falls and what would be overdue', () => {
    expect(said(summary)).toBe('€2.5 k less would be outstanding on an average day, worth €200 a year at 8 %; 12 invoices of'
      + ' twelve months, €73 k, go 12.5 days beyond the cap; €400 of what is open and not yet due would be overdue.')
    expect(said({ ...summary, more_overdue: '0.000' }, french)).toMatch(/^L’encours baisserait de 2,5 k€ un jour moyen/)
    expect(said({ ...summary, year_invoices: 0, more_overdue: '0.000' }))
      .toBe('Nothing that is not yet due would be overdue; none of the invoices of twelve months goes beyond the cap.')
  })

  it('tell that there are none, or that a year is not known', () => {
    expect(said({ found: 0 })).toBe('No terms that were agreed go beyond the legal cap.')
    const unknown = [{ position_reason: null, window_reason: null, year_reason: 'ledger_start' }]
    expect(plain(termsCut.sentence({ main: [], summary: [summary], dates: unknown }, english)))
      .toBe('€400 of what is open and not yet due would be overdue; what would be outstanding on an average day cannot be'
        + ' told: the ledger starts on 1 Jan 2022.')
  })
})
