import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { importTexts } from '../../../src/text/en/import.ts'
import { importFile, mustImport } from '../import-file.ts'
import { isoOf, ledgers, styles, writeFec, type Invoice, type Style } from './random-ledger.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
afterAll(() => engine.close())

const written = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${String(Math.floor(Math.abs(cents) / 100))}.${String(Math.abs(cents) % 100).padStart(2, '0')}0`

const customerOf = (customer: string, { customers }: Style): string => customers === 'accounts' ? `411${customer}` : customer

test('with lettering, every allocation of every invoice is read back', async () => {
  await fc.assert(fc.asyncProperty(ledgers, styles, async (invoices, drawn) => {
    const style = { ...drawn, isLettered: true }
    await importAndCheck(invoices, style)
    const { rows } = await engine.query(`
      select number, customer_id, issue_date, documents.amount, allocations.kind, effective_date, allocations.amount as settled, link
      from documents left join allocations using (document_id)
      where documents.kind = 'invoice'
      order by number, effective_date, allocations.kind, allocations.amount`)
    const expected = invoices.flatMap(({ number, customer, day, cents, settlements }): object[] => {
      const own = {
        number, customer_id: customerOf(customer, style), issue_date: isoOf(day), amount: written(cents),
      }
      if (settlements.length === 0) return [{ ...own, kind: null, effective_date: null, settled: null, link: null }]
      return settlements.map(({ kind, after, cents: part }) =>
        ({ ...own, kind, effective_date: isoOf(day + after), settled: written(part), link: 'lettered' }))
    })
    const inOrder = (list: readonly unknown[]): string[] => list.map(row => JSON.stringify(row)).sort()
    expect(inOrder(rows)).toEqual(inOrder(expected))
  }), { numRuns: 12, endOnFailure: true })
})

test('without lettering, every balance at every month-end is what the books say', async () => {
  await fc.assert(fc.asyncProperty(ledgers, styles, async (invoices, drawn) => {
    await importAndCheck(invoices, { ...drawn, isLettered: false })
  }), { numRuns: 8, endOnFailure: true })
})

test('separated by commas, with decimal commas in quotes or with points, it reads the same', async () => {
  await fc.assert(fc.asyncProperty(ledgers, styles, async (invoices, drawn) => {
    await importAndCheck(invoices, { ...drawn, separator: ',' })
  }), { numRuns: 6, endOnFailure: true })
})

test('whatever happens to its bytes, a file is refused for a reason or every line is accounted for', async () => {
  const change = fc.record({
    at: fc.nat(), length: fc.integer({ min: 0, max: 30 }), by: fc.constantFrom('', '\t', ';', ',', '"', 'x', '\n', '-1', '\u0000', '\u0001'),
  })
  const damages = fc.array(change, { minLength: 1, maxLength: 4 })
  await fc.assert(fc.asyncProperty(ledgers, styles, damages, async (invoices, style, changes) => {
    await emptyLedger(engine)
    const bytes = [...writeFec(invoices, style).bytes]
    for (const { at, length, by } of changes) bytes.splice(at % bytes.length, length, ...new TextEncoder().encode(by))
    const outcome = await importFile(engine, 'damaged.txt', Uint8Array.from(bytes))
    const refusal = outcome.report ?? outcome
    if (refusal.refused) {
      expect(Object.keys(importTexts.refusals)).toContain(refusal.message)
      expect(['load_failed', 'staging_failed', 'control_failed', 'records_differ']).not.toContain(refusal.message)
      return
    }
    expect(refusal.rowsRead).toBe(refusal.rowsLoaded + refusal.rowsSetAside)
    expect(await runChecks(engine)).toEqual([])
    const { rows } = await engine.query('select measure from source_controls where source_total <> loaded_total + set_aside_total')
    expect(rows).toEqual([])
  }), { numRuns: 10, endOnFailure: true })
})

async function importAndCheck(invoices: readonly Invoice[], style: Style): Promise<void> {
  await emptyLedger(engine)
  const { bytes, lines } = writeFec(invoices, style)
  const { recognition, report } = await mustImport(engine, 'books.txt', bytes)
  expect(recognition).toMatchObject({ mapping: { format: 'fec' }, questions: [], missing: [] })
  const moves = movesOf(invoices)
  expect(report).toMatchObject({ rowsRead: lines, rowsLoaded: moves.length, rowsSetAside: lines - moves.length })
  expect(await runChecks(engine)).toEqual([])
  for (let day = 30; day <= 364; day += 31) {
    const { rows } = await engine.query(`
      with parts as (
        select customer_id, amount from documents where issue_date <= cast(? as date)
        union all
        select customer_id, -allocations.amount from allocations join documents using (document_id)
        where effective_date <= cast(? as date)
      )
      select customer_id, sum(amount) as balance from parts group by customer_id having sum(amount) <> 0 order by customer_id`,
    [isoOf(day), isoOf(day)])
    expect(rows).toEqual(balancesAt(moves, day).map(([customer, cents]) =>
      ({ customer_id: customerOf(customer, style), balance: written(cents) })))
  }
}

type Move = readonly [customer: string, day: number, cents: number]

function movesOf(invoices: readonly Invoice[]): readonly Move[] {
  return invoices.flatMap(({ customer, day, cents, settlements }): Move[] => [
    [customer, day, cents], ...settlements.map(({ after, cents: part }): Move => [customer, day + after, -part]),
  ])
}

function balancesAt(moves: readonly Move[], until: number): readonly (readonly [string, number])[] {
  const balances = new Map<string, number>()
  for (const [customer, day, cents] of moves) {
    if (day <= until) balances.set(customer, (balances.get(customer) ?? 0) + cents)
  }
  return [...balances].filter(([, cents]) => cents !== 0).sort(([a], [b]) => a.localeCompare(b))
}
