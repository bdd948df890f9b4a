import type { Engine } from '../../../engine/types.ts'
import { auditMark, documentColumns, entryColumns } from '../../read/saft/columns.ts'
import { cell, fill, list, table, type Fragment } from '../../rows/fill.ts'
import { loadTable } from '../../rows/load-table.ts'
import { defineReaders } from '../../rows/readers.ts'
import { sourceLines, stagedRows } from '../../rows/source.ts'
import { currencyCodes, minorDigits } from '../../rows/words.ts'
import type { Mapping, Reading, Staged } from '../../types.ts'
import documentCells from './sql/document-cells.sql?raw'
import documentCurrencies from './sql/document-currencies.sql?raw'
import documentsScript from './sql/documents.sql?raw'
import entryCells from './sql/entry-cells.sql?raw'
import entryCurrencies from './sql/entry-currencies.sql?raw'
import entriesScript from './sql/entries.sql?raw'
import shareScript from './sql/share.sql?raw'

/** First digits of the accounts of income, of money and of lost claims, by country; elsewhere as in most of Europe. */
const charts: Readonly<Record<string, readonly [sales: string, cash: string, loss: string]>> = {
  LU: ['^7', '^5', '^645'],
  NO: ['^3', '^19', '^78'],
  PT: ['^7[12]', '^1[123]', '^6[58]'],
}
const usualChart = ['^7', '^5', '^65'] as const

/** What the table of an audit file holds; undefined for any other. */
export function auditKind({ preamble, header }: Reading): 'documents' | 'entries' | undefined {
  if (preamble[0]?.[0] !== auditMark) return undefined
  const isOf = (columns: readonly string[]): boolean => columns.every((name, index) => header[index] === name)
  return isOf(documentColumns) ? 'documents' : isOf(entryColumns) ? 'entries' : undefined
}

/** Fills `account_lines` with invoices and receipts, and `account_parts` with what receipts are made of. */
export async function readDocuments(engine: Engine, staged: Staged, mapping: Mapping): Promise<void> {
  await prepare(engine, staged, mapping)
  await engine.run(shareScript)
  await engine.run(fill(documentCells, await fillings(engine, staged, documentColumns)))
  await engine.run(documentCurrencies)
  await engine.run(documentsScript)
}

/** Fills `account_lines` with the ledger's lines on customers' accounts. */
export async function readEntries(engine: Engine, staged: Staged, mapping: Mapping): Promise<void> {
  await prepare(engine, staged, mapping)
  const [sales, cash, loss] = charts[staged.reading.preamble[0]?.[4] ?? ''] ?? usualChart
  const pattern = (text: string): Fragment => fill(`'${text}'`, {})
  await engine.run(fill(entryCells, {
    ...await fillings(engine, staged, entryColumns),
    sales_accounts: pattern(sales), cash_accounts: pattern(cash), loss_accounts: pattern(loss),
  }))
  await engine.run(entryCurrencies)
  await engine.run(entriesScript)
}

async function prepare(engine: Engine, { reading }: Staged, mapping: Mapping): Promise<void> {
  await defineReaders(engine, reading)
  await loadTable(engine, 'currency_codes', { code: 'varchar', digits: 'integer' },
    [...currencyCodes].map(code => [code, minorDigits(code)]))
  await loadTable(engine, 'import_choices', { default_currency: 'varchar', default_entity: 'varchar' },
    [[mapping.defaultCurrency, mapping.defaultEntity]])
}

async function fillings(
  engine: Engine, staged: Staged, columns: readonly string[],
): Promise<Readonly<Record<'columns' | 'source_line' | 'staging', Fragment>>> {
  const { line } = await sourceLines(engine, staged)
  return {
    columns: list(columns.map((name, index) => fill('{{cell}} as {{name}}', { cell: cell(index), name: nameOf(name) }))),
    source_line: line, staging: stagedRows(staged),
  }
}

/** "CompanyName" -> company_name. */
function nameOf(column: string): Fragment {
  return table(column.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase())
}
