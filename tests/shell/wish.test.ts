import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/ledger/settings.ts'
import { home, readAddress } from '../../src/shell/address.ts'
import type { LedgerFacts } from '../../src/shell/facts.ts'
import { currencyOf, problemsOf, wishOf } from '../../src/shell/wish.ts'

const facts: LedgerFacts = {
  ledgerStart: '2022-01-01',
  ownDate: '2025-12-31',
  currencies: ['EUR', 'GBP'],
  reportingCurrencies: ['EUR', 'GBP', 'USD'],
  dimensions: [
    { dimension: 'customer', values: 250 },
    { dimension: 'entity', values: 3 },
    { dimension: 'segment', values: 6 },
    { dimension: 'Region', values: 4 },
  ],
  files: 1,
  rowsRead: 10,
  rowsLoaded: 9,
  rowsSetAside: 1,
}

describe('a wish', () => {
  it('of an address that says nothing is the ledger’s defaults', () => {
    expect(wishOf(home, facts)).toEqual({ settings: defaultSettings, filters: [] })
  })

  it('carries every choice into the settings', () => {
    const { address } = readAddress('#/dso?as_of=2025-06-30&compare=2025-03-31&window=365&credits=exclude&by=Region'
      + '&basis=overdue&grain=month&clock=due&edges=5,10,15,20&ageing=issue&rules=ecb_rate~2026-02-03~2,15&public_buyers=segment~B~health*segment~A~authority&disputed=include&year_end=2025-03-31&stress=60&reporting=USD&thresholds=9:1,5*1:5,&benchmark=45~2024~Survey&recovery=40&forward=1.25&loss_rates=0,0.5,2.25,50,100&capital=6&target_dso=41.5'
      + '&discount=1&discount_days=8&discount_shares=1,2,3,4,5,6,7&sold=21&sold_late=30&advance=90&commission=1&financing=4&cap=plain&assumed_terms=60eom&terms.Region=eom45:North&terms.Region=0&entity=North&dim.Region=')
    expect(wishOf(address, facts)).toEqual({
      settings: {
        asOf: '2025-06-30', compareTo: '2025-03-31', windowDays: 365,
        bucketEdge1: 5, bucketEdge2: 10, bucketEdge3: 15, bucketEdge4: 20,
        ageingBasis: 'issue', credits: 'exclude', assumedTermsDays: 60, assumedTermsRule: 'days_then_month_end',
        segmentTerms: {
          dimension: 'Region',
          values: [
            { value: 'North', terms: { days: 45, rule: 'month_end_then_days' } },
            { value: null, terms: { days: 0, rule: 'days' } },
          ],
        },
        segmentBy: 'Region',
        concentrationBasis: 'overdue', cohortGrain: 'month', cohortClock: 'due',
        publicBuyers: 'segment~A~authority*segment~B~health',
        legalRules: 'ecb_rate~2026-01-01~2.15', disputedInterest: 'include', yearEnd: '2025-03-31', stressDays: 60,
        reportingCurrency: 'USD',
        thresholds: '1:5,*9:1,5',
        benchmark: '45~2024~Survey',
        capitalPercent: 6, targetDso: 41.5, discountPercent: 1, discountDays: 8, discountShares: '1,2,3,4,5,6,7',
        soldBuckets: '12', soldLateDays: 30, advancePercent: 90, commissionPercent: 1, financingPercent: 4,
        termsCap: 'plain',
        recoveryPercent: 40, forwardFactor: 1.25, enteredRates: '0,0.5,2.25,50,100',
      },
      filters: [{ dimension: 'entity', value: 'North' }, { dimension: 'Region', value: null }],
    })
  })

  it('makes segments by what tells customers apart when there is no customer group', () => {
    const by = (...dimensions: LedgerFacts['dimensions']): string =>
      wishOf(home, { ...facts, dimensions }).settings.segmentBy
    expect(by({ dimension: 'country', values: 1 }, { dimension: 'entity', values: 2 })).toBe('entity')
    expect(by({ dimension: 'country', values: 1 }, { dimension: 'Channel', values: 2 })).toBe('Channel')
    expect(by({ dimension: 'customer', values: 9 })).toBe('customer')
    const [constant, unique] = [{ dimension: 'Constant', values: 1 }, { dimension: 'Reference', values: 900 }]
    expect(by(constant, unique, { dimension: 'customer', values: 9 })).toBe('customer')
    expect(by(constant, unique, { dimension: 'Channel', values: 3 })).toBe('Channel')
  })

  it('leaves out what the ledger does not have, and says so', () => {
    const { address } = readAddress('#/dso?currency=USD&by=Colour&dim.Colour=red&entity=North'
      + '&terms.Shade=30:dark')
    expect(wishOf(address, facts).filters).toEqual([{ dimension: 'entity', value: 'North' }])
    expect(wishOf(address, facts).settings.segmentTerms).toBeNull()
    expect(currencyOf(address.choices, facts)).toBe('EUR')
    expect(problemsOf(address, facts)).toEqual([
      { parameter: 'currency', value: 'USD' }, { parameter: 'by', value: 'Colour' },
      { parameter: 'terms.Shade', value: '' }, { parameter: 'Colour', value: 'red' },
    ])
    expect(problemsOf(readAddress('#/dso?currency=GBP&by=Region').address, facts)).toEqual([])
  })

  it('takes classes of customers as dimensions of any ledger, but makes no terms by them', () => {
    const { address } = readAddress('#/segments?by=payer_class&size_class=A&customer_cohort=&terms.payer_class=30:late')
    const { settings, filters } = wishOf(address, facts)
    expect(settings.segmentBy).toBe('payer_class')
    expect(settings.segmentTerms).toBeNull()
    expect(filters).toEqual([{ dimension: 'size_class', value: 'A' }, { dimension: 'customer_cohort', value: null }])
    expect(problemsOf(address, facts)).toEqual([{ parameter: 'terms.payer_class', value: '' }])
  })
})
