import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addingUp, bridgeOf } from '../../src/panels/dso_bridge/parts.ts'
import { bridgeSteps } from '../../src/panels/dso_bridge/chart.ts'
import { dsoBridge } from '../../src/panels/dso_bridge/panel.ts'
import { contextIn, plain } from './context.ts'

const rows = [
  { segment: 'A', contribution: 54, contribution_before: 12, change: 42, not_yet_due: 4.875, lateness: 14.625, mix: -1.5625, started: 24.0625 },
  { segment: 'B', contribution: 13.5, contribution_before: 18, change: -4.5, not_yet_due: 0, lateness: 0, mix: 0.3125, started: -4.8125 },
  { segment: 'C', contribution: 0, contribution_before: 18, change: -18, not_yet_due: 0, lateness: 0, mix: 0, started: -18 },
]

describe('the bridge', () => {
  it('shows tenths that add up to the change that is shown', () => {
    const bridge = bridgeOf(rows)
    expect(bridge).toMatchObject({ before: 48, now: 67.5, change: 19.5 })
    const steps = bridgeSteps(bridge ?? expect.fail(), contextIn('en'))
    expect(steps.map(({ from }) => from)).toEqual([0, ...steps.slice(0, -2).map(({ to }) => to), 0])
    expect(steps.at(-2)?.to).toBe(67.5)
  })

  it('rounds any parts by less than a tenth each, or as little as the shown total allows', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 4, maxLength: 4 }),
      fc.constantFrom(-1, 0, 1), (days, drift) => {
        const total = Math.round(days.reduce((sum, value) => sum + value, 0) * 10) + drift
        const shown = addingUp(days, total)
        expect(shown.reduce((sum, value) => sum + value, 0)).toBe(total)
        shown.forEach((value, index) => { expect(Math.abs(value - (days[index] ?? 0) * 10)).toBeLessThan(2) })
      }))
  })

  it('names the part and the segment that did most', () => {
    const said = (language: 'en' | 'fr') => plain(dsoBridge.sentence({ main: rows, positions: [] }, contextIn(language)))
    expect(said('en')).toMatch(/^DSO went from 48\.0 to 67\.5 days: lateness did most of it, \+14\.6, and among segments A, \+42\.0\.$/)
    expect(said('fr')).toMatch(/^Le DSO passe de 48,0 à 67,5 jours : surtout du fait des retards, \+14,6, et parmi les segments, de A, \+42,0\.$/)
  })

  it('has nothing to explain where one of the dates has no DSO', () => {
    const positions = [{ date_role: 'as_of', dso: 30, reason: null }, { date_role: 'compare_to', dso: null, reason: 'ledger_start' }]
    expect(dsoBridge.unavailable?.({ main: [], positions }, contextIn('en'))?.reason).toContain('the ledger starts on')
    expect(dsoBridge.unavailable?.({ main: rows, positions }, contextIn('en'))).toBeUndefined()
  })
})
