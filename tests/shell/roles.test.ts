import { expect, it } from 'vitest'
import type { Mapping, Question } from '../../src/import/types.ts'
import { bears, isUndecided, stripped, withAnswer, withColumn } from '../../src/shell/mapping/roles.ts'

const mapping: Mapping = {
  format: 'delimited',
  columns: [
    { index: 0, header: 'Date', role: 'issue_date', dateOrder: 'dmy' },
    { index: 1, header: 'Due', role: 'due_date', dateOrder: 'dmy' },
    { index: 2, header: 'Paid on', role: 'settlement_date', dateOrder: 'iso' },
    { index: 3, header: 'Amount', role: 'amount', decimalSign: '.' },
    { index: 4, header: 'Region', role: 'dimension' },
  ],
  defaultCurrency: 'EUR',
  defaultEntity: '-',
}

it('a role has one column; dimensions and columns left out are many', () => {
  const changed = withColumn(mapping, { index: 4, header: 'Region', role: 'amount' })
  expect(changed.columns.map(({ role }) => role)).toEqual(['issue_date', 'due_date', 'settlement_date', 'ignore', 'amount'])
  const kept = withColumn(mapping, { index: 3, header: 'Amount', role: 'dimension' })
  expect(kept.columns.map(({ role }) => role)).toEqual([
    'issue_date', 'due_date', 'settlement_date', 'dimension', 'dimension',
  ])
})

it('one answer holds for every column that was as doubtful, and for no other', () => {
  const question: Question = { kind: 'date_order', columnIndex: 0, header: 'Date', alsoColumns: [1], readings: [] }
  expect(withAnswer(mapping, question, 'mdy').columns.map(({ dateOrder }) => dateOrder))
    .toEqual(['mdy', 'mdy', 'iso', undefined, undefined])
})

it('an answer about the decimal sign leaves dates alone', () => {
  const question: Question = { kind: 'decimal_sign', columnIndex: 3, header: 'Amount', alsoColumns: [], readings: [] }
  const changed = withAnswer(mapping, question, ',')
  expect(changed.columns.map(({ decimalSign }) => decimalSign)).toEqual([undefined, undefined, undefined, ',', undefined])
  expect(changed.columns.map(({ dateOrder }) => dateOrder)).toEqual(['dmy', 'dmy', 'iso', undefined, undefined])
})

it('a question bears on a mapping while one of its columns still holds what it asks about', () => {
  const question: Question = { kind: 'date_order', columnIndex: 0, header: 'Date', alsoColumns: [1], readings: [] }
  expect(bears(question, mapping)).toBe(true)
  const withoutDate = withColumn(mapping, { index: 0, header: 'Date', role: 'ignore' })
  expect(bears(question, withoutDate)).toBe(true)
  const withoutDue = withColumn(withoutDate, { index: 1, header: 'Due', role: 'dimension' })
  expect(bears(question, withoutDue)).toBe(false)
})

it('dates without an order and amounts without a decimal sign are undecided, and nothing else is', () => {
  expect(mapping.columns.filter(isUndecided)).toEqual([])
  expect(isUndecided({ index: 4, header: 'Region', role: 'due_date' })).toBe(true)
  expect(isUndecided({ index: 4, header: 'Region', role: 'amount', dateOrder: 'dmy' })).toBe(true)
})

it('what lost its meaning with a role is not handed on', () => {
  const changed = withColumn(mapping, { index: 0, header: 'Date', role: 'dimension', dateOrder: 'dmy' })
  expect(stripped(changed).columns[0]).toEqual({ index: 0, header: 'Date', role: 'dimension' })
  expect(stripped(mapping)).toEqual(mapping)
})
