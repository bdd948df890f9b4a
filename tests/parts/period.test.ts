import fc from 'fast-check'
import { expect, it } from 'vitest'
import { periodOf, readPeriod } from '../../src/parts/period.ts'

it('knows the first and the last day of a month and of a quarter', () => {
  expect(readPeriod('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29', isQuarter: false })
  expect(readPeriod('2023-12')).toEqual({ from: '2023-12-01', to: '2023-12-31', isQuarter: false })
  expect(readPeriod('2024-Q1')).toEqual({ from: '2024-01-01', to: '2024-03-31', isQuarter: true })
  expect(readPeriod('2024-Q4')).toEqual({ from: '2024-10-01', to: '2024-12-31', isQuarter: true })
})

it('takes nothing else for a period', () => {
  const others = ['', '2024', '2024-00', '2024-13', '2024-1', '2024-Q0', '2024-Q5', '2024-q1', ' 2024-01', '2024-01 ',
    '0024-01', '2024-01-01', '2024-Q1-01']
  expect(others.map(readPeriod).filter((period) => period !== null)).toEqual([])
})

it('finds the period that any day lies in', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(fc.property(day, fc.constantFrom('month', 'quarter'), (date, grain) => {
    const period = readPeriod(periodOf(date, grain))
    expect(period?.isQuarter).toBe(grain === 'quarter')
    expect((period?.from ?? '9') <= date && date <= (period?.to ?? '')).toBe(true)
  }))
})
