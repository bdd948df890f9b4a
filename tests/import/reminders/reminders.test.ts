import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { needsConfirmation } from '../../../src/import/index.ts'
import { derivedTables, fillLater } from '../../../src/ledger/derived.ts'
import { createLedger, emptyLedger, rebuildDerived } from '../../../src/ledger/ledger.ts'
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

async function hasReminders(): Promise<unknown> {
  const capabilities = await rows(viewNamed('capabilities')?.select ?? '')
  return capabilities.find(({ capability }) => capability === 'reminders')?.['is_available']
}

/** What every derived table holds. */
async function derived(): Promise<Record<string, unknown>> {
  await fillLater(engine)
  const held: Record<string, unknown> = {}
  for (const { name } of derivedTables) {
    held[name] = await rows(`select count(*) as rows, bit_xor(hash(held)) as sum from ${name} as held`)
  }
  return held
}

const invoices = `Invoice number;Customer no;Customer name;Invoice date;Due date;Amount
F1;C1;Osier Frères;2024-01-10;2024-02-09;100.00
F2;C1;Osier Frères;2024-02-10;2024-03-11;200.00
F3;C2;Tuilerie Balme;2024-01-20;2024-02-19;50.05
`

test('a log of reminders is kept, each with its customer and its invoice', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  expect(await hasReminders()).toBe(false)
  const { recognition, report } = await mustImport(engine, 'relances.csv', `date de relance;client;n° facture;canal;niveau;scénario
15/02/2024;Osier Frères;F1;courriel;1;Grands comptes
25/02/2024;Osier Frères;F1;courrier;2;Grands comptes
20/03/2024;Osier Frères;;téléphone;1;
21/03/2024;Tuilerie Balme;F9;courriel;1;PME
22/03/2024;Inconnue SA;;courriel;1;PME
bientôt;Osier Frères;F2;courriel;1;PME
`)
  expect(recognition.mapping.format).toBe('reminders')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(report).toMatchObject({ rowsRead: 6, rowsLoaded: 4, rowsSetAside: 2 })
  expect(await rows(`select reminder_date as day, reminders.customer_id as customer, number, channel, level, scenario,
    reminders.source_line as line from reminders left join documents using (document_id) order by line`)).toEqual([
    { day: '2024-02-15', customer: 'C1', number: 'F1', channel: 'courriel', level: '1', scenario: 'Grands comptes', line: 2 },
    { day: '2024-02-25', customer: 'C1', number: 'F1', channel: 'courrier', level: '2', scenario: 'Grands comptes', line: 3 },
    { day: '2024-03-20', customer: 'C1', number: null, channel: 'téléphone', level: '1', scenario: null, line: 4 },
    { day: '2024-03-21', customer: 'C2', number: null, channel: 'courriel', level: '1', scenario: 'PME', line: 5 },
  ])
  expect(await rows('select source_line as line, reason from rows_set_aside where source_file_id = 2 order by line')).toEqual([
    { line: 6, reason: 'reminder_unknown' }, { line: 7, reason: 'unreadable_date' },
  ])
  expect(await rows('select notice, rows, detail from source_notices where source_file_id = 2 order by notice')).toEqual([
    { notice: 'reminded_by_name', rows: 4, detail: 'client' }, { notice: 'reminded_documents', rows: 4, detail: 'n° facture' },
    { notice: 'reminded_invoice_unknown', rows: 1, detail: null },
  ])
  expect(await hasReminders()).toBe(true)
  const again = await mustImport(engine, 'reminders 2.csv', `reminder date,customer no,level,channel
2024-03-20,C1,1,téléphone
2024-04-02,C2,2,letter
`)
  expect(again.report).toMatchObject({ rowsLoaded: 1, rowsSetAside: 1 })
  expect(await rows('select reason from rows_set_aside where source_file_id = 3')).toEqual([{ reason: 'reminder_already_loaded' }])
})

test('waits for documents, and is refused where nobody is known', async () => {
  const log = 'reminder date,customer no,level\n2024-03-20,X1,1\n2024-04-02,X2,2\n'
  expect((await importFile(engine, 'log.csv', log)).report).toMatchObject({ refused: true, message: 'reminders_before_documents' })
  await mustImport(engine, 'invoices.csv', invoices)
  expect((await importFile(engine, 'log.csv', log)).report)
    .toMatchObject({ refused: true, message: 'reminders_unknown', parameters: { rows: 2 } })
})

test.each([
  ['German', 'Mahndatum;Debitor;Mahnstufe'], ['Spanish', 'fecha;código cliente;nivel de recordatorio'],
  ['Italian', 'data sollecito;codice cliente;livello'], ['Dutch', 'datum aanmaning;klantnummer;niveau'],
  ['Portuguese', 'data;código do cliente;nível do lembrete'],
])('is recognised in %s', async (_language, header) => {
  const outcome = await importFile(engine, 'export.csv', `${header}\n20.03.2024;C1;1\n25.03.2024;C1;2\n`)
  expect('recognition' in outcome && outcome.recognition.mapping.format).toBe('reminders')
})

test('open items with the level of the last reminder are no log', async () => {
  const outcome = await importFile(engine, 'offene Posten.csv',
    'Debitor;Rechnungsnummer;Rechnungsdatum;Fälligkeit;Betrag;Mahnstufe;Mahndatum\nC1;F1;20.03.2024;20.04.2024;12,50;1;30.04.2024\n')
  expect('recognition' in outcome && outcome.recognition.mapping.format).toBe('delimited')
})

test('a log after the documents leaves in the derived tables what building all of them anew would', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  await fillLater(engine)
  await mustImport(engine, 'log.csv', 'reminder date,customer no,invoice no,level,channel\n2024-03-20,C1,F1,1,letter\n')
  const held = await derived()
  expect(held['reminder_targets']).toMatchObject([{ rows: 1 }])
  await rebuildDerived(engine)
  expect(await derived()).toEqual(held)
})
