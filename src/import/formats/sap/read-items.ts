import type { Engine } from '../../../engine/types.ts'
import { cell, fill, flag, list, nothing, type Fragment } from '../../rows/fill.ts'
import { readDates, type DateSource } from '../../rows/dates.ts'
import { loadTable } from '../../rows/load-table.ts'
import { numberIn, numberJoin, readNumbers } from '../../rows/numbers.ts'
import { firstRow } from '../../rows/queries.ts'
import { defineReaders } from '../../rows/readers.ts'
import { columnOf, sourceLines, stagedRows } from '../../rows/source.ts'
import { minorDigits } from '../../rows/words.ts'
import type { Mapping, Role, Staged } from '../../types.ts'
import { fieldsOf, type SapField } from './columns.ts'
import { groupAbove, groupColumns, groupPatterns } from './groups.ts'
import cellsTemplate from './sql/cells.sql?raw'
import linesTemplate from './sql/lines.sql?raw'

/** Fields that a role stands for; what the mapping says goes before what the header says. */
const roleOfField: Readonly<Partial<Record<SapField, Role>>> = {
  company: 'entity', account: 'account', customer: 'customer_id', customer_name: 'customer_name', reference: 'reference',
  document_number: 'document_number', document_type: 'document_type', document_date: 'issue_date',
  posting_date: 'posting_date', due_date: 'due_date', clearing_document: 'lettering', clearing_date: 'settlement_date',
  side: 'side', text: 'label', terms: 'payment_terms',
}

/** Where a field stands; undefined where the file does not have it. */
export function fieldIndex(mapping: Mapping, field: SapField): number | undefined {
  const role = roleOfField[field]
  if (role !== undefined) return columnOf(mapping, role)?.index
  return fieldsOf(mapping.columns.map(({ header }) => header)).get(field)
}

/** Fills `account_lines` with the line items, and `account_parts` with payments that left a residual item. */
export async function readSapItems(engine: Engine, staged: Staged, mapping: Mapping): Promise<void> {
  const { reading } = staged
  await defineReaders(engine, reading)
  const above = groupAbove(reading.preamble)
  await loadTable(engine, 'import_choices', {
    default_currency: 'varchar', default_entity: 'varchar', default_digits: 'integer', first_account: 'varchar',
    first_company: 'varchar', first_name: 'varchar', number_header: 'varchar', date_header: 'varchar',
  }, [[
    mapping.defaultCurrency, mapping.defaultEntity, minorDigits(mapping.defaultCurrency), above.account,
    above.company, above.name,
    columnOf(mapping, 'document_number')?.header.trim() ?? null, columnOf(mapping, 'issue_date')?.header.trim() ?? null,
  ]])
  const staging = stagedRows(staged)
  const lines = await sourceLines(engine, staged)
  const textOf = (field: SapField): Fragment => {
    const index = fieldIndex(mapping, field)
    return index === undefined ? nothing('varchar') : cell(index)
  }
  const fields = ['company', 'account', 'customer', 'customer_name', 'reference', 'document_number', 'document_type',
    'document_date', 'posting_date', 'due_date', 'clearing_document', 'clearing_date', 'special_ledger', 'side',
    'posting_key', 'text', 'terms'] as const
  const amount = columnOf(mapping, 'amount')
  const currency = columnOf(mapping, 'currency')
  const cells = Array.from({ length: reading.columns }, (_, index) => cell(index))
  await engine.run(fill(cellsTemplate, {
    ...Object.fromEntries(fields.map(field => [field, textOf(field)])),
    amount: amount ? cell(amount.index) : nothing('varchar'),
    currency: currency ? cell(currency.index) : nothing('varchar'),
    source_line: lines.line, lines: lines.join, staging,
    first_filled: fill('coalesce({{cells}})', { cells: list(cells) }), every_cell: list(cells),
    ...fragments(groupPatterns),
  }))
  const from = fill('sap_cells', {})
  const dates: readonly (readonly [Role, string])[] = [
    ['issue_date', 'document_date_text'], ['posting_date', 'posting_date_text'], ['due_date', 'due_date_text'],
    ['settlement_date', 'clearing_date_text'],
  ]
  await readDates(engine, dates.flatMap(([role, name]): DateSource[] => {
    const mapped = columnOf(mapping, role)
    return mapped ? [{ role, order: mapped.dateOrder ?? 'dmy', text: fill(name, {}), from }] : []
  }))
  const text = fill('amount_text', {})
  const sign = amount?.decimalSign ?? '.'
  await readNumbers(engine, [{ role: 'amount', sign, text, from }])
  const { groups } = await firstRow(engine,
    'select count(*) as groups from sap_cells where coalesce(group_account, group_company, group_name) is not null')
  await engine.run(fill(linesTemplate, {
    ...fragments(groupColumns(Number(groups) > 0)),
    amount_number: numberIn(text, sign, 'amount_reading'),
    number_joins: numberJoin(text, 'amount', 'amount_reading'),
    has_customer: flag(fieldIndex(mapping, 'customer') !== undefined),
  }))
}

function fragments(pieces: Readonly<Record<string, string>>): Readonly<Record<string, Fragment>> {
  return Object.fromEntries(Object.entries(pieces).map(([name, sql]) => [name, fill(sql, {})]))
}
