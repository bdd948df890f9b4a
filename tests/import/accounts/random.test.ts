import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { isoOf, ledgers, type Invoice } from '../fec/random-ledger.ts'
import { mustImport } from '../import-file.ts'
import { writers, type Writer } from './writers.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
afterAll(() => engine.close())

/** Fewer rows than a layout without a header is told by are no file of it. */
const books = ledgers.filter(invoices => invoices.length >= 3)

test.each(writers.map(writer => [writer.file, writer] as const))('%s: what was written is read back', async (_, writer) => {
  await fc.assert(fc.asyncProperty(books, async invoices => {
    await emptyLedger(engine)
    const { recognition } = await mustImport(engine, writer.file, writer.write(invoices))
    expect(recognition).toMatchObject({ mapping: { format: writer.format }, questions: [], missing: [] })
    expect(await runChecks(engine)).toEqual([])
    await compareSettlements(invoices, writer)
    for (const day of [40, 133, 225, 300, 364]) await compareBalances(invoices, writer, day)
  }), { numRuns: 6, seed: 20_240_901, endOnFailure: true })
})

async function compareSettlements(invoices: readonly Invoice[], writer: Writer): Promise<void> {
  const { rows } = await engine.query(`
    select number, documents.customer_id as customer, issue_date as issued, documents.amount, allocations.kind,
      effective_date as date, allocations.amount as settled, link
    from documents left join allocations using (document_id)
    where documents.kind = 'invoice'`)
  const expected = invoices.flatMap((invoice): object[] => {
    const { number, customer, day, cents, settlements } = invoice
    const own = { number, customer: customerOf(writer, customer), issued: isoOf(day), amount: written(cents) }
    const link = writer.linkOf(invoice)
    const isOpen = settlements.length === 0 || link === undefined
    if (isOpen) return [{ ...own, kind: null, date: null, settled: null, link: null }]
    return settlements.map(({ kind, after, cents: part }) =>
      ({ ...own, kind: writer.kindOf(kind), date: isoOf(day + after), settled: written(part), link }))
  })
  expect(inOrder(rows)).toEqual(inOrder(expected))
}

async function compareBalances(invoices: readonly Invoice[], writer: Writer, until: number): Promise<void> {
  const { rows } = await engine.query(`
    with parts as (
      select customer_id as customer, amount from documents where issue_date <= cast(? as date)
      union all
      select customer_id, -allocations.amount from allocations join documents using (document_id)
      where effective_date <= cast(? as date)
    )
    select customer, sum(amount) as balance from parts group by customer having sum(amount) <> 0`,
  [isoOf(until), isoOf(until)])
  const balances = new Map<string, number>()
  for (const { customer, day, cents, settlements } of invoices) {
    const moves = [[day, cents], ...settlements.map(({ after, cents: part }) => [day + after, -part])] as const
    const sum = moves.reduce((total, [on = 0, amount = 0]) => on <= until ? total + amount : total, 0)
    balances.set(customer, (balances.get(customer) ?? 0) + sum)
  }
  const expected = [...balances].filter(([, cents]) => cents !== 0)
    .map(([customer, cents]) => ({ customer: customerOf(writer, customer), balance: written(cents) }))
  expect(inOrder(rows)).toEqual(inOrder(expected))
}

const customerOf = (writer: Writer, customer: string): string => writer.customerOf?.(customer) ?? customer

const written = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${String(Math.floor(Math.abs(cents) / 100))}.${String(Math.abs(cents) % 100).padStart(2, '0')}0`

const inOrder = (list: readonly unknown[]): string[] => list.map(row => JSON.stringify(row)).sort()
