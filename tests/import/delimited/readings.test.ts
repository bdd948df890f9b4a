import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { readDates } from '../../../src/import/rows/dates.ts'
import { cell, fill, join, table } from '../../../src/import/rows/fill.ts'
import { loadTable } from '../../../src/import/rows/load-table.ts'
import { numberIn, numberJoin, readNumbers } from '../../../src/import/rows/numbers.ts'
import { defineReaders } from '../../../src/import/rows/readers.ts'
import type { DateOrder, DecimalSign } from '../../../src/import/types.ts'
import { openEngine } from '../../engine/node-engine.ts'

let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await defineReaders(engine)
})
afterAll(() => engine.close())

async function numbers(texts: readonly string[], sign: DecimalSign): Promise<(string | null)[]> {
  await loadTable(engine, 'texts', { c0: 'varchar' }, texts.map(text => [text]))
  await readNumbers(engine, [{ role: 'amount', sign, text: cell(0), from: table('texts') }])
  const { rows } = await engine.query<{ value: string | null }>(fill(
    'select {{value}} as value from texts {{join}} order by texts.rowid',
    { value: numberIn(cell(0), sign, 'reading'), join: join([numberJoin(cell(0), 'amount', 'reading')]) }))
  return rows.map(({ value }) => value === null ? null : value.replace(/\.?0+$/, ''))
}

async function dates(texts: readonly string[], dateOrder: DateOrder): Promise<(string | null)[]> {
  await loadTable(engine, 'texts', { c0: 'varchar' }, texts.map(text => [text]))
  await readDates(engine, [{ role: 'issue_date', order: dateOrder, text: cell(0), from: table('texts') }])
  const { rows } = await engine.query<{ value: string | null }>(
    'select value from texts left join date_readings on text = trim(c0) order by texts.rowid')
  return rows.map(({ value }) => value)
}

/** Reads a table of writings in one go and shows each beside its value. */
async function readAll<Choice>(
  reader: (texts: readonly string[], choice: Choice) => Promise<(string | null)[]>,
  choice: Choice,
  expected: Readonly<Record<string, string | null>>,
): Promise<void> {
  const texts = Object.keys(expected)
  const found = await reader(texts, choice)
  expect(Object.fromEntries(texts.map((text, index) => [text, found[index]]))).toEqual(expected)
}

describe('amounts', () => {
  test('with a decimal point', () => readAll(numbers, '.', {
    '1234.5': '1234.5', '-1234.50': '-1234.5', '0': '0', '1,234.50': '1234.5', '1 234.50': '1234.5', '1\u00a0234.50': '1234.5',
    '1\u202f234\u202f567.89': '1234567.89', '1\'234.50': '1234.5', '1’234’567': '1234567', '12,34,567.50': '1234567.5', '1,23,456': '123456',
    '(1,234.50)': '-1234.5', '1,234.50-': '-1234.5', '−12.5': '-12.5', '$1,234.50': '1234.5', '-$5.00': '-5', '($5.00)': '-5', 'USD 1,234.50': '1234.5',
    '1,234.50 EUR': '1234.5', 'CHF 1’234.50': '1234.5', 'R$ 10.00': '10', '1,234.50 Cr': '-1234.5', '1,234.50 Dr': '1234.5', '12.00H': '-12',
    '12.00 S': '12', '+7': '7', '.5': '0.5', '5.': '5', '000000000001200.00': '1200', '-': '0', '1.23456789': '1.234567', '999999999999.99': '999999999999.99',
  }))

  test('with a decimal comma', () => readAll(numbers, ',', {
    '1234,5': '1234.5', '1.234,50': '1234.5', '1 234,50 €': '1234.5', '€ 1.234.567,89': '1234567.89', '1.234,56-': '-1234.56', '(12,00)': '-12',
    '000000000001200,00': '1200', '0,5': '0.5', '1.000': '1000', '12': '12', '-1 000': '-1000',
  }))

  test('what is no amount stays unread', async () => {
    await readAll(numbers, '.', Object.fromEntries([
      '1e3', '1_000', 'inf', 'nan', '0x10', 'cent', '12 34', '1,23', '1,2345', '1.234.567', '1,234 567', '12.5.6', '5%', '1234567890123', '', '1-2', 'EUR',
    ].map(text => [text, null])))
    await readAll(numbers, ',', { '12.50': null, '1,234,567': null, '1.23,4': null })
  })
})

describe('dates', () => {
  test('year first, in every punctuation, whatever the order of the others', () => readAll(dates, 'dmy', {
    '2024-02-29': '2024-02-29', '2024/2/9': '2024-02-09', '2024.12.31': '2024-12-31', '2020-01-15 0:03:28': '2020-01-15',
    '2021-03-01 00:00:00 UTC': '2021-03-01', '2020-04-26 14:45:34.083 UTC': '2020-04-26', '2024-01-06T23:59:59Z': '2024-01-06',
    '2024-01-06T23:59:59+02:00': '2024-01-06', '20240229': '2024-02-29', '20240229.0': '2024-02-29',
  }))

  test('day first', () => readAll(dates, 'dmy', {
    '03/04/2024': '2024-04-03', '3.4.2024': '2024-04-03', '31-12-24': '2024-12-31', '31/12/75': '1975-12-31', '1/2/2024 12:30 PM': '2024-02-01',
    '31/02/2024': null, '13/13/2024': null, '03/04/2024x': null,
  }))

  test('month first', () => readAll(dates, 'mdy', { '03/04/2024': '2024-03-04', '12/31/24': '2024-12-31', '31/12/2024': null }))

  test('without separators', async () => {
    await readAll(dates, 'ymd_compact', { 20240302: '2024-03-02', 20241332: null })
    await readAll(dates, 'dmy_compact', { '02032024': '2024-03-02' })
  })

  test('with names of months', () => readAll(dates, 'month_name', {
    '12-Aug-2026': '2026-08-12', '12 août 2026': '2026-08-12', '1 März 2024': '2024-03-01', '3 de mayo de 2024': '2024-05-03', 'Aug 12, 2026': '2026-08-12',
    '5-dic-24': '2024-12-05', '7 giugno 2024': '2024-06-07', '9 out 2024': '2024-10-09', '11 mei 2024': '2024-05-11', '1st January 2024': '2024-01-01',
    '12-Foo-2026': null,
  }))

  test('dates that mean none', async () => {
    const texts = ['1900-01-01', '01/01/1900', '0000-00-00', '00/00/0000', '9999-12-31', 'n/a', '-', '0001-01-01']
    expect(await dates(texts, 'dmy')).toEqual(texts.map(() => null))
    const { rows } = await engine.query('select count(*) as marks from date_readings where is_no_date')
    expect(rows[0]).toEqual({ marks: texts.length })
  })
})
