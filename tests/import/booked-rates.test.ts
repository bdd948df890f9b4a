import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { createLedger, emptyLedger } from '../../src/ledger/ledger.ts'
import { applySettings, defaultSettings } from '../../src/ledger/settings.ts'
import { createViews } from '../../src/metrics/catalog.ts'
import { openEngine } from '../engine/node-engine.ts'
import { importFile, mustImport } from './import-file.ts'

let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

async function rows(sql: string): Promise<readonly Row[]> {
  return (await engine.query(sql)).rows
}

const rates = (): Promise<readonly Row[]> => rows(`select rate_date as day, from_currency || ' ' || to_currency as pair, rate,
  units, is_booked as booked from exchange_rates order by rate_date, pair`)

const list = `Number,Customer,Date,Due date,Amount,Currency,Amount in local currency
F1,C1,2024-01-02,2024-02-01,100.00,USD,91.27
F2,C1,2024-01-02,2024-02-01,300.00,USD,273.83
F3,C2,2024-01-05,2024-02-04,50.00,EUR,50.00
F4,C2,2024-01-08,2024-02-07,1000.00,GBP,1160.00
F5,C2,2024-01-09,2024-02-08,70.00,EUR,70.00
F6,C2,2024-01-08,2024-02-07,-10.00,GBP,-15.00
`

test('amounts in two currencies make a rate of each day, exactly what the invoices come to', async () => {
  const { recognition } = await mustImport(engine, 'invoices.csv', list)
  expect(recognition.mapping.columns.map(({ role }) => role).slice(-3)).toEqual(['amount', 'currency', 'base_amount'])
  expect(await rates()).toEqual([
    { day: '2024-01-02', pair: 'USD EUR', rate: '365.100000000', units: '400.000000000', booked: true },
    { day: '2024-01-08', pair: 'GBP EUR', rate: '1160.000000000', units: '1000.000000000', booked: true },
  ])
  expect(await rows("select rows, detail from source_notices where notice = 'rates_booked'"))
    .toEqual([{ rows: 2, detail: 'GBP → EUR, USD → EUR' }])
  await applySettings(engine, { ...defaultSettings, reportingCurrency: 'EUR', asOf: '2024-01-31', windowDays: 30 })
  await fillLater(engine)
  await createViews(engine)
  expect(await rows("select currency, converted from reporting_billings where date_role = 'as_of' order by currency")).toEqual([
    { currency: 'EUR', converted: '120.000' }, { currency: 'GBP', converted: '1148.400' }, { currency: 'USD', converted: '365.100' },
  ])
})

test.each([
  ['the header', 'Amount,Amount (CHF)', 'CHF'], ['the header, in the first of the two columns', 'Total (CHF),Total', 'CHF'],
])('the company’s own currency is named by %s', async (_about, header, code) => {
  const isFirst = header.startsWith('Total (')
  const pair = (document: string, own: string): string => isFirst ? `${own},${document}` : `${document},${own}`
  await mustImport(engine, 'invoices.csv', `Number,Customer,Date,Due date,Currency,${header}
F1,C1,2024-01-02,2024-02-01,USD,${pair('100.00', '85.00')}
F2,C1,2024-01-03,2024-02-02,EUR,${pair('100.00', '93.00')}
`)
  expect((await rates()).map(({ pair: found, rate, units }) => [found, rate, units])).toEqual([
    [`USD ${code}`, '85.000000000', '100.000000000'], [`EUR ${code}`, '93.000000000', '100.000000000'],
  ])
  expect(await rows('select sum(amount) as amount from documents')).toEqual([{ amount: '200.000' }])
})

test('a second amount in a currency that nothing names is not kept, and said so', async () => {
  await mustImport(engine, 'invoices.csv', list.replaceAll(/F[35].*\n/g, ''))
  expect(await rates()).toEqual([])
  expect(await rows("select rows from source_notices where notice = 'base_currency_unknown'")).toEqual([{ rows: 4 }])
})

test('amounts in local currency alone are the amounts of the documents', async () => {
  const { recognition } = await mustImport(engine, 'invoices.csv',
    'Number,Customer,Date,Due date,Amount in local currency,Local currency\nF1,C1,2024-01-02,2024-02-01,12.50,CHF\n')
  expect(recognition.mapping.columns.slice(-2).map(({ role }) => role)).toEqual(['amount', 'currency'])
  expect(await rows('select amount, currency from documents')).toEqual([{ amount: '12.500', currency: 'CHF' }])
})

test('days of a thousand million are told in millions, without rounding', async () => {
  await mustImport(engine, 'invoices.csv', `Number,Customer,Date,Due date,Amount,Currency,Amount (EUR)
F1,C1,2024-01-02,2024-02-01,250000000000.25,JPY,1600000000.01
`)
  expect(await rates()).toMatchObject([{ pair: 'JPY EUR', rate: '1600.000000010', units: '250000.000000250' }])
})

test('a table of rates may still be loaded for the same days', async () => {
  await mustImport(engine, 'invoices.csv', list)
  const { report } = await importFile(engine, 'rates.csv', 'Date,USD,JPY,GBP\n2024-01-02,1.0956,155.88,0.86645\n')
  expect(report).toMatchObject({ rowsLoaded: 1 })
  expect(await rows('select count(*) as rates, count(*) filter (where is_booked) as booked from exchange_rates'))
    .toEqual([{ rates: 5, booked: 2 }])
})
