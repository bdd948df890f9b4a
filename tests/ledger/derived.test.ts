import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../src/engine/types.ts'
import { loadLedger, openLedger } from './load.ts'
import { trickyLedger } from './tricky.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openLedger()
  await loadLedger(engine, trickyLedger)
})
afterAll(() => engine.close())

const rowsOf = async (sql: string): Promise<readonly Row[]> => (await engine.query(sql)).rows

describe('settlements', () => {
  it('tells when each document became settled, by what, and when it was opened again', async () => {
    const rows = await rowsOf(`
      select document_id as id, settled_date, reopened_date, settled_by
      from settlements order by document_id, settled_date`)
    expect(rows.map(row => Object.values(row))).toEqual([
      [1, '2024-02-05', '2024-02-20', 'payment'],
      [1, '2024-03-15', null, 'payment'],
      [2, '2024-02-10', null, 'payment'],
      [3, '2024-01-20', null, 'payment'],
      [4, '2024-03-01', null, 'credit_note'],
      [5, '2024-04-01', '2024-04-10', 'payment'],
      [8, '2024-04-02', null, 'payment'],
      [9, '2024-04-02', '2024-04-20', 'payment'],
      [10, '2024-05-31', null, 'undated'],
      [11, '2024-05-02', null, 'write_off'],
    ])
  })

  it('keeps a document that a cent is missing on open', async () => {
    await loadLedger(engine, {
      documents: [{ document_id: 1, issue_date: '2024-01-10', amount: '60.01' }, { document_id: 2, issue_date: '2024-01-10', amount: '60.01' }],
      allocations: [
        { document_id: 1, effective_date: '2024-02-10', amount: '60' },
        { document_id: 2, effective_date: '2024-02-10', amount: '60' },
        { document_id: 2, effective_date: '2024-02-10', amount: '0.01', kind: 'rounding' },
      ],
    })
    expect(await rowsOf('select document_id, settled_by from settlements')).toEqual([{ document_id: 2, settled_by: 'payment' }])
    await loadLedger(engine, trickyLedger)
  })
})

describe('payments', () => {
  it('joins a bounce with the payment that it takes back', async () => {
    const rows = await rowsOf(`
      select document_id, effective_date, amount, reversed_date
      from payments order by document_id, effective_date`)
    expect(rows.map(row => Object.values(row))).toEqual([
      [1, '2024-02-05', '100.000', '2024-02-20'],
      [1, '2024-03-15', '100.000', null],
      [2, '2024-02-10', '120.000', null],
      [2, '2024-03-10', '-5.000', null],
      [3, '2024-01-20', '50.000', null],
      [8, '2024-04-02', '58.010', null],
      [9, '2024-04-02', '40.000', null],
      [9, '2024-04-20', '-15.000', null],
      [10, '2024-04-02', '20.000', null],
    ])
  })

  it('pairs the second bounce with the second payment', async () => {
    await loadLedger(engine, {
      documents: [{ document_id: 1, issue_date: '2024-01-10', amount: '100' }],
      allocations: ['2024-02-01', '2024-03-01', '2024-04-01'].flatMap((day, index) => [
        { document_id: 1, effective_date: day, amount: '100' },
        ...index < 2 ? [{ document_id: 1, effective_date: `${day.slice(0, 8)}15`, amount: '-100' }] : [],
      ]),
    })
    const rows = await rowsOf('select effective_date, reversed_date from payments order by effective_date')
    expect(rows.map(row => row['reversed_date'])).toEqual(['2024-02-15', '2024-03-15', null])
    await loadLedger(engine, trickyLedger)
  })
})

describe('movements', () => {
  it('splits what is open into claims and credits, day by day', async () => {
    const rows = await rowsOf(`
      select document_id, movement_date, sum(claim_amount) as claim, sum(credit_amount) as credit, max(closed_date) as closed
      from movements where document_id in (2, 3, 5, 6, 9)
      group by document_id, movement_date order by document_id, movement_date`)
    expect(rows.map(row => Object.values(row))).toEqual([
      [2, '2024-01-10', '100.000', '0.000', null],
      [2, '2024-02-10', '-100.000', '-20.000', null],
      [2, '2024-03-10', '0.000', '5.000', null],
      [5, '2024-02-10', '0.000', '-80.000', null],
      [5, '2024-04-01', '0.000', '80.000', null],
      [5, '2024-04-10', '0.000', '-10.000', null],
      [9, '2024-03-01', '40.000', '0.000', null],
      [9, '2024-04-02', '-40.000', '0.000', null],
      [9, '2024-04-20', '15.000', '0.000', null],
    ])
  })
})

it('starts with the opening items, else with the month of the first document', async () => {
  const [span] = await rowsOf('select ledger_start, last_date, first_known_date from ledger_span')
  expect(span).toEqual({ ledger_start: '2024-01-05', last_date: '2024-05-31', first_known_date: '2024-01-05' })
})
