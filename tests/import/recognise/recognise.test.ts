import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { needsConfirmation, recognise, remember, settleColumn } from '../../../src/import/index.ts'
import type { Mapping, Memory, Recognition } from '../../../src/import/types.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { stageText } from '../delimited/staging.ts'
import { forgetful } from '../import-file.ts'

let engine: Engine

beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

async function recogniseText(text: string, memory: Memory = forgetful): Promise<Recognition> {
  return recognise(engine, await stageText(engine, text, text.includes(';') ? ';' : ','), memory)
}

const rolesOf = ({ findings }: Recognition): Record<string, string> =>
  Object.fromEntries(findings.map(({ header, role }) => [header, role]))

test('contents deny what a header says', async () => {
  const found = await recogniseText('Customer,Invoice Date,Due Date,Amount,Status\nA,2024-01-31,end of month,10,blue\nB,2024-02-01,soon,20,red\n')
  expect(rolesOf(found)).toMatchObject({ 'Due Date': 'ignore', Status: 'dimension' })
  expect(found.findings[2]).toMatchObject({ confidence: 'doubtful', because: [{ message: 'header_exact' }, { message: 'contents_deny' }] })
  expect(needsConfirmation(found)).toBe(true)
})

test('says what a file lacks to be a ledger', async () => {
  const found = await recogniseText('City,Inhabitants\nLyon,522250\nLille,236234\n')
  expect(found.missing).toEqual(['issue_date', 'amount', 'customer_id'])
})

test('a posting date stands in for a missing document date, a net amount only when confirmed', async () => {
  const found = await recogniseText('Customer,Posting Date,Net Amount\nA,2024-01-31,10.50\nB,2024-02-01,20.25\n')
  expect(rolesOf(found)).toMatchObject({ 'Posting Date': 'issue_date', 'Net Amount': 'amount' })
  expect(found.missing).toEqual([])
  expect(needsConfirmation(found)).toBe(true)
})

test('due dates settle the order of day and month when no part is above 12', async () => {
  const rows = Array.from({ length: 8 }, (_, index) => `A,0${String(index + 2)}/11/2024,0${String(index + 1)}/12/2024,1.50`)
  const found = await recogniseText(`Customer,Invoice Date,Due Date,Amount\n${rows.join('\n')}\n`)
  expect(found.questions).toEqual([])
  expect(found.mapping.columns.slice(1, 3).map(({ dateOrder }) => dateOrder)).toEqual(['dmy', 'dmy'])
  expect(found.findings[1]?.because.map(({ message }) => message)).toContain('order_by_due_dates')
})

test('one part above 12 in another column settles it as well, and one far down the file is found', async () => {
  const rows = Array.from({ length: 4000 }, (_, index) => `A,03/04/2024,${index === 3333 ? '04/13/2024' : '04/05/2024'},1.50`)
  const found = await recogniseText(`Customer,Invoice Date,Due Date,Amount\n${rows.join('\n')}\n`)
  expect(found.mapping.columns.slice(1, 3).map(({ dateOrder }) => dateOrder)).toEqual(['mdy', 'mdy'])
  expect(found.questions).toEqual([])
})

test('dates on documents that are wholly open are doubted', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => `A,2024-01-1${String(index)},2024-02-1${String(index)},2024-03-01,9.50,9.50`)
  const found = await recogniseText(`Customer,Invoice Date,Due Date,Payment Date,Total,Balance\n${rows.join('\n')}\n`)
  expect(rolesOf(found)['Payment Date']).toBe('ignore')
  expect(found.findings[3]?.because.map(({ message }) => message)).toEqual(['dated_though_open'])
})

test('a payment date on every row of a file without due dates may be one', async () => {
  const found = await recogniseText('Customer,Invoice Date,Payment Date,Total\nA,2024-01-10,2024-02-10,9.50\nA,2024-01-11,2024-02-10,9.50\nB,2024-01-12,2024-02-11,7.00\n')
  expect(found.findings[2]).toMatchObject({ role: 'ignore', confidence: 'doubtful', because: [{ message: 'may_be_due_date' }] })
})

test('an open amount of zeros is no status, and a status of ones and zeros is one', async () => {
  const found = await recogniseText('Client;Date facture;Montant TTC;Solde;Payée\nA;31/01/2024;10,00;0;1\nB;01/02/2024;20,00;0;1\nC;02/02/2024;20,00;0;0\n')
  expect(rolesOf(found)).toMatchObject({ Solde: 'open_amount', 'Payée': 'status' })
})

test('a confirmed mapping is remembered by header, and its answers with it', async () => {
  const kept = new Map<string, Mapping>()
  const memory: Memory = {
    get: signature => kept.get(signature),
    set: (signature, mapping) => { kept.set(signature, mapping) },
  }
  const text = 'Client,Invoice Date,Amount,Colour\nA,03/04/2024,1.000,red\nB,05/06/2024,2.000,blue\n'
  const first = await recogniseText(text, memory)
  expect(first.questions.map(({ kind }) => kind)).toEqual(['date_order', 'decimal_sign'])
  const columns = first.mapping.columns.map(column => ({
    ...column,
    ...(column.role === 'issue_date' ? { dateOrder: 'mdy' as const } : {}),
    ...(column.role === 'amount' ? { decimalSign: ',' as const } : {}),
    ...(column.header === 'Colour' ? { role: 'segment' as const } : {}),
  }))
  remember(memory, ['Client', 'Invoice Date', 'Amount', 'Colour'], { ...first.mapping, columns, statedAsOf: '2024-12-31' })

  const again = await recogniseText(text.replace('Client,Invoice Date', 'CLIENT,invoice date'), memory)
  expect(again).toMatchObject({ wasRemembered: true, questions: [], mapping: { columns: [{}, { dateOrder: 'mdy' }, { decimalSign: ',' }, { role: 'segment' }] } })
  expect(again.mapping.statedAsOf).toBeUndefined()
  expect(needsConfirmation(again)).toBe(false)

  const proven = await recogniseText(text.replace('03/04/2024', '31/04/2024'), memory)
  expect(proven.mapping.columns[1]?.dateOrder).toBe('dmy')
  const other = await recogniseText(text.replace('Colour', 'Shade'), memory)
  expect(other.wasRemembered).toBe(false)
})

test('dates that read alike in both orders prove neither for another column', async () => {
  const found = await recogniseText('Client,Invoice Date,Due Date,Amount\nA,03/03/2024,04/05/2024,1.50\nB,05/05/2024,06/07/2024,2.50\n')
  expect(found.questions).toMatchObject([{ kind: 'date_order', header: 'Due Date' }])
})

test('examples are cells that differ in the two readings; where cells fit one only, each kind is shown', async () => {
  const alike = await recogniseText('Client,Invoice Date,Amount\nA,03/03/2024,1.50\nB,04/05/2024,2.50\nC,05/05/2024,3.50\n')
  expect(alike.questions.map(({ readings }) => readings)).toEqual([[
    { choice: 'dmy', examples: [{ raw: '04/05/2024', read: '2024-05-04' }] },
    { choice: 'mdy', examples: [{ raw: '04/05/2024', read: '2024-04-05' }] },
  ]])
  const torn = await recogniseText('Client,Invoice Date,Amount\nA,31/01/2024,"1,50"\nB,01/31/2024,2.50\n')
  expect(torn.questions.map(({ readings }) => readings)).toEqual([[
    { choice: 'dmy', examples: [{ raw: '31/01/2024', read: '2024-01-31' }, { raw: '01/31/2024', read: '' }] },
    { choice: 'mdy', examples: [{ raw: '31/01/2024', read: '' }, { raw: '01/31/2024', read: '2024-01-31' }] },
  ], [
    { choice: '.', examples: [{ raw: '2.50', read: '2.500' }, { raw: '1,50', read: '' }] },
    { choice: ',', examples: [{ raw: '2.50', read: '' }, { raw: '1,50', read: '1.500' }] },
  ]])
})

test('a column that a reader gives its role is read as it proves, as others prove, or asked about', async () => {
  const staged = await stageText(engine, 'Client,Invoice Date,Ship,Amount,Extra,Other\n'
    + 'A,03/04/2024,05/06/2024,1.500,"2,50",31/01/2024\nB,05/06/2024,07/08/2024,2.500,"3,75",28/02/2024\n')
  const { mapping } = await recognise(engine, staged, forgetful)
  const settled = { ...mapping, columns: mapping.columns.slice(0, 1) }
  const given = (index: number, role: 'due_date' | 'open_amount', known = settled): ReturnType<typeof settleColumn> =>
    settleColumn(engine, staged, { index, header: 'any', role }, known)
  expect(await given(4, 'open_amount')).toMatchObject({ column: { decimalSign: ',' }, questions: [] })
  expect(await given(5, 'due_date')).toMatchObject({ column: { dateOrder: 'dmy' }, questions: [] })
  expect(await given(2, 'due_date')).toMatchObject({ questions: [{ kind: 'date_order', columnIndex: 2, alsoColumns: [] }] })
  expect(await given(3, 'open_amount')).toMatchObject({ questions: [{ kind: 'decimal_sign', columnIndex: 3, alsoColumns: [] }] })
  const answered = { ...mapping, columns: [
    { index: 1, header: 'Invoice Date', role: 'issue_date' as const, dateOrder: 'mdy' as const },
    { index: 4, header: 'Extra', role: 'amount' as const, decimalSign: ',' as const },
  ] }
  expect(await given(2, 'due_date', answered)).toMatchObject({ column: { dateOrder: 'mdy' }, questions: [] })
  expect(await given(3, 'open_amount', answered)).toMatchObject({ column: { decimalSign: ',' }, questions: [] })
})
