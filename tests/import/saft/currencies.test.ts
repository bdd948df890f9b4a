import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

const golden = (name: string): string => readFileSync(join(import.meta.dirname, 'golden', name, 'input.xml'), 'utf8')

async function load(name: string, text: string): Promise<void> {
  await mustImport(engine, name, new TextEncoder().encode(text))
}

async function rows(sql: string): Promise<readonly Row[]> {
  return (await engine.query(sql)).rows
}

const documents = (numbers: string): Promise<readonly Row[]> => rows(`
  select number, currency, amount, amount - coalesce((select sum(amount) from allocations as own
    where own.document_id = documents.document_id), 0) as open
  from documents where kind = 'invoice' and number in (${numbers}) order by number`)

it('keeps the amounts of the books as rates, by which they come out again to the cent', async () => {
  await load('audit.xml', golden('norway-currencies'))
  expect(await rows(`select cast(rate_date as varchar) as day, from_currency as currency, rate, units from exchange_rates
    where is_booked and to_currency = 'NOK' and rate_date < '2024-03-01' order by rate_date, from_currency`)).toEqual([
    { day: '2024-01-10', currency: 'EUR', rate: '11400.000000000', units: '1000.000000000' },
    { day: '2024-02-01', currency: 'USD', rate: '12600.000000000', units: '1200.000000000' },
    { day: '2024-02-10', currency: 'EUR', rate: '11550.000000000', units: '1000.000000000' },
  ])
  // 11,400 + 10,500 + 2,100 + 1,070 kroner, and 625 that are kroner.
  expect(await rows(`select cast(sum(amount * coalesce(rate / units, 1)) as decimal(18, 2)) as kroner from documents
    left join exchange_rates on rate_date = issue_date and from_currency = currency where kind = 'invoice'`))
    .toEqual([{ kroner: '25695.00' }])
  expect(await runChecks(engine)).toEqual([])
})

it('tells the amounts without tax in the currency of their document', async () => {
  await load('audit.xml', golden('portugal-currencies'))
  expect(await rows("select amount, amount_net from documents where number = 'FT B/3'"))
    .toEqual([{ amount: '1200.000', amount_net: '1000.000' }])
  await load('d406.xml', golden('romania-currencies'))
  expect(await rows("select amount, amount_net from documents where number = 'RE-1'"))
    .toEqual([{ amount: '1190.000', amount_net: '1000.000' }])
})

const crownsOnly = '<Transaction><TransactionID>99</TransactionID><TransactionDate>2024-05-01</TransactionDate>'
  + '<Line><RecordID>1</RecordID><AccountID>1920</AccountID><DebitAmount><Amount>50.00</Amount></DebitAmount></Line>'
  + '<Line><RecordID>2</RecordID><AccountID>1500</AccountID><CustomerID>20002</CustomerID><CreditAmount><Amount>50.00</Amount>'
  + '</CreditAmount><ReferenceNumber>F2</ReferenceNumber></Line></Transaction>\n</Journal>'

it('counts in the currency of the books what is settled in it without a word of another', async () => {
  await load('audit.xml', golden('norway-currencies').replace('</Journal>', crownsOnly))
  expect(await documents("'F2', 'F3'")).toEqual([
    { number: 'F2', currency: 'NOK', amount: '10500.000', open: '6210.000' },
    { number: 'F3', currency: 'USD', amount: '200.000', open: '100.000' },
  ])
})

it('leaves what an earlier file brought in its currency, and brings none of it twice', async () => {
  await load('audit.xml', golden('norway-currencies'))
  const before = await rows("select count(*) as count from documents where kind = 'invoice'")
  await load('later.xml', golden('norway-currencies').replace('</Journal>', crownsOnly))
  expect(await rows("select count(*) as count from documents where kind = 'invoice'")).toEqual(before)
  expect(await documents("'F2', 'F3'")).toEqual([
    { number: 'F2', currency: 'USD', amount: '1000.000', open: '600.000' },
    { number: 'F3', currency: 'USD', amount: '200.000', open: '100.000' },
  ])
})

it('leaves in the currency of the books what an earlier file brought in it', async () => {
  await load('audit.xml', golden('norway-currencies').replace('</Journal>', crownsOnly))
  const before = await rows("select count(*) as count from documents where kind = 'invoice'")
  await load('again.xml', golden('norway-currencies'))
  expect(await rows("select count(*) as count from documents where kind = 'invoice'")).toEqual(before)
  expect(await documents("'F2'")).toEqual([{ number: 'F2', currency: 'NOK', amount: '10500.000', open: '6210.000' }])
})
