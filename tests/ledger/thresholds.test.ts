import { describe, expect, it } from 'vitest'
import { readFigure, readThresholds, tidyThresholds, writeThresholds } from '../../src/ledger/thresholds.ts'

describe('thresholds', () => {
  it('are read and written in one form', () => {
    expect(readThresholds('3:2,*1:5,12.5')).toEqual([
      { signal: 3, watch: 2, alarm: null },
      { signal: 1, watch: 5, alarm: 12.5 },
    ])
    expect(tidyThresholds('3:2,*1:5.0,12.50')).toBe('1:5,12.5*3:2,')
    expect(tidyThresholds('')).toBe('')
    expect(writeThresholds([])).toBe('')
  })

  it.each(['1', '1:5', '1:5,6,7', '0:1,2', '13:1,2', '1:-5,2', '1:5,6*1:7,8', '1:1e9,2', '1:1;2', 'x:1,2', '1:1.234,2', '*'])(
    'that cannot be followed are refused: %s', (text) => {
      expect(readThresholds(text)).toBeNull()
      expect(tidyThresholds(text)).toBeNull()
    },
  )

  it('are typed with a decimal comma too, or left out', () => {
    expect([readFigure(' 12,5 '), readFigure(''), readFigure('abc'), readFigure('1000000')])
      .toEqual([12.5, null, undefined, undefined])
  })
})
