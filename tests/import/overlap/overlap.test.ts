import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

async function rows(sql: string): Promise<readonly Row[]> {
  return (await engine.query(sql)).rows
}

function settlements(): Promise<readonly Row[]> {
  return rows(`select number, allocations.kind, effective_date as day, allocations.amount, link
    from allocations join documents using (document_id) order by number, day, allocations.amount desc`)
}

/** What a file said of the documents that were there already. */
async function explained(file: number): Promise<Record<string, unknown>> {
  const found = await rows(`select notice, rows, detail from source_notices where source_file_id = ${file}
    and (notice like 'documents_%' or notice in ('other_due_dates', 'settlements_taken_back'))`)
  return Object.fromEntries(found.map(row => [String(row['notice']), row['detail'] === null ? row['rows'] : [row['rows'], row['detail']]]))
}

const header = 'Invoice number;Customer no;Invoice date;Due date;Amount;Open amount;Payment date\n'

// On 31 March F1 is paid, F2 in part, F3 and F4 are open, and F5 has no day of payment.
const march = `Open items as of 2024-03-31
${header}F1;C1;2024-01-10;2024-02-09;100.00;0.00;2024-02-20
F2;C1;2024-02-10;2024-03-11;200.00;120.00;
F3;C2;2024-01-20;2024-02-19;50.05;50.05;
F4;C2;2024-03-01;2024-03-31;80.00;80.00;
F5;C2;2024-01-05;2024-02-04;30.00;0.00;
`

// By June F2 and F3 are paid, F5 has its day, F4 has another amount, F1 is another customer's, F6 is new.
const june = `Open items as of 2024-06-30
${header}F1;C9;2024-01-10;2024-02-09;100.00;0.00;2024-02-20
F2;C1;2024-02-10;2024-03-11;200.00;0.00;2024-04-12
F3;C2;2024-01-20;2024-02-19;50.05;20.00;
F4;C2;2024-03-01;2024-03-31;81.00;0.00;2024-05-02
F5;C2;2024-01-05;2024-02-04;30.00;0.00;2024-02-01
F6;C2;2024-05-05;2024-06-04;12.34;12.34;
`

test('a later export adds what is new and takes over what was settled since, to the cent', async () => {
  await mustImport(engine, 'march.csv', march)
  const { report } = await mustImport(engine, 'june.csv', june)
  expect(report).toMatchObject({ rowsRead: 6, rowsLoaded: 4, rowsSetAside: 2, hasKnown: true })
  expect(await settlements()).toEqual([
    { number: 'F1', kind: 'payment', day: '2024-02-20', amount: '100.000', link: 'stated' },
    // 80 by the end of March, as the earlier file says, and what was still open on the day of the last payment.
    { number: 'F2', kind: 'payment', day: '2024-03-31', amount: '80.000', link: 'undated' },
    { number: 'F2', kind: 'payment', day: '2024-04-12', amount: '120.000', link: 'stated' },
    { number: 'F3', kind: 'payment', day: '2024-06-30', amount: '30.050', link: 'undated' },
    { number: 'F5', kind: 'payment', day: '2024-02-01', amount: '30.000', link: 'stated' },
  ])
  expect(await explained(2)).toEqual({
    documents_new: 1, documents_updated: 3, documents_contradictory: [2, 'F1'],
  })
  expect(await rows('select source_line as line, reason from rows_set_aside where source_file_id = 2 order by line')).toEqual([
    { line: 3, reason: 'document_contradicts_customer' }, { line: 6, reason: 'document_contradicts_amount' },
  ])
  expect(await rows('select count(*) as documents, sum(amount) as amount from documents')).toEqual([{ documents: 6, amount: '472.390' }])
  expect(await rows(`select measure, source_total - loaded_total - set_aside_total as difference from source_controls
    where source_file_id = 2 order by measure`)).toEqual([
    { measure: 'amount', difference: '0.000' }, { measure: 'open_amount', difference: '0.000' },
  ])
  expect(await runChecks(engine)).toEqual([])
})

test('the same documents again change nothing', async () => {
  await mustImport(engine, 'march.csv', march)
  const before = await settlements()
  const { report } = await mustImport(engine, 'march again.csv', `${march}total;;;;460.05;250.05;\n`)
  expect(report).toMatchObject({ rowsRead: 6, rowsLoaded: 5, rowsSetAside: 1 })
  expect(await settlements()).toEqual(before)
  expect(await explained(2)).toEqual({ documents_unchanged: 5 })
  expect(await rows('select count(*) as documents from documents')).toEqual([{ documents: 5 }])
})

test('lists of what is open: less open is paid, more open contradicts, what is left out stays open', async () => {
  const open = 'Invoice number;Customer no;Invoice date;Due date;Open balance\n'
  await mustImport(engine, 'march.csv', `As of 2024-03-31\n${open}F1;C1;2024-01-10;2024-02-09;100.00
F2;C1;2024-02-10;2024-03-11;200.00\nF3;C2;2024-01-20;2024-02-19;50.05\nF4;C2;2024-01-20;2024-02-19;7.00\n`)
  await mustImport(engine, 'june.csv', `As of 2024-06-30\n${open}F1;C1;2024-01-10;2024-02-09;60.00
F2;C1;2024-02-10;2024-03-11;200.01\nF4;C2;2024-01-20;2024-03-19;7.00\n`)
  expect(await settlements()).toEqual([
    { number: 'F1', kind: 'payment', day: '2024-06-30', amount: '40.000', link: 'undated' },
  ])
  expect(await explained(2)).toEqual({
    documents_updated: 1, documents_unchanged: 1, documents_contradictory: [1, 'F2'], other_due_dates: 1,
    documents_not_listed: [1, 'EUR 50.05'],
  })
  expect(await rows('select number, due_date from documents where number = \'F4\'')).toEqual([{ number: 'F4', due_date: '2024-02-19' }])
  expect(await runChecks(engine)).toEqual([])
})

test('what bounced since is open again; instalments stay apart', async () => {
  const columns = 'Invoice number;Customer no;Invoice date;Due date;Amount;Paid\n'
  await mustImport(engine, 'march.csv', `As of 2024-03-31\n${columns}F1;C1;2024-01-10;2024-02-09;100.00;100.00
F2;C1;2024-01-10;2024-02-09;40.00;0.00\nF2;C1;2024-01-10;2024-03-09;40.00;0.00\n`)
  await mustImport(engine, 'june.csv', `As of 2024-06-30\n${columns}F1;C1;2024-01-10;2024-02-09;100.00;25.00
F2;C1;2024-01-10;2024-02-09;40.00;40.00\nF2;C1;2024-01-10;2024-03-09;40.00;0.00\nF2;C1;2024-01-10;2024-04-09;45.00;0.00\n`)
  expect(await settlements()).toEqual([
    { number: 'F1', kind: 'payment', day: '2024-03-31', amount: '100.000', link: 'undated' },
    { number: 'F1', kind: 'payment', day: '2024-06-30', amount: '-75.000', link: 'undated' },
    { number: 'F2', kind: 'payment', day: '2024-06-30', amount: '40.000', link: 'undated' },
  ])
  expect(await explained(2)).toEqual({
    documents_new: 1, documents_updated: 2, documents_unchanged: 1, settlements_taken_back: [1, '2024-06-30'],
  })
  expect(await rows('select number, due_date, amount from documents order by number, due_date')).toEqual([
    { number: 'F1', due_date: '2024-02-09', amount: '100.000' }, { number: 'F2', due_date: '2024-02-09', amount: '40.000' },
    { number: 'F2', due_date: '2024-03-09', amount: '40.000' }, { number: 'F2', due_date: '2024-04-09', amount: '45.000' },
  ])
  expect(await runChecks(engine)).toEqual([])
})
