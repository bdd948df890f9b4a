import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { needsConfirmation } from '../../../src/import/index.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { importFile, mustImport } from '../import-file.ts'

const invoices = `Invoice number;Customer no;Customer name;Invoice date;Amount;Country
F1;007;Osier Frères;2024-01-10;100.00;FR
F2;007;Osier Frères;2024-02-10;200.00;
F3;C-12;Tuilerie Balme;2024-01-20;50.00;
`

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

test('tells about the customers of the ledger, joined by their code under whatever header', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  const { recognition, report } = await mustImport(engine, 'clients.csv', `ref;raison sociale;segment;pays;conditions de paiement;plafond;Tournée
C-12;Tuilerie Balme SA;Négoce;BE;45 jours fin de mois;1.200,50;Nord
007;Osier Frères;Industrie;DE;30 jours;900,00;Sud
C-99;Jamais Vu;Négoce;FR;30 jours;10,00;Sud
007;Osier & Cie;Artisanat;DE;60 jours;;Est
`)
  expect(recognition.mapping.format).toBe('customers')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(report).toMatchObject({ rowsRead: 4, rowsLoaded: 2, rowsSetAside: 2 })
  expect(await rows('select customer_id, name, segment, country, terms_days, credit_limit from customers order by customer_id')).toEqual([
    { customer_id: '007', name: 'Osier & Cie', segment: 'Artisanat', country: 'FR', terms_days: 60, credit_limit: null },
    { customer_id: 'C-12', name: 'Tuilerie Balme SA', segment: 'Négoce', country: 'BE', terms_days: 45, credit_limit: '1200.500' },
  ])
  expect(await rows(`select number, dimension, value from documents join dimension_values using (dimension_set_id)
    where dimension in ('segment', 'country', 'Tournée') order by number, dimension`)).toEqual([
    { number: 'F1', dimension: 'Tournée', value: 'Est' }, { number: 'F1', dimension: 'country', value: 'FR' },
    { number: 'F1', dimension: 'segment', value: 'Artisanat' },
    { number: 'F2', dimension: 'Tournée', value: 'Est' }, { number: 'F2', dimension: 'country', value: 'FR' },
    { number: 'F2', dimension: 'segment', value: 'Artisanat' },
    { number: 'F3', dimension: 'Tournée', value: 'Nord' }, { number: 'F3', dimension: 'country', value: 'BE' },
    { number: 'F3', dimension: 'segment', value: 'Négoce' },
  ])
  expect(await rows('select number, due_date, due_date_basis as basis from documents order by number')).toEqual([
    { number: 'F1', due_date: '2024-03-10', basis: 'terms' }, { number: 'F2', due_date: '2024-04-10', basis: 'terms' },
    { number: 'F3', due_date: '2024-03-31', basis: 'terms' },
  ])
  expect(await rows('select source_line as line, reason from rows_set_aside where source_file_id = 2 order by line')).toEqual([
    { line: 3, reason: 'customer_told_again' }, { line: 4, reason: 'customer_without_documents' },
  ])
  expect(await rows('select notice, rows, detail from source_notices where source_file_id = 2 and notice like \'joined%\''))
    .toEqual([{ notice: 'joined_by_code', rows: 2, detail: 'ref' }])
  expect(await runChecks(engine)).toEqual([])
})

test('joins by name where no code agrees', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  await mustImport(engine, 'crm.csv', 'id,display name,sector\n1,Tuilerie Balme,Building\n2,Osier Frères,Wood\n3,Nobody Known,Wood\n')
  expect(await rows('select name, segment from customers order by name')).toEqual([
    { name: 'Osier Frères', segment: 'Wood' }, { name: 'Tuilerie Balme', segment: 'Building' },
  ])
})

test('a name says what a file with nothing but names and balances is', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  const { recognition } = await mustImport(engine, 'customer_data.csv',
    'id,display_name,balance,open_balance_date\n7,Tuilerie Balme,12.00,\n8,Osier Frères,0,\n')
  expect(recognition.mapping.format).toBe('customers')
})

test('a code that agrees by chance joins nothing', async () => {
  const many = Array.from({ length: 20 }, (_, index) => `F${index};${index};Client ${index};2024-01-10;5.00;FR`).join('\n')
  await mustImport(engine, 'invoices.csv', `Invoice number;Customer no;Customer name;Invoice date;Amount;Country\n${many}\n`)
  const types = Array.from({ length: 9 }, (_, index) => `X${index};Autre ${index};${index * 40}`).join('\n')
  expect((await importFile(engine, 'clients.csv', `code;raison sociale;type id\n${types}\n`)).report)
    .toMatchObject({ refused: true, message: 'customers_unknown' })
})

test.each([
  ['credit limits.csv', 'customer no,credit limit\n007,1500.00\nC-12,20000\nC-99,5\n', '1500.000', null],
  ['encours.csv', `code client;plafond;encours assuré;assureur;date
007;1 500,00;1 200,50;Assurance Imaginaire;31/01/2024
C-12;20 000,00;;Assur-Fictif;31/01/2024
`, '1500.000', '1200.500'],
  ['Limite.csv', 'Debitor;Kreditlimit;Versicherungslimit\n007;1.500,00;1.200,50\nC-12;20.000,00;0,00\n', '1500.000', '1200.500'],
])('a list of nothing but limits, such as %s, sets them', async (name, content, limit, insured) => {
  await mustImport(engine, 'invoices.csv', invoices)
  const { recognition } = await mustImport(engine, name, content)
  expect(recognition.mapping.format).toBe('customers')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(await rows('select credit_limit, insured_limit from customers where customer_id = \'007\''))
    .toEqual([{ credit_limit: limit, insured_limit: insured }])
  expect(await rows('select credit_limit from customers where customer_id = \'C-12\'')).toEqual([{ credit_limit: '20000.000' }])
})

test('is refused without documents, and where nothing agrees; the ledger stays as it was', async () => {
  const clients = 'customer id,customer name,country\n1,One Ltd,FR\n2,Two Ltd,FR\n'
  expect((await importFile(engine, 'clients.csv', clients)).report)
    .toMatchObject({ refused: true, message: 'customers_before_documents', parameters: { rows: 2, customers: 0 } })
  await mustImport(engine, 'invoices.csv', invoices)
  const before = await rows('from customers order by all')
  expect((await importFile(engine, 'clients.csv', clients)).report)
    .toMatchObject({ refused: true, message: 'customers_unknown', parameters: { rows: 2, customers: 2 } })
  expect(await rows('from customers order by all')).toEqual(before)
  expect(await rows('select count(*) as files from source_files')).toEqual([{ files: 1 }])
})

test.each([
  ['invoices', invoices],
  ['open items without number or due date', 'customer id,customer name,date,amount,country\n1,One,2024-01-01,5.00,FR\n2,Two,2024-01-02,6.00,FR\n'],
  ['balances', 'customer id,customer name,balance\n1,One,5.00\n2,Two,6.00\n'],
])('%s are no list of customers', async (name, content) => {
  const outcome = await importFile(engine, `${name}.csv`, content)
  expect('recognition' in outcome && outcome.recognition.mapping.format).toBe('delimited')
})
