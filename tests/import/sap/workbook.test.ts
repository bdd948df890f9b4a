import { readFileSync } from 'node:fs'
import { parse } from 'papaparse'
import { expect, it } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { needsConfirmation } from '../../../src/import/index.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'
import { inline, workbookOf } from '../workbook/package.ts'

const daysOf = (day: string, month: string, year: string): number =>
  Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569

/** A cell as SAP's export to a workbook has it: days as serial numbers, amounts as numbers, all else as text. */
function cellOf(text: string): string {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)
  if (day) return `<c s="1"><v>${daysOf(day[1] ?? '', day[2] ?? '', day[3] ?? '')}</v></c>`
  if (/^-?[\d ]+,\d\d$/.test(text)) return `<c s="2"><v>${text.replaceAll(' ', '').replace(',', '.')}</v></c>`
  return text === '' ? '<c/>' : inline(text)
}

async function ledgerOf(engine: Engine): Promise<unknown> {
  const rows = async (sql: string): Promise<unknown> => (await engine.query(sql)).rows
  return {
    documents: await rows('from documents order by document_id'),
    allocations: await rows('from allocations order by allocation_id'),
    customers: await rows('from customers order by customer_id'),
    aside: await rows('select source_line, reason, column_name from rows_set_aside order by source_line'),
    controls: await rows('from source_controls order by all'),
    notices: await rows('select notice, rows, example_line from source_notices order by all'),
  }
}

it('reads the workbook with icons, and accounts below their items, as the same list in text', async () => {
  const engine = await openEngine()
  await createLedger(engine)
  const bytes = new Uint8Array(readFileSync(new URL('golden/grouped/input.csv', import.meta.url)))
  const cells = parse<string[]>(new TextDecoder().decode(bytes).trimEnd(), { delimiter: ';' }).data
  expect(cells.map(row => row[0]).filter(text => text?.startsWith('Compte'))).toEqual(['Compte 200077', 'Compte 200078'])
  await mustImport(engine, 'fbl5n.csv', bytes)
  const expected = await ledgerOf(engine)
  expect(expected).toMatchObject({ customers: [{ customer_id: '200077' }, { customer_id: '200078' }] })
  await emptyLedger(engine)
  const rows = cells.map(row => `<row>${row.map(cellOf).join('')}</row>`).join('')
  const workbook = await workbookOf({ sheets: [{ name: 'Sheet1', rows }], formats: [0, 14, 4] })
  const { recognition } = await mustImport(engine, 'export.xlsx', workbook)
  expect(recognition.mapping.format).toBe('sap')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(await ledgerOf(engine)).toEqual(expected)
  await engine.close()
})
