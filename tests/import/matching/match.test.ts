import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { dropMatching, matchItems } from '../../../src/import/matching/match.ts'
import { openEngine } from '../../engine/node-engine.ts'

let engine: Engine
beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

/** `day class amount [number] [code] [customer]`, with `|` between a text and what precedes it. */
async function match(lines: readonly string[], parts: readonly string[] = []): Promise<string[]> {
  await engine.run(`
    create or replace temp table account_items (item bigint, source_line bigint, entity_id varchar, account varchar,
      ledger varchar, customer_id varchar, number varchar, label varchar, item_date date, due_date date,
      amount decimal(18, 3), class varchar, lettering varchar, lettering_date varchar);
    create or replace temp table account_parts (item bigint, place integer, class varchar, amount decimal(18, 3))`)
  for (const [item, line] of lines.entries()) {
    const [words = '', label = null] = line.split(' | ')
    const [day = '', kind = '', amount = '', number = '-', code = '-', customer = 'C'] = words.split(' ')
    const [lettering = '-', date = null] = code.split('@')
    await engine.query('insert into account_items values (?, ?, \'-\', \'411\', \'411\', ?, ?, ?, cast(? as date), null, ?, ?, ?, ?)', [
      item, item + 2, customer, number === '-' ? null : number, label, `2024-${day}`, amount, kind,
      lettering === '-' ? null : lettering, date])
  }
  for (const [place, part] of parts.entries()) {
    const [item = '', kind = '', amount = ''] = part.split(' ')
    await engine.query('insert into account_parts values (?, ?, ?, ?)', [Number(item), place, kind, amount])
  }
  await matchItems(engine)
  const { rows: documents } = await engine.query('select item, kind, amount from account_documents order by item')
  const { rows: allocations } = await engine.query(`select item, kind, cast(effective_date as varchar) as day, amount, link
    from account_allocations order by item, effective_date, amount desc, kind`)
  const { rows: differences } = await engine.query(`
    select customer_id from (
      select customer_id, amount from account_items
      union all select customer_id, -account_documents.amount from account_documents join account_items using (item)
      union all select customer_id, account_allocations.amount from account_allocations join account_items using (item)
    ) group by customer_id having sum(amount) <> 0`)
  expect(differences).toEqual([])
  await engine.run(dropMatching)
  const plain = (amount: unknown): string => String(amount).replace(/\.?0+$/, '')
  return [
    ...documents.map(({ item, kind, amount }) => `${String(item)} ${String(kind)} ${plain(amount)}`),
    ...allocations.map(({ item, kind, day, amount, link }) =>
      `${String(item)} ${String(day).slice(5)} ${String(kind)} ${plain(amount)} ${String(link)}`),
  ]
}

test('a code that two customers share, or that comes back later, is a group for each', async () => {
  expect(await match([
    '01-01 invoice 10 F1 A@x', '01-05 payment -10 V1 A@x', '06-01 invoice 20 F2 A@y', '06-05 payment -15 V2 A@y',
    '01-02 invoice 15 G1 A@x D', '01-03 payment -15 W1 A@x D',
  ])).toEqual([
    '0 invoice 10', '1 receipt -10', '2 invoice 20', '3 receipt -15', '4 invoice 15', '5 receipt -15',
    '0 01-05 payment 10 lettered', '1 01-05 payment -10 lettered', '2 06-05 payment 15 lettered', '3 06-05 payment -15 lettered',
    '4 01-03 payment 15 lettered', '5 01-03 payment -15 lettered',
  ])
})

test('in a group of several, the number goes before the amount, and the amount before the age', async () => {
  expect(await match([
    '01-01 invoice 30 F1 A', '01-02 invoice 20 F2 A', '01-03 invoice 50 F3 A',
    '02-01 payment -20 V1 A', '02-02 payment -30 F3 A', '02-03 payment -50 V3 A',
  ])).toEqual([
    '0 invoice 30', '1 invoice 20', '2 invoice 50', '3 receipt -20', '4 receipt -30', '5 receipt -50',
    '0 02-03 payment 30 lettered', '1 02-01 payment 20 lettered', '2 02-02 payment 30 lettered', '2 02-03 payment 20 lettered',
    '3 02-01 payment -20 lettered', '4 02-02 payment -30 lettered', '5 02-03 payment -20 lettered', '5 02-03 payment -30 lettered',
  ])
})

test('what a group leaves open is not matched with others', async () => {
  expect(await match(['01-01 invoice 30 F1 A', '02-01 payment -20 V1 A', '03-01 payment -10 V2'])).toEqual([
    '0 invoice 30', '1 receipt -20', '2 receipt -10',
    '0 02-01 payment 20 lettered', '1 02-01 payment -20 lettered',
  ])
})

test('without lettering: the number it names, several that add up, the very amount, then the oldest', async () => {
  expect(await match([
    '01-01 invoice 100 F-101', '01-02 invoice 100 F-102', '01-03 invoice 40 F-103', '01-04 invoice 60 F-104', '01-05 invoice 33 F-105',
    '02-01 payment -100 V1 | VIR F-102, merci', '02-02 payment -100 V2 | F-103 et F-104', '02-03 payment -33 V3',
    '02-04 payment -70 V4',
  ])).toEqual([
    '0 invoice 100', '1 invoice 100', '2 invoice 40', '3 invoice 60', '4 invoice 33',
    '5 receipt -100', '6 receipt -100', '7 receipt -33', '8 receipt -70',
    '0 02-04 payment 70 derived', '1 02-01 payment 100 matched', '2 02-02 payment 40 matched', '3 02-02 payment 60 matched',
    '4 02-03 payment 33 matched', '5 02-01 payment -100 matched', '6 02-02 payment -40 matched', '6 02-02 payment -60 matched',
    '7 02-03 payment -33 matched', '8 02-04 payment -70 derived',
  ])
})

test('money received before any claim waits for the next one', async () => {
  expect(await match(['01-10 payment -50 V1', '02-01 invoice 80 F1', '03-01 invoice 20 F2'])).toEqual([
    '0 receipt -50', '1 invoice 80', '2 invoice 20', '0 02-01 payment -50 derived', '1 02-01 payment 50 derived',
  ])
})

test('a payment that bounces twice opens its invoice twice', async () => {
  expect(await match([
    '01-01 invoice 90 F1 A', '02-01 payment -90 V1 A', '02-10 refund 90 B1', '03-01 payment -90 V2', '03-10 refund 90 B2',
    '04-01 payment -90 V3',
  ])).toEqual([
    '0 invoice 90', '1 receipt -90', '3 receipt -90', '5 receipt -90',
    '0 02-01 payment 90 lettered', '0 02-10 payment -90 lettered', '0 03-01 payment 90 matched', '0 03-10 payment -90 matched',
    '0 04-01 payment 90 matched', '1 02-01 payment -90 lettered', '3 03-01 payment -90 matched', '5 04-01 payment -90 matched',
  ])
})

test('a bounce of a payment that paid two invoices opens both; a part payment closes the older', async () => {
  expect(await match([
    '01-01 invoice 30 F1 A', '01-02 invoice 70 F2 A', '02-01 payment -100 V1 A', '02-10 refund 100 B1', '03-01 payment -45 V2',
  ])).toEqual([
    '0 invoice 30', '1 invoice 70', '2 receipt -100', '4 receipt -45',
    '0 02-01 payment 30 lettered', '0 02-10 payment -30 lettered', '0 03-01 payment 30 derived',
    '1 02-01 payment 70 lettered', '1 02-10 payment -70 lettered', '1 03-01 payment 15 derived',
    '2 02-01 payment -30 lettered', '2 02-01 payment -70 lettered', '4 03-01 payment -15 derived', '4 03-01 payment -30 derived',
  ])
})

test('a refund pays out what it is matched with, and stands alone where nothing is left', async () => {
  expect(await match([
    '01-01 credit_note -25 AV1 A', '01-20 refund 25 R1 A', '02-01 refund 12 R2 - D',
  ])).toEqual(['0 credit_note -25', '2 adjustment 12', '0 01-20 payment -25 lettered'])
})

test('a write-off is no document, unless it comes before its invoice', async () => {
  expect(await match([
    '01-01 invoice 50 F1 A', '02-01 write_off -50 P1 A', '02-01 write_off -20 P2 B', '02-10 invoice 20 F2 B', '03-01 rounding -1 E1 - D',
  ])).toEqual([
    '0 invoice 50', '2 adjustment -20', '3 invoice 20', '4 adjustment -1',
    '0 02-01 write_off 50 lettered', '2 02-10 write_off -20 lettered', '3 02-10 write_off 20 lettered',
  ])
})

test('a credit made of parts settles with each of them in turn', async () => {
  expect(await match(
    ['01-01 invoice 60 F1 A', '01-02 invoice 40 F2 A', '02-01 payment -100 V1 A'], ['2 payment 75', '2 discount 25'],
  )).toEqual([
    '0 invoice 60', '1 invoice 40', '2 receipt -75',
    '0 02-01 payment 60 lettered', '1 02-01 discount 25 lettered', '1 02-01 payment 15 lettered',
    '2 02-01 payment -15 lettered', '2 02-01 payment -60 lettered',
  ])
})

test('a hundred thousand lines of one customer are matched without being compared with each other', async () => {
  await match([])
  await engine.run(`
    create or replace temp table account_items as
    select i as item, i as source_line, '-' as entity_id, '411' as account, '411' as ledger, 'C' as customer_id, 'N' || i as number,
      cast(null as varchar) as label, date '2024-01-01' + cast(i // 500 as integer) as item_date, cast(null as date) as due_date,
      cast(case when i % 2 = 0 then 1000 + i % 77 else -(900 + i % 91) end as decimal(18, 3)) as amount,
      case when i % 2 = 0 then 'invoice' else 'payment' end as class, cast(null as varchar) as lettering,
      cast(null as varchar) as lettering_date
    from range(100000) as numbers (i);
    create or replace temp table account_parts (item bigint, place integer, class varchar, amount decimal(18, 3))`)
  // Compared with each other they would be 2,500 million pairs.
  await matchItems(engine)
  const { rows } = await engine.query(`select
    (select sum(amount) from account_items where amount < 0) as credits,
    (select sum(amount) from account_allocations where amount < 0) as applied`)
  expect(rows[0]?.['applied']).toBe(rows[0]?.['credits'])
  await engine.run(dropMatching)
})
