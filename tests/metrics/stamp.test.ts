import { expect, it } from 'vitest'
import { figuresStamp } from '../../src/metrics/stamp.ts'

it('is the same for the same SQL, and short', async () => {
  expect(await figuresStamp()).toBe(await figuresStamp())
  expect(await figuresStamp()).toMatch(/^[0-9a-f]{64}$/)
})
