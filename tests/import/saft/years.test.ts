import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { importFile, mustImport } from '../import-file.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

interface Posting {
  readonly date: string
  readonly customer: string
  readonly number: string
  /** Debit of the customer's account in kroner; negative: credit. */
  readonly amount: number
  /** The same in euros, where the line states it. */
  readonly euros?: number
  /** The account that stands against it: 3000 a sale, 1920 money, 8060 an exchange difference. */
  readonly against: 1920 | 3000 | 8060
}

/** An audit file of a fictional company: its customers with what each owed at the beginning, and its postings. */
function auditFile(
  from: string, to: string, owed: Readonly<Record<string, number>>, postings: readonly Posting[],
): string {
  const customers = Object.entries(owed).map(([id, opening]) =>
    `<Customer><Name>Kunde ${id}</Name><CustomerID>${id}</CustomerID><BalanceAccount><AccountID>1500</AccountID>` +
    `<OpeningDebitBalance>${opening.toFixed(2)}</OpeningDebitBalance></BalanceAccount></Customer>`)
  const amounts = (side: string, { amount, euros }: Posting): string =>
    `<${side}Amount><Amount>${Math.abs(amount).toFixed(2)}</Amount>${euros === undefined ? ''
      : `<CurrencyCode>EUR</CurrencyCode><CurrencyAmount>${euros.toFixed(2)}</CurrencyAmount>`}</${side}Amount>`
  const transactions = postings.map((posting, index) => {
    const [own, other] = posting.amount > 0 ? ['Debit', 'Credit'] as const : ['Credit', 'Debit'] as const
    return `<Transaction><TransactionID>${from.slice(0, 4)}-${String(index + 1)}</TransactionID>` +
      `<TransactionDate>${posting.date}</TransactionDate>` +
      `<Line><AccountID>1500</AccountID><CustomerID>${posting.customer}</CustomerID>${amounts(own, posting)}` +
      `<ReferenceNumber>${posting.number}</ReferenceNumber></Line>` +
      `<Line><AccountID>${String(posting.against)}</AccountID>${amounts(other, posting)}</Line></Transaction>`
  })
  return '<AuditFile><Header><AuditFileCountry>NO</AuditFileCountry><Company><Name>Nordvik Snekkeri AS</Name></Company>' +
    '<DefaultCurrencyCode>NOK</DefaultCurrencyCode><SelectionCriteria>' +
    `<SelectionStartDate>${from}</SelectionStartDate><SelectionEndDate>${to}</SelectionEndDate></SelectionCriteria></Header>` +
    `<MasterFiles><Customers>${customers.join('')}</Customers></MasterFiles>` +
    `<GeneralLedgerEntries><Journal>${transactions.join('\n')}</Journal></GeneralLedgerEntries></AuditFile>`
}

/** 2023: A leaves 1,000 open, B 100 euros (1,150 kroner), C the 250 it owed before. */
const firstYear = auditFile('2023-01-01', '2023-12-31', { A: 0, B: 0, C: 250 }, [
  { date: '2023-03-01', customer: 'A', number: 'F1', amount: 1000, against: 3000 },
  { date: '2023-04-01', customer: 'A', number: 'F2', amount: 500, against: 3000 },
  { date: '2023-05-01', customer: 'A', number: 'F2', amount: -500, against: 1920 },
  { date: '2023-11-01', customer: 'B', number: 'E1', amount: 1150, euros: 100, against: 3000 },
])

const openings = { A: 1000, B: 1150, C: 250, D: 80 }
const secondPostings: readonly Posting[] = [
  { date: '2024-01-20', customer: 'A', number: 'F1', amount: -1000, against: 1920 },
  { date: '2024-02-01', customer: 'A', number: 'F3', amount: 300, against: 3000 },
  { date: '2024-02-10', customer: 'B', number: 'E1', amount: -1150, euros: 100, against: 1920 },
  { date: '2024-03-01', customer: 'C', number: 'P1', amount: -250, against: 1920 },
]
/** 2024 opens with these, and with 80 of D, of whom 2023 knows nothing. */
const secondYear = auditFile('2024-01-01', '2024-12-31', openings, secondPostings)

const load = (name: string, text: string): Promise<unknown> => mustImport(engine, name, new TextEncoder().encode(text))
const rows = async (sql: string): Promise<readonly Row[]> => (await engine.query(sql)).rows

const balances = (day: string): Promise<readonly Row[]> => rows(`
  with signed as (
    select customer_id, currency, amount from documents where issue_date <= date '${day}'
    union all
    select customer_id, currency, -allocations.amount from allocations
    join documents on documents.document_id = allocations.document_id where effective_date <= date '${day}'
  )
  select customer_id as customer, currency, sum(amount) as balance from signed
  group by all having sum(amount) <> 0 order by all`)
const notices = (): Promise<readonly Row[]> => rows(
  "select notice, rows, detail from source_notices where notice like '%opening%' order by source_file_id, notice")

it('does not count what the earlier year ended with twice', async () => {
  await load('2023.xml', firstYear)
  await load('2024.xml', secondYear)
  expect(await balances('2023-12-31')).toEqual([
    { customer: 'A', currency: 'NOK', balance: '1000.000' },
    { customer: 'B', currency: 'EUR', balance: '100.000' },
    { customer: 'C', currency: 'NOK', balance: '250.000' },
  ])
  expect(await balances('2024-12-31')).toEqual([
    { customer: 'A', currency: 'NOK', balance: '300.000' },
    { customer: 'D', currency: 'NOK', balance: '80.000' },
  ])
  expect(await rows('select count(*) as openings, cast(min(issue_date) as varchar) as day from documents where is_opening'))
    .toEqual([{ openings: 1, day: '2023-01-01' }])
  expect(await rows('select measure, source_total - loaded_total - set_aside_total as difference from source_controls'))
    .toSatisfy((all: readonly Row[]) => all.every(row => Number(row['difference']) === 0))
  expect(await runChecks(engine)).toEqual([])
})

it('says what it set aside, and of whom the two years differ', async () => {
  await load('2023.xml', firstYear)
  await load('2024.xml', auditFile('2024-01-01', '2024-12-31', { ...openings, A: 900 }, secondPostings))
  expect(await notices()).toEqual([
    { notice: 'openings_differ', rows: 1, detail: 'A: NOK -100.00' },
    { notice: 'openings_kept', rows: 1, detail: 'D' },
    { notice: 'openings_restated', rows: 3, detail: 'NOK 2300.00' },
  ])
  expect(await rows("select count(*) as lines from rows_set_aside where reason = 'opening_already_loaded'"))
    .toEqual([{ lines: 3 }])
  expect((await balances('2024-12-31')).map(row => row['customer'])).toEqual(['A', 'D'])
})

it('counts the openings of one year once where a longer file of it follows', async () => {
  await load('half.xml', auditFile('2024-01-01', '2024-02-05', openings, secondPostings.slice(0, 2)))
  const opened = await rows('select count(*) as openings from documents where is_opening')
  await load('whole.xml', secondYear)
  expect(await rows('select count(*) as openings from documents where is_opening')).toEqual(opened)
  expect((await notices()).map(row => row['notice'])).toEqual(['openings_restated'])
  expect((await balances('2024-12-31')).filter(row => row['customer'] === 'A'))
    .toEqual([{ customer: 'A', currency: 'NOK', balance: '300.000' }])
})

it('refuses an earlier year after the later one, which carries it forward', async () => {
  await load('2024.xml', secondYear)
  const { report } = await importFile(engine, '2023.xml', new TextEncoder().encode(firstYear))
  expect(report).toMatchObject({
    refused: true, message: 'earlier_year', parameters: { name: '2024.xml', opening: '2024-01-01' },
  })
  expect(await rows('select count(*) as files from source_files')).toEqual([{ files: 1 }])
})

it('keeps to the books what a customer with an opening balance of its own owes in another currency, and says so', async () => {
  await load('2024.xml', auditFile('2024-01-01', '2024-12-31', { B: 1150 }, [
    { date: '2024-02-01', customer: 'B', number: 'E2', amount: 2300, euros: 200, against: 3000 },
    { date: '2024-02-10', customer: 'B', number: 'E1', amount: -1150, euros: 100, against: 1920 },
  ]))
  expect(await balances('2024-12-31')).toEqual([{ customer: 'B', currency: 'NOK', balance: '2300.000' }])
  expect(await rows("select notice, rows from source_notices where notice = 'saft_currency_kept'"))
    .toEqual([{ notice: 'saft_currency_kept', rows: 2 }])
  expect(await rows("select source_total, loaded_total, set_aside_total from source_controls where measure = 'receivables'"))
    .toEqual([{ source_total: '2300.000', loaded_total: '2300.000', set_aside_total: '0.000' }])
})
