import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { needsConfirmation } from '../../../src/import/index.ts'
import type { LoadReport, Recognition, Refusal } from '../../../src/import/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { importFile } from '../import-file.ts'

/** Imports the file of each folder as it comes, without a question, and compares all that becomes of it. */
export function runGoldens(folder: string): void {
  let engine: Engine

  beforeAll(async () => {
    engine = await openEngine()
    await createLedger(engine)
  })

  beforeEach(() => emptyLedger(engine))
  afterAll(() => engine.close())

  test.each(readdirSync(folder))('%s', async name => {
    const input = readdirSync(join(folder, name)).find(file => file.startsWith('input.')) ?? 'input.csv'
    const bytes = new Uint8Array(readFileSync(join(folder, name, input)))
    const outcome = await importFile(engine, `${name}${input.slice('input'.length)}`, bytes)
    const lines = outcome.report === undefined
      ? ['refused', lineOf({ ...outcome, parameters: JSON.stringify(outcome.parameters) })]
      : [
          ...recognised(outcome.recognition), '', ...reported(outcome.report), '', 'preview',
          ...outcome.preview.slice(0, 3).map(({ line, read, setAside }) =>
            lineOf({ line, setAside: setAside ?? null, ...read })),
          ...await ledger(engine),
        ]
    await expect(lines.join('\n') + '\n').toMatchFileSnapshot(join(folder, name, 'expected.txt'))
    expect(await runChecks(engine)).toEqual([])
    const { rows } = await engine.query('select measure from source_controls where source_total <> loaded_total + set_aside_total')
    expect(rows).toEqual([])
  })
}

async function ledger(engine: Engine): Promise<string[]> {
  const table = async (title: string, sql: string): Promise<string[]> => {
    const { rows } = await engine.query(sql)
    return ['', title, ...rows.map(lineOf)]
  }
  return [
    ...await table('documents', `select number, source_line as line, entity_id as entity, documents.customer_id as customer, kind,
      issue_date as issued, due_date as due, due_date_basis as basis, currency, amount,
      amount - coalesce((select sum(amount) from allocations where allocations.document_id = documents.document_id), 0) as open
      from documents order by document_id`),
    ...await table('allocations', `select number, allocations.kind, effective_date as date, allocations.amount, link, counterpart,
      allocations.source_line as line
      from allocations join documents using (document_id) order by document_id, effective_date, abs(allocations.amount) desc, allocations.kind, counterpart`),
    ...await table('customers', 'select entity_id as entity, customer_id as id, name, country from customers order by all'),
    ...await table('dimensions', `select dimension, string_agg(distinct value, ' | ' order by value) as values
      from dimension_values group by dimension order by dimension`),
    ...await table('set aside',
      'select source_line as line, reason, column_name as "column", raw_text as raw from rows_set_aside order by line'),
    ...await table('controls',
      'select currency, measure, source_total, loaded_total, set_aside_total from source_controls order by all'),
    ...await table('notices',
      'select notice, rows, example_line as line, detail from source_notices order by notice, detail'),
  ]
}

function reported(report: LoadReport | Refusal): string[] {
  return ['report', lineOf(report.refused ? { ...report, parameters: JSON.stringify(report.parameters) } : { ...report })]
}

function recognised(recognition: Recognition): string[] {
  const { findings, mapping, questions } = recognition
  expect(questions).toEqual([])
  expect(needsConfirmation(recognition)).toBe(false)
  return [
    `columns, read as ${mapping.format}`,
    ...findings.map(({ index, header, role, because }) => {
      const { dateOrder, decimalSign } = mapping.columns[index] ?? {}
      const how = dateOrder ?? (decimalSign === undefined ? undefined : `decimal ${decimalSign}`)
      return [`  ${header}: ${role}`, how, because.map(({ message }) => message).join('+')]
        .filter(part => part !== undefined).join(', ')
    }),
    `  currency ${mapping.defaultCurrency}, entity ${mapping.defaultEntity}, as of ${mapping.statedAsOf ?? 'not stated'}`,
  ]
}

/** Name and value of what is there; an empty cell says nothing. */
function lineOf(row: Row | Readonly<Record<string, unknown>>): string {
  return '  ' + Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${String(value).replaceAll('\n', '\\n')}`).join(' · ')
}
