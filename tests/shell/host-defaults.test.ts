import { describe, expect, it } from 'vitest'
import { home, readAddress, writeAddress } from '../../src/shell/address.ts'
import { defaultChoices, type Choices } from '../../src/shell/choices.ts'

const retail = { dimension: 'segment', values: [{ value: 'Retail', terms: { days: 60, rule: 'days' } }] } as const

/** A host that decided all that a host can decide of what an address carries. */
const hosted: Choices = {
  ...defaultChoices, bucketEdges: [0, 15, 30, 60], thresholds: '2:0,5', benchmark: '51~2024~Ours',
  assumedTermsDays: 45, assumedTermsRule: 'days_then_month_end', segmentTerms: retail,
}

describe('an address on a host with defaults of its own', () => {
  it('says nothing of them', () => {
    expect(writeAddress({ ...home, choices: hosted }, hosted)).toBe('#/overview')
    expect(readAddress('#/overview', hosted)).toEqual({ address: { ...home, choices: hosted }, problems: [] })
  })

  it('says what comes with the page where the host decided otherwise', () => {
    const written = writeAddress(home, hosted)
    expect(decodeURIComponent(written))
      .toBe('#/overview?edges=0,30,60,90&assumed_terms=30&thresholds=&benchmark=&segment_terms=none')
    expect(readAddress(written, hosted)).toEqual({ address: home, problems: [] })
  })

  it('replaces the terms of the host as a whole', () => {
    const own = readAddress('#/aging?terms.country=30:FR', hosted).address
    expect(own.choices.segmentTerms?.dimension).toBe('country')
    expect(readAddress(writeAddress(own, hosted), hosted).address).toEqual(own)
    expect(readAddress('#/aging?terms.country=soon:FR', hosted)).toMatchObject({
      address: { choices: { segmentTerms: retail } }, problems: [{ parameter: 'terms.country' }],
    })
    expect(readAddress('#/aging?segment_terms=all', hosted)).toMatchObject({
      address: { choices: { segmentTerms: retail } }, problems: [{ parameter: 'segment_terms', value: 'all' }],
    })
  })

  it('is a mistake where it leads to a page that the host hides', () => {
    expect(readAddress('#/legal?window=30', hosted, ['legal'])).toEqual({
      address: { ...home, choices: { ...hosted, windowDays: 30 } }, problems: [{ parameter: 'page', value: 'legal' }],
    })
  })

  it('means the same everywhere when it is written and read without a host', () => {
    const here = readAddress('#/aging?window=30', hosted).address
    expect(readAddress(writeAddress(here)).address).toEqual(here)
  })
})
