import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from './days.ts'
import type { Document } from './entries.ts'
import { type Claim, weekOf } from './forecast.ts'

function claim(amount: number, chance: number, customer = 'C1'): Claim {
  const document: Document = {
    id: 1, entity: 'E1', customer, number: '1', kind: 'invoice', issued: dayOf('2024-01-01'), due: dayOf('2024-01-31'),
    dueBasis: 'stated', currency: 'EUR', amount: BigInt(amount) * 1000n, isOpening: false, isDisputed: false, segment: null,
    allocations: [],
  }
  return { document, payerClass: null, amount: document.amount, chances: [chance] }
}

/** How far half the band reaches where nothing cuts it: beside one who owes plenty and is sure to pay. */
function reach(claims: readonly Claim[]): number {
  const { lower, upper } = weekOf([...claims, claim(1_000_000_000, 0.5, 'sure')].map(one =>
    one.document.customer === 'sure' ? { ...one, chances: [1] } : one), 1)
  return (upper - lower) / 2
}

/** What can come of claims that are each paid or not, given the chance of each outcome. */
function varianceOf(claims: readonly Claim[], chanceOfAll: (paid: readonly boolean[]) => number): number {
  let [mean, square] = [0, 0]
  for (let outcome = 0; outcome < 2 ** claims.length; outcome += 1) {
    const paid = claims.map((_, index) => (outcome >> index) % 2 === 1)
    const sum = claims.reduce((all, { amount }, index) => all + (paid[index] === true ? Number(amount) / 1000 : 0), 0)
    mean += chanceOfAll(paid) * sum
    square += chanceOfAll(paid) * sum ** 2
  }
  return square - mean ** 2
}

const chanceOf = ({ chances }: Claim): number => chances?.[0] ?? 0

const alone = (claims: readonly Claim[]): number => varianceOf(claims, paid =>
  paid.reduce((all, isPaid, index) => {
    const chance = chanceOf(claims[index] ?? claim(0, 0))
    return all * (isPaid ? chance : 1 - chance)
  }, 1))

describe('the band of the forecast', () => {
  it('is that of all or nothing, worked out by hand', () => {
    const four = [1, 2, 3, 4].map(() => claim(100, 0.25))
    const { expected, lower, upper } = weekOf(four, 1)
    expect([expected, lower, Math.round(upper)]).toEqual([100, 0, 322])
    const together = varianceOf(four, paid => paid.every(Boolean) ? 0.25 : paid.some(Boolean) ? 0 : 0.75)
    expect(together).toBeCloseTo(30_000, 6)
    expect(reach(four)).toBeCloseTo(1.2816 * Math.sqrt(together), 3)
    expect(alone(four)).toBeCloseTo(7_500, 6)
  })

  it('adds up the variances of customers', () => {
    const [one, other] = [claim(100, 0.5, 'A'), claim(200, 0.5, 'B')]
    expect(reach([one, other])).toBeCloseTo(1.2816 * Math.sqrt(50 ** 2 + 100 ** 2), 3)
  })

  it('is never narrower than where each invoice of a customer is paid for itself', () => {
    const claims = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true })),
      { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(claims, drawn => {
      const own = drawn.map(([amount, chance]) => claim(amount, chance))
      expect(reach(own) + 0.01).toBeGreaterThanOrEqual(1.2816 * Math.sqrt(Math.max(0, alone(own))))
    }), { numRuns: 300 })
  })
})
