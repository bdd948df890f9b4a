import { expect, it } from 'vitest'
import type { Row } from '../../src/engine/types.ts'
import { sliced } from '../../src/export/slices.ts'

it('gives every row in its order, a few at a time, and ends what it reads when it is left', async () => {
  let isEnded = false
  function* pages(): Generator<readonly Row[]> {
    try {
      for (const first of [0, 450, 900]) yield Array.from({ length: 450 }, (_, row) => ({ number: first + row }))
    } finally {
      isEnded = true
    }
  }
  const seen: unknown[] = []
  let longest = 0
  for await (const rows of sliced(pages())) {
    longest = Math.max(longest, rows.length)
    seen.push(...rows.map(({ number }) => number))
  }
  expect(seen).toEqual(Array.from({ length: 1350 }, (_, row) => row))
  expect(longest).toBeLessThanOrEqual(200)
  isEnded = false
  for await (const rows of sliced(pages())) if (rows.length > 0) break
  expect(isEnded).toBe(true)
})

it('lets what waits have its turn between slices', async () => {
  let turns = 0
  const timer = setInterval(() => { turns += 1 }, 1)
  for await (const rows of sliced([Array.from({ length: 2000 }, () => ({}))])) {
    // Work that takes its time.
    for (const from = performance.now(); rows.length > 0 && performance.now() - from < 30;);
  }
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
})
