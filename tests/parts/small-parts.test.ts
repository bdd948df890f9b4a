import { describe, expect, it } from 'vitest'
import { orderBy } from '../../src/parts/sorting.ts'
import { sparklinePaths } from '../../src/parts/sparkline.ts'
import { lacking, stateOf } from '../../src/parts/state.ts'
import { latePayerCohorts } from '../../src/panels/late_payer_cohorts/panel.ts'
import { contextIn } from '../panels/context.ts'

describe('sparkline', () => {
  it('spans its box from the lowest to the highest', () => {
    expect(sparklinePaths([0, 10])).toEqual(['M0.00 22.00L100.00 2.00'])
  })

  it('leaves a gap where nothing is known, and draws nothing from one point', () => {
    expect(sparklinePaths([1, 2, null, 1, 2])).toHaveLength(2)
    expect(sparklinePaths([null, 1, null])).toEqual([])
    expect(sparklinePaths([])).toEqual([])
  })

  it('draws a steady figure in the middle', () => {
    expect(sparklinePaths([5, 5])).toEqual(['M0.00 12.00L100.00 12.00'])
  })
})

describe('order of a list', () => {
  it('takes only columns of the list', () => {
    expect(orderBy({ key: 'amount', isDescending: true }, ['amount'], 'id')).toBe('amount desc nulls last, id')
    expect(orderBy({ key: 'amount; drop table x', isDescending: false }, ['amount'], 'id')).toBe('id')
  })
})

describe('state of a frame', () => {
  const panel = latePayerCohorts
  const answer = { key: 'a', results: { main: [{ cohort: '2025-01-01' }] }, context: contextIn('en') }

  it('lacks what the ledger says is missing, and nothing that it has not said', () => {
    const missing = { capability: 'history', is_available: false, unlocked_by: 'settlement_date' }
    expect(lacking(panel, [missing])).toEqual([missing])
    expect(lacking(panel, [{ ...missing, is_available: true }])).toEqual([])
    expect(lacking(panel, [{ ...missing, capability: 'disputes' }])).toEqual([])
    expect(stateOf(panel, [missing], 'a', answer, undefined)).toBe('unavailable')
  })

  it('is ready only with the answer to the present question', () => {
    expect(stateOf(panel, [], 'a', undefined, undefined)).toBe('loading')
    expect(stateOf(panel, [], 'b', answer, undefined)).toBe('loading')
    expect(stateOf(panel, [], 'a', answer, undefined)).toBe('ready')
    expect(stateOf(panel, [], 'a', { ...answer, results: { main: [] } }, undefined)).toBe('empty')
  })

  it('forgets an error once another question is asked', () => {
    const failure = { key: 'a', message: 'broken' }
    expect(stateOf(panel, [], 'a', answer, failure)).toBe('error')
    expect(stateOf(panel, [], 'b', answer, failure)).toBe('loading')
  })
})
