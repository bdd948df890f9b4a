import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsRules } from '../../src/ledger/terms.ts'
import { periodOf } from '../../src/parts/period.ts'
import { home, panelPages, readAddress, writeAddress, type Address } from '../../src/shell/address.ts'
import { isDate } from '../../src/shell/choice-values.ts'
import { defaultChoices, type Choices } from '../../src/shell/choices.ts'
import { orderedViews, paperViews } from '../../src/shell/report/views.ts'

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const name = fc.string({ minLength: 1, unit: 'grapheme' })
const value = fc.option(name)

const terms = fc.record({ days: fc.nat(366), rule: fc.constantFrom(...termsRules) })

/** Up to 100 with four decimals, as percentages and factors are written. */
const parts = (greatest: number): fc.Arbitrary<number> => fc.nat(greatest * 10_000).map((part) => part / 10_000)

const choices: fc.Arbitrary<Choices> = fc.record({
  asOf: fc.option(day),
  compareTo: fc.option(day),
  windowDays: fc.integer({ min: 1, max: 3660 }),
  currency: fc.option(name),
  credits: fc.constantFrom('include', 'exclude'),
  segmentBy: name,
  concentrationBasis: fc.constantFrom('balance', 'overdue', 'billings'),
  cohortGrain: fc.constantFrom('month', 'quarter'),
  cohortClock: fc.constantFrom('issue', 'due'),
  lateOver: fc.constantFrom('0', '30', '60'),
  lateBy: fc.constantFrom('customers', 'amount'),
  publicBuyers: fc.constantFrom('', 'segment~Hôpitaux & cliniques~health', 'country~FR~authority*segment~Régies~undertaking'),
  legalRules: fc.constantFrom('', 'ecb_rate~2026-01-01~2.15', 'agreed_days~2027-03-05~45~Loi & décret*contract_rate~2020-07-01~12'),
  thresholds: fc.constantFrom('', '1:5,12.5', '3:,4*10:,'),
  benchmark: fc.constantFrom('', '45~~', '38.5~2024~Observatoire & Cie, n° 3'),
  disputedInterest: fc.constantFrom('apart', 'include'),
  yearEnd: fc.option(day),
  recoveryPercent: parts(100),
  forwardFactor: parts(10),
  forwardReason: fc.option(name),
  enteredRates: fc.option(fc.array(parts(100), { minLength: 5, maxLength: 5 }).map((rates) => rates.join(','))),
  stressDays: fc.integer({ min: 0, max: 366 }),
  capitalPercent: parts(100),
  targetDso: fc.option(fc.nat(100_000).map((part) => part / 100)),
  discountPercent: parts(50).filter((percent) => percent > 0),
  discountDays: fc.nat(365),
  discountShares: fc.array(parts(100), { minLength: 7, maxLength: 7 }).map((shares) => shares.join(',')),
  reportViews: fc.subarray([...paperViews]).map(orderedViews),
  soldBuckets: fc.constantFrom('12345', '1', '24', '345'),
  soldLateDays: fc.nat(3650),
  advancePercent: parts(100),
  commissionPercent: parts(100),
  financingPercent: parts(100),
  termsCap: fc.constantFrom('last', 'plain'),
  reportingCurrency: fc.constantFrom(null, 'GBP', 'USD'),
  bucketEdges: fc.uniqueArray(fc.nat(3650), { minLength: 4, maxLength: 4 })
    .map((edges) => edges.toSorted((a, b) => a - b) as [number, number, number, number]),
  ageingBasis: fc.constantFrom('due', 'issue'),
  assumedTermsDays: terms.map(({ days }) => days),
  assumedTermsRule: terms.map(({ rule }) => rule),
  segmentTerms: fc.option(fc.record({
    dimension: name,
    values: fc.uniqueArray(fc.record({ value: fc.option(fc.oneof(fc.string(), fc.constantFrom('', ':', '45eom:a'))), terms }), {
      minLength: 1, selector: (rule) => rule.value,
    }),
  })),
  bucket: fc.option(fc.oneof(fc.constantFrom('not_due', '1-30', '91+', 'unapplied'), name.filter((text) => !text.endsWith(' ')))),
  issued: fc.option(day.chain((date) => fc.constantFrom(periodOf(date, 'month'), periodOf(date, 'quarter')))),
  customerId: fc.option(name),
  companyId: fc.option(name),
  query: fc.option(fc.string({ minLength: 1, maxLength: 4000 })),
  language: fc.option(fc.constantFrom('en', 'fr')),
})

const address: fc.Arbitrary<Address> = fc.record({
  page: fc.constantFrom(...panelPages, 'sources' as const, 'sql' as const),
  choices,
  filters: fc.uniqueArray(fc.record({
    dimension: fc.oneof(fc.constantFrom('entity', 'segment', 'country', 'sales_rep', 'customer'), name),
    value,
  }), { selector: (filter) => JSON.stringify(filter) }),
}).filter(({ page, choices: { customerId, companyId } }) => page !== 'customer' || (customerId !== null && companyId !== null))

describe('an address', () => {
  it('reads back as it was written', () => {
    fc.assert(fc.property(address, (wanted) => {
      expect(readAddress(writeAddress(wanted))).toEqual({ address: wanted, problems: [] })
    }))
  })

  it('is written the same after any reading, and never fails', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webFragments(), fc.string({ unit: 'binary' })), (hash) => {
      const written = writeAddress(readAddress(hash).address)
      expect(writeAddress(readAddress(written).address)).toBe(written)
      expect(readAddress(written).problems).toEqual([])
    }))
  })

  it('keeps suppositions, and names those that cannot be followed', () => {
    const hash = '#/what-if?capital=6.5&target_dso=45&discount=1.5&discount_shares=50,40,30,20,10,0,0&sold=12&cap=plain'
    expect(writeAddress(readAddress(hash).address)).toBe(hash.replaceAll(',', '%2C'))
    const bad = '#/what-if?capital=101&target_dso=1001&discount=0&discount_days=366&discount_shares=1,2&sold=6&cap=none&advance=x'
    const { address: read, problems } = readAddress(bad)
    expect(problems.map(({ parameter }) => parameter)).toEqual(
      ['capital', 'target_dso', 'discount', 'discount_days', 'discount_shares', 'sold', 'cap', 'advance'])
    expect(read.choices).toEqual(defaultChoices)
  })

  it('of no customer leads to all of them', () => {
    expect(readAddress('#/customer?customer_id=C1')).toMatchObject({
      address: { page: 'customers' }, problems: [{ parameter: 'customer_id', value: 'C1' }],
    })
    expect(readAddress('#/customer?customer_id=C1&company=E1')).toMatchObject({ address: { page: 'customer' }, problems: [] })
  })

  it('shows nothing of a default', () => {
    expect(writeAddress(home)).toBe('#/overview')
    expect(readAddress('')).toEqual({ address: home, problems: [] })
    expect(writeAddress(readAddress('#/aging?window=90&credits=include&by=segment&edges=0,30,60,90&grain=quarter').address))
      .toBe('#/aging')
  })

  it('keeps several values of one dimension, once each, and a value that is not stated', () => {
    const { address: read } = readAddress('#/aging?entity=North&entity=South+%26+Co&entity=North&dim.Region=&dim.Region=A%2BB')
    expect(read.filters).toEqual([
      { dimension: 'entity', value: 'North' },
      { dimension: 'entity', value: 'South & Co' },
      { dimension: 'Region', value: null },
      { dimension: 'Region', value: 'A+B' },
    ])
  })

  it('keeps terms for several values of one dimension, once each', () => {
    const { address: read, problems } = readAddress('#/aging?terms.segment=45eom:Public+sector&terms.segment=eom10:a:b'
      + '&terms.segment=0&terms.segment=20:a:b&terms.country=30:FR')
    expect(read.choices.segmentTerms).toEqual({
      dimension: 'segment',
      values: [
        { value: 'Public sector', terms: { days: 45, rule: 'days_then_month_end' } },
        { value: 'a:b', terms: { days: 10, rule: 'month_end_then_days' } },
        { value: null, terms: { days: 0, rule: 'days' } },
      ],
    })
    expect(problems).toEqual([
      { parameter: 'terms.segment', value: '20:a:b' }, { parameter: 'terms.country', value: '30:FR' },
    ])
  })

  it('carries terms for no more than a hundred values, nor for one of great length', () => {
    const many = Array.from({ length: 101 }, (_, i) => `terms.segment=30:${String(i)}`)
    const read = readAddress(`#/aging?${many.join('&')}`)
    expect(read.address.choices.segmentTerms?.values).toHaveLength(100)
    expect(read.problems).toEqual([{ parameter: 'terms.segment', value: '30:100' }])
    expect(readAddress(`#/aging?terms.segment=30:${'x'.repeat(501)}`).address.choices.segmentTerms).toBeNull()
  })

  it('reads a bucket typed by hand', () => {
    expect(readAddress('#/documents?bucket=91+').address.choices.bucket).toBe('91+')
    expect(readAddress('#/documents?bucket=91%2B').address.choices.bucket).toBe('91+')
  })

  it.each([
    ['#/aging?as_of=2023-02-29', 'as_of', '2023-02-29'],
    ['#/aging?as_of=31/12/2025', 'as_of', '31/12/2025'],
    ['#/aging?compare=never', 'compare', 'never'],
    ['#/aging?window=0', 'window', '0'],
    ['#/aging?window=1e3', 'window', '1e3'],
    ['#/aging?credits=maybe', 'credits', 'maybe'],
    ['#/aging?edges=0,30,30,90', 'edges', '0,30,30,90'],
    ['#/aging?edges=0,30,60', 'edges', '0,30,60'],
    ['#/aging?edges=0,30,60,90,120', 'edges', '0,30,60,90,120'],
    ['#/aging?lang=de', 'lang', 'de'],
    ['#/aging?rules=vat~2026-01-01~20', 'rules', 'vat~2026-01-01~20'],
    ['#/aging?rules=ecb_rate~2026-02-30~2', 'rules', 'ecb_rate~2026-02-30~2'],
    ['#/aging?rules=ecb_rate~2026-01-01~-2', 'rules', 'ecb_rate~2026-01-01~-2'],
    ['#/aging?bucket=', 'bucket', ''],
    ['#/documents?issued=', 'issued', ''],
    ['#/documents?issued=2024', 'issued', '2024'],
    ['#/documents?issued=2024-13', 'issued', '2024-13'],
    ['#/documents?issued=2024-Q5', 'issued', '2024-Q5'],
    ['#/documents?issued=2024-05-01', 'issued', '2024-05-01'],
    ['#/aging?assumed_terms=367', 'assumed_terms', '367'],
    ['#/aging?assumed_terms=eom30eom', 'assumed_terms', 'eom30eom'],
    ['#/aging?assumed_terms=30 eom', 'assumed_terms', '30 eom'],
    ['#/aging?terms.=30:a', 'terms.', '30:a'],
    ['#/aging?terms.segment=a', 'terms.segment', 'a'],
    ['#/aging?terms.segment=-1:a', 'terms.segment', '-1:a'],
    ['#/aging?terms.segment=30eomeom:a', 'terms.segment', '30eomeom:a'],
    ['#/aging?colour=red', 'colour', 'red'],
    ['#/aging?dim.=x', 'dim.', 'x'],
  ])('%s falls back and says so', (hash, parameter, bad) => {
    const page = hash.startsWith('#/documents') ? 'documents' : 'aging'
    expect(readAddress(hash)).toEqual({ address: { ...home, page }, problems: [{ parameter, value: bad }] })
  })

  it('goes to the first page when there is no such page, and keeps the choices', () => {
    expect(readAddress('#/nowhere?window=30')).toEqual({
      address: { ...home, choices: { ...defaultChoices, windowDays: 30 } },
      problems: [{ parameter: 'page', value: 'nowhere' }],
    })
  })
})

it('a date is a day that exists', () => {
  expect(['2024-02-29', '1900-01-01'].every(isDate)).toBe(true)
  expect(['2023-02-29', '2024-13-01', '2024-1-1', '0024-01-01', '2024-01-01T00:00', ''].some(isDate)).toBe(false)
})
