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

async function ledger(): Promise<readonly Row[]> {
  expect(await runChecks(engine)).toEqual([])
  const { rows } = await engine.query(`
    select documents.number, documents.kind, documents.amount, allocations.kind as by, effective_date as day,
      allocations.amount as settled
    from documents left join allocations using (document_id)
    order by all`)
  return rows
}

async function unreconciled(): Promise<readonly Row[]> {
  const { rows } = await engine.query(
    'select * from source_controls where source_total <> loaded_total + set_aside_total')
  return rows
}

const sapHeader = 'Company Code,Customer,Name 1,Document Number,Document Type,Document Date,Posting Date,Net due date,'
  + 'Amount in doc. curr.,Document currency,Clearing Document,Clearing date\n'

// In March one is cleared with its payment, one invoice and one credit note are open.
const sapMarch = `${sapHeader}1000,C1,Birch Foundry,1801,RV,01/15/2024,01/15/2024,02/14/2024,"1,200.00",EUR,1401,02/21/2024
1000,C1,Birch Foundry,1401,DZ,02/20/2024,02/21/2024,02/20/2024,"-1,200.00",EUR,1401,02/21/2024
1000,C1,Birch Foundry,1802,RV,02/01/2024,02/01/2024,03/02/2024,500.00,EUR,,
1000,C1,Birch Foundry,1601,DG,02/10/2024,02/10/2024,02/10/2024,-80.00,EUR,,
1000,C2,Fennel Works,1803,RV,03/01/2024,03/01/2024,03/31/2024,300.00,EUR,,
1000,C2,Fennel Works,1804,RV,03/02/2024,03/02/2024,04/01/2024,40.00,EUR,,
`

// By April the open ones are cleared: with a payment and the credit note; by something that is not in the list.
const sapApril = `${sapHeader}1000,C1,Birch Foundry,1801,RV,01/15/2024,01/15/2024,02/14/2024,"1,200.00",EUR,1401,02/21/2024
1000,C1,Birch Foundry,1401,DZ,02/20/2024,02/21/2024,02/20/2024,"-1,200.00",EUR,1401,02/21/2024
1000,C1,Birch Foundry,1802,RV,02/01/2024,02/01/2024,03/02/2024,500.00,EUR,177,04/30/2024
1000,C1,Birch Foundry,1601,DG,02/10/2024,02/10/2024,02/10/2024,-80.00,EUR,177,04/30/2024
1000,C1,Birch Foundry,1402,DZ,04/29/2024,04/30/2024,04/29/2024,-420.00,EUR,177,04/30/2024
1000,C2,Fennel Works,1803,RV,03/01/2024,03/01/2024,03/31/2024,300.00,EUR,188,04/12/2024
1000,C2,Fennel Works,1804,RV,03/02/2024,03/02/2024,04/01/2024,40.00,EUR,,
1000,C2,Fennel Works,1805,RV,04/02/2024,04/02/2024,05/02/2024,70.00,EUR,,
`

test('lines that were open are cleared by a later list, which makes the ledger that it makes alone', async () => {
  await mustImport(engine, 'april.csv', sapApril)
  const alone = await ledger()
  expect(alone).toContainEqual(
    { number: '1802', kind: 'invoice', amount: '500.000', by: 'payment', day: '2024-04-29', settled: '420.000' })
  expect(alone).toContainEqual(
    { number: '1803', kind: 'invoice', amount: '300.000', by: 'payment', day: '2024-04-12', settled: '300.000' })
  await emptyLedger(engine)
  await mustImport(engine, 'march.csv', sapMarch)
  const { report } = await mustImport(engine, 'april.csv', sapApril)
  expect(report).toMatchObject({ rowsRead: 8, rowsLoaded: 2, rowsSetAside: 6, hasKnown: true, day: '2024-04-29' })
  expect(await ledger()).toEqual(alone)
  expect(await unreconciled()).toEqual([])
})

const datev = (first: string, last: string, rows: string): string =>
  `"EXTF";700;21;"Buchungsstapel";13;20240805120000000;;"RE";"";"";1234;77;20240101;4;${first};${last};"";"";1;0;0;"EUR"\n`
  + 'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;'
  + `Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext\n${rows}`

const january = datev('20240101', '20240131', `1190,00;"S";"";;;"";10001;4400;"";1501;"RE-1";"";;"Rechnung"
595,00;"S";"";;;"";10002;4400;"";2001;"RE-2";"";;"Rechnung"
`)
const february = datev('20240201', '20240229', `1190,00;"S";"";;;"";1800;10001;"";1402;"RE-1";"";;"Zahlung"
200,00;"S";"";;;"";1800;10002;"";2002;"";"";;"Zahlung"
238,00;"S";"";;;"";10002;4400;"";2202;"RE-3";"";;"Rechnung"
`)

test('a batch of one month pays the invoices of the month before: by their number, else the oldest first', async () => {
  await mustImport(engine, 'EXTF_2024-01.csv', january)
  const { report } = await mustImport(engine, 'EXTF_2024-02.csv', february)
  expect(report).toMatchObject({ rowsSetAside: 0, hasKnown: true })
  const settled = (await ledger()).filter(row => row['kind'] === 'invoice')
    .map(({ number, day, settled }) => [number, day, settled])
  expect(settled).toEqual([
    ['RE-1', '2024-02-14', '1190.000'], ['RE-2', '2024-02-20', '200.000'], ['RE-3', null, null],
  ])
  expect(await unreconciled()).toEqual([])
})
