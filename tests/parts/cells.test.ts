import { describe, expect, it } from 'vitest'
import {
  amountDifference, amountSum, difference, numberOf, plainAmount, plainValue, ratio, thousandths
} from '../../src/parts/cells.ts'

describe('figures of a row', () => {
  it('tells what is not known from zero', () => {
    expect(numberOf({ a: 0 }, 'a')).toBe(0)
    expect(numberOf({ a: null }, 'a')).toBeNull()
    expect(numberOf({ a: '' }, 'a')).toBeNull()
    expect(numberOf({ a: 'abc' }, 'a')).toBeNull()
    expect(numberOf({}, 'a')).toBeNull()
    expect(numberOf(undefined, 'a')).toBeNull()
    expect(numberOf({ a: '-12.500' }, 'a')).toBe(-12.5)
  })

  it('gives no change and no share where a side is missing or there is nothing to share', () => {
    expect(difference(1, null)).toBeNull()
    expect(difference(null, 1)).toBeNull()
    expect(ratio(1, 0)).toBeNull()
    expect(ratio(1, -2)).toBeNull()
    expect(ratio(1, 4)).toBe(0.25)
  })
})

describe('exact amounts', () => {
  it('adds and subtracts what floating point would not', () => {
    expect(amountSum(['0.100', '0.200', null])).toBe('0.300')
    expect(amountSum(['99999999999999999.999', '0.001'])).toBe('100000000000000000.000')
    expect(amountDifference('0.300', '0.100')).toBe('0.200')
    expect(amountDifference('1.000', '1.005')).toBe('-0.005')
    expect(amountDifference(null, '1')).toBeNull()
  })

  it('refuses what is no decimal of the ledger', () => {
    expect(thousandths('-0.5')).toBe(-500n)
    expect(thousandths('7')).toBe(7000n)
    for (const wrong of ['1e3', '', '1,5', '0.0001', 'NaN']) expect(() => thousandths(wrong)).toThrow(RangeError)
  })

  it('writes amounts in the minor unit, and keeps digits that would be lost', () => {
    expect(plainAmount('1234.500', 'EUR')).toBe('1234.50')
    expect(plainAmount('-1234.000', 'JPY')).toBe('-1234')
    expect(plainAmount('1.500', 'TND')).toBe('1.500')
    expect(plainAmount('1.505', 'EUR')).toBe('1.505')
    expect(plainAmount('5', 'EUR')).toBe('5.00')
    expect(plainAmount('2.5', 'no currency')).toBe('2.50')
  })

  it('leaves other values as they are', () => {
    expect(plainValue('2024-06-30', 'date', 'EUR')).toBe('2024-06-30')
    expect(plainValue(0.25, 'share', 'EUR')).toBe('0.25')
    expect(plainValue(null, 'money', 'EUR')).toBe('')
    expect(plainValue(true, 'text', 'EUR')).toBe('true')
  })
})
