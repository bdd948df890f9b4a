import { describe, expect, it } from 'vitest'
import { parseBenchmark, readBenchmark, tidyBenchmark, writeBenchmark } from '../../src/ledger/benchmark.ts'

describe('a benchmark', () => {
  it('is read as it is typed, and written in one form', () => {
    expect(readBenchmark(' 45,5 ', '2024', ' A  survey ~ of ours\n')).toEqual({ days: 45.5, year: 2024, source: 'A  survey   of ours' })
    expect(parseBenchmark('45.50~~')).toEqual({ days: 45.5, year: null, source: '' })
    expect(tidyBenchmark('45.50~2024~A survey')).toBe('45.5~2024~A survey')
    expect([tidyBenchmark(''), writeBenchmark(null)]).toEqual(['', ''])
    expect(parseBenchmark(`45~2024~${'x'.repeat(300)}`)?.source).toHaveLength(120)
  })

  it.each(['0', '-1', '3661', 'x', '~2024~', '45~24~', '45~2024~a~b', '45~1800~', '1e2~~', '45;1~~'])(
    'that cannot be followed is refused: %s', (text) => {
      expect(parseBenchmark(text)).toBeNull()
      expect(tidyBenchmark(text)).toBeNull()
    },
  )
})
