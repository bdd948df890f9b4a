import { describe, expect, it } from 'vitest'
import { defaultCompareTo, monthsBefore } from '../../src/ledger/settings.ts'

describe('monthsBefore', () => {
  it.each([
    ['2024-06-15', 1, '2024-05-15', 'the same day'],
    ['2024-03-30', 1, '2024-02-29', 'clamped to the month'],
    ['2023-03-30', 1, '2023-02-28', 'clamped in a common year'],
    ['2024-02-29', 12, '2023-02-28', 'a month-end to a month-end'],
    ['2023-02-28', 12, '2022-02-28', 'a month-end to a month-end of the same length'],
    ['2023-02-28', 36, '2020-02-29', 'a month-end to a longer one'],
    ['2024-04-30', 1, '2024-03-31', 'from 30 to 31'],
    ['2024-01-31', 1, '2023-12-31', 'across a year'],
    ['2024-01-15', 13, '2022-12-15', 'across two years'],
    ['2000-03-31', 1, '2000-02-29', 'a century that is a leap year'],
    ['1900-03-31', 1, '1900-02-28', 'and one that is not'],
    ['2024-06-15', 0, '2024-06-15', 'no month at all'],
  ])('%s, %i months: %s (%s)', (date, months, expected) => {
    expect(monthsBefore(date, months)).toBe(expected)
  })
})

it('compares with twelve months before', () => {
  expect(defaultCompareTo('2024-02-29')).toBe('2023-02-28')
})
