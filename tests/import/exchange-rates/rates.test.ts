import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { needsConfirmation } from '../../../src/import/index.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { viewNamed } from '../../../src/metrics/catalog.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { importFile, mustImport } from '../import-file.ts'

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

async function hasRates(): Promise<unknown> {
  const capabilities = await rows(viewNamed('capabilities')?.select ?? '')
  return capabilities.find(({ capability }) => capability === 'rates')?.['is_available']
}

const rates = (): Promise<readonly Row[]> => rows(`select rate_date as day, from_currency as "from", to_currency as "to", rate,
  source_line as line from exchange_rates order by line, "from", "to"`)

const setAside = (file: number): Promise<readonly Row[]> =>
  rows(`select source_line as line, reason from rows_set_aside where source_file_id = ${file} order by line`)

const reference = `Date,USD,JPY,CYP,GBP,
2024-01-03,1.0919,155.71,N/A,0.86338,
2024-01-02,1.0956,155.88,N/A,0.86645,
2024-01-01,N/A,N/A,N/A,N/A,
2023-12-29,1.105,0,N/A,0.86905,
`

test('a table of reference rates has a column for each currency', async () => {
  const { recognition, report, preview } = await mustImport(engine, 'eurofxref-hist.csv', reference)
  expect(recognition.mapping).toMatchObject({ format: 'exchange-rates', defaultCurrency: 'EUR' })
  expect(needsConfirmation(recognition)).toBe(false)
  expect(preview[0]).toMatchObject({ line: 2, read: { issue_date: '2024-01-03' } })
  expect(report).toMatchObject({ rowsRead: 4, rowsLoaded: 3, rowsSetAside: 1 })
  expect(await rates()).toEqual([
    { day: '2024-01-03', from: 'EUR', to: 'GBP', rate: '0.863380000', line: 2 },
    { day: '2024-01-03', from: 'EUR', to: 'JPY', rate: '155.710000000', line: 2 },
    { day: '2024-01-03', from: 'EUR', to: 'USD', rate: '1.091900000', line: 2 },
    { day: '2024-01-02', from: 'EUR', to: 'GBP', rate: '0.866450000', line: 3 },
    { day: '2024-01-02', from: 'EUR', to: 'JPY', rate: '155.880000000', line: 3 },
    { day: '2024-01-02', from: 'EUR', to: 'USD', rate: '1.095600000', line: 3 },
    { day: '2023-12-29', from: 'EUR', to: 'GBP', rate: '0.869050000', line: 5 },
    { day: '2023-12-29', from: 'EUR', to: 'USD', rate: '1.105000000', line: 5 },
  ])
  expect(await setAside(1)).toEqual([{ line: 4, reason: 'no_rate' }])
  expect(await rows('select notice, rows, example_line as line, detail from source_notices order by notice')).toEqual([
    { notice: 'rates_left_out', rows: 1, line: 5, detail: '0' },
    { notice: 'rates_loaded', rows: 8, line: null, detail: '2023-12-29 – 2024-01-03' },
  ])
  expect(await hasRates()).toBe(true)
  expect(await rows('select count(*) as documents from documents')).toEqual([{ documents: 0 }])
})

test('a later table adds days, and does not overrule an earlier one', async () => {
  await mustImport(engine, 'rates.csv', reference)
  const { report } = await mustImport(engine, 'more.csv', `Date,USD,JPY,GBP
2024-01-04,1.0953,158.39,0.86278
2024-01-03,1.0919,155.71,0.86338
2024-01-02,1.0956,155.88,0.9
2023-12-29,1.105,156.33,0.86905
`)
  expect(report).toMatchObject({ rowsRead: 4, rowsLoaded: 2, rowsSetAside: 2 })
  expect(await setAside(2)).toEqual([{ line: 3, reason: 'rate_repeated' }, { line: 4, reason: 'rate_contradicts' }])
  expect(await rows('select count(*) as rates from exchange_rates where source_file_id = 2')).toEqual([{ rates: 4 }])
})

test('a list has a row for each rate, its columns in any order', async () => {
  const { recognition, report } = await mustImport(engine, 'cours.csv', `cours;devise cible;date;devise source
0,9127;EUR;31/01/2024;USD
1.432,5;KRW;31/01/2024;EUR
6,1E-05;EUR;31/01/2024;IDR
0;EUR;31/01/2024;GBP
-1,2;EUR;31/01/2024;GBP
beaucoup;EUR;31/01/2024;GBP
1,17;EUR;31/01/2024;livre
1;EUR;31/01/2024;EUR
0,9127;EUR;31/01/2024;USD
0,92;EUR;31/01/2024;USD
1,07;EUR;30/02/2024;CHF
;EUR;31/01/2024;CHF
`)
  expect(recognition.mapping.format).toBe('exchange-rates')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(report).toMatchObject({ rowsRead: 12, rowsLoaded: 3, rowsSetAside: 9 })
  expect(await rates()).toEqual([
    { day: '2024-01-31', from: 'USD', to: 'EUR', rate: '0.912700000', line: 2 },
    { day: '2024-01-31', from: 'EUR', to: 'KRW', rate: '1432.500000000', line: 3 },
    { day: '2024-01-31', from: 'IDR', to: 'EUR', rate: '0.000061000', line: 4 },
  ])
  expect((await setAside(1)).map(row => row['reason'])).toEqual([
    'rate_not_positive', 'rate_not_positive', 'unreadable_rate', 'unknown_currency', 'rate_of_itself', 'rate_repeated',
    'rate_contradicts', 'unreadable_date', 'no_rate',
  ])
})

test.each([
  ['English', 'Date,From currency,To currency,Exchange rate'], ['French', 'Date;Devise d’origine;Devise de destination;Taux de change'],
  ['German', 'Datum;Ausgangswährung;Zielwährung;Wechselkurs'], ['Spanish', 'Fecha;Moneda origen;Moneda destino;Tipo de cambio'],
  ['Italian', 'Data;Valuta di origine;Valuta di destinazione;Tasso di cambio'],
  ['Portuguese', 'Data;Moeda de origem;Moeda de destino;Taxa de câmbio'], ['Dutch', 'Datum;Van valuta;Naar valuta;Wisselkoers'],
])('is recognised in %s', async (_language, header) => {
  const comma = header.includes(';')
  const row = (day: string, rate: string): string => comma ? `${day};USD;EUR;${rate.replace('.', ',')}` : `${day},USD,EUR,${rate}`
  const { recognition } = await mustImport(engine, 'export.csv', `${header}\n${row('20.03.2024', '0.9127')}\n${row('25.03.2024', '0.92')}\n`)
  expect(recognition.mapping.format).toBe('exchange-rates')
  expect(await rates()).toMatchObject([{ day: '2024-03-20', from: 'USD', to: 'EUR', rate: '0.912700000' }, { rate: '0.920000000' }])
})

test('the currency whose column is always 1 is what the others are worth', async () => {
  await mustImport(engine, 'rates.csv', 'Date,EUR,GBP,USD,CHF\n2024-01-02,0.9127,0.7908,1,0.8506\n')
  expect((await rates()).map(({ from, to, rate }) => [from, to, rate])).toEqual([
    ['USD', 'CHF', '0.850600000'], ['USD', 'EUR', '0.912700000'], ['USD', 'GBP', '0.790800000'],
  ])
})

const priced = (): Promise<readonly Row[]> => rows(`select from_currency as "from", to_currency as "to", rate, units
  from exchange_rates order by source_line, "from", rate_date`)

test('columns that say so price a hundred or a thousand units', async () => {
  await mustImport(engine, 'kurzy.csv', 'Ceny v CZK\nDate,1 USD,100 JPY,1 000 IDR\n2024-01-02,22.526,15.853,1.4526\n')
  expect(await priced()).toEqual([
    { from: 'IDR', to: 'CZK', rate: '1.452600000', units: '1000.000000000' },
    { from: 'JPY', to: 'CZK', rate: '15.853000000', units: '100.000000000' },
    { from: 'USD', to: 'CZK', rate: '22.526000000', units: '1.000000000' },
  ])
})

test('one number of units among the headers makes all of them prices', async () => {
  await mustImport(engine, 'cours.csv', 'Date,USD,Yen (100 JPY),GBP\n2024-01-02,0.9127,0.6415,1.1541\n')
  expect(await priced()).toEqual([
    { from: 'GBP', to: 'EUR', rate: '1.154100000', units: '1.000000000' },
    { from: 'JPY', to: 'EUR', rate: '0.641500000', units: '100.000000000' },
    { from: 'USD', to: 'EUR', rate: '0.912700000', units: '1.000000000' },
  ])
})

test.each(['Unité', 'Units', 'Einheit'])('a column of %s says for how many units each rate is', async header => {
  const text = `Date;Von;Nach;${header};Kurs\n20.03.2024;JPY;EUR;100;0,6071\n20.03.2024;USD;EUR;1;0,92\n`
    + '20.03.2024;JPY;EUR;1000;6,071\n20.03.2024;USD;EUR;10;9,3\n'
  const { recognition, report } = await mustImport(engine, 'kurse.csv', text)
  expect(recognition.mapping.columns.map(({ role }) => role))
    .toEqual(['issue_date', 'from_currency', 'to_currency', 'rate_units', 'rate'])
  expect(report).toMatchObject({ rowsLoaded: 2, rowsSetAside: 2 })
  expect(await priced()).toEqual([
    { from: 'JPY', to: 'EUR', rate: '0.607100000', units: '100.000000000' },
    { from: 'USD', to: 'EUR', rate: '0.920000000', units: '1.000000000' },
  ])
  expect((await setAside(1)).map(row => row['reason'])).toEqual(['rate_repeated', 'rate_contradicts'])
})

test('a file without one rate is refused, and so is the same file again', async () => {
  const { report } = await importFile(engine, 'none.csv', 'Date,USD,JPY,GBP\n2024-01-02,N/A,N/A,N/A\n2024-01-03,N/A,N/A,N/A\n') as { report: unknown }
  expect(report).toMatchObject({ refused: true, message: 'no_row_loaded', parameters: { reason: 'no_rate' } })
  await mustImport(engine, 'rates.csv', reference)
  expect((await importFile(engine, 'again.csv', reference)).report).toMatchObject({ refused: true, message: 'already_loaded' })
  expect(await rows('select count(*) as files from source_files')).toEqual([{ files: 1 }])
})

test.each([
  ['documents with a rate each', 'Invoice;Customer;Date;Currency;To currency;Rate;Amount\nF1;C1;20.03.2024;USD;EUR;0,9127;12,50\n'],
  ['documents by currency', 'Number,Customer,Date,EUR,USD,GBP,Due date\nF1,C1,2024-03-20,12.50,0,0,2024-04-20\n'],
])('%s are no table of rates', async (_about, text) => {
  const outcome = await importFile(engine, 'list.csv', text)
  expect('recognition' in outcome && outcome.recognition.mapping.format).not.toBe('exchange-rates')
})

test('documents loaded before or after are left as they are', async () => {
  await mustImport(engine, 'rates.csv', reference)
  await mustImport(engine, 'invoices.csv', 'Number,Customer,Date,Due date,Amount,Currency\nF1,C1,2024-01-02,2024-02-01,12.50,USD\n')
  await mustImport(engine, 'more.csv', 'Date,USD,JPY,GBP\n2024-01-04,1.0953,158.39,0.86278\n')
  expect(await rows('select count(*) as documents, sum(amount) as amount from documents')).toEqual([{ documents: 1, amount: '12.500' }])
  expect(await hasRates()).toBe(true)
  expect(await rows('select ledger_start from ledger_span')).toEqual([{ ledger_start: '2024-01-01' }])
})
