import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { needsConfirmation } from '../../../src/import/index.ts'
import type { Recognition } from '../../../src/import/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { countsOf, mustImport } from '../import-file.ts'

const folder = join(import.meta.dirname, 'golden')
let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})

beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

/** A folder is named after its system, and holds what its users would drop: nobody is asked anything. */
test.each(readdirSync(folder))('%s', async name => {
  const bytes = new Uint8Array(readFileSync(join(folder, name, 'input.csv')))
  const { recognition, preview, report } = await mustImport(engine, `${name}.csv`, bytes)
  const { format } = recognition.mapping
  expect(needsConfirmation(recognition)).toBe(false)
  expect(name.startsWith(format) || format === 'delimited' && name.startsWith('any-')).toBe(true)
  const lines = [
    ...recognised(recognition),
    '', 'report', lineOf(countsOf(report)),
    '', 'preview', ...preview.slice(0, 3).map(({ line, read, setAside }) => lineOf({ line, setAside: setAside ?? null, ...read })),
    ...await table('documents', `select number, source_line as line, entity_id as entity, customer_id as customer, kind,
      issue_date as issued, due_date as due, due_date_basis as basis, currency, amount, amount_net as net,
      amount - coalesce((select sum(amount) from allocations where allocations.document_id = documents.document_id), 0) as open
      from documents order by document_id`),
    ...await table('allocations', `select number, allocations.kind, effective_date as date, allocations.amount, link, counterpart,
      allocations.source_line as line
      from allocations join documents using (document_id) order by document_id, effective_date, allocation_id`),
    ...await table('customers', `select customer_id as id, name, segment, country, sales_rep, terms_days as terms
      from customers order by all`),
    ...await table('dimensions', `select dimension, string_agg(distinct value, ' | ' order by value) as values
      from dimension_values group by dimension order by dimension`),
    ...await table('set aside', 'select source_line as line, reason, column_name as "column", raw_text as raw from rows_set_aside order by line'),
    ...await table('controls', 'select currency, measure, source_total, loaded_total, set_aside_total from source_controls order by all'),
    ...await table('notices', 'select notice, rows, example_line as line, detail from source_notices order by notice, line, detail'),
  ]
  expect(await runChecks(engine)).toEqual([])
  await expect(lines.join('\n') + '\n').toMatchFileSnapshot(join(folder, name, 'expected.txt'))
})

function recognised({ findings, mapping }: Recognition): string[] {
  return [
    `columns, read as ${mapping.format}`,
    ...findings.map(({ index, header, role, because }) => {
      const { dateOrder, decimalSign } = mapping.columns[index] ?? {}
      const how = dateOrder ?? (decimalSign === undefined ? undefined : `decimal ${decimalSign}`)
      return [`  ${header}: ${role}`, how, because.map(({ message }) => message).join('+')]
        .filter(part => part !== undefined).join(', ')
    }),
    `  currency ${mapping.defaultCurrency}, as of ${mapping.statedAsOf ?? 'not stated'}`,
  ]
}

async function table(title: string, sql: string): Promise<string[]> {
  const { rows } = await engine.query(sql)
  return ['', title, ...rows.map(lineOf)]
}

/** Name and value of what is there; an empty cell says nothing. */
function lineOf(row: Row | Readonly<Record<string, unknown>>): string {
  return '  ' + Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${String(value).replaceAll('\n', '\\n')}`).join(' · ')
}
