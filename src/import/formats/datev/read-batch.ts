import type { Engine } from '../../../engine/types.ts'
import { cell, fill, integer, nothing, type Fragment } from '../../rows/fill.ts'
import { loadTable } from '../../rows/load-table.ts'
import { numberIn, numberJoin, readNumbers } from '../../rows/numbers.ts'
import { defineReaders } from '../../rows/readers.ts'
import { columnOf, sourceLines, stagedRows } from '../../rows/source.ts'
import type { Mapping, Role, Staged } from '../../types.ts'
import { batchHeader, columnNamed } from './header.ts'
import linesTemplate from './sql/lines.sql?raw'
import rowsTemplate from './sql/rows.sql?raw'

/** Fills `account_lines` with what a booking batch posts on customers' accounts, and `account_parts` with discounts. */
export async function readBatch(engine: Engine, staged: Staged, mapping: Mapping): Promise<void> {
  const { reading } = staged
  const batch = batchHeader(reading)
  if (!batch) throw new Error('no booking batch')
  await defineReaders(engine, reading)
  await loadTable(engine, 'import_choices', {
    default_currency: 'varchar', default_entity: 'varchar', year_start: 'varchar', first_day: 'varchar', last_day: 'varchar',
    account_length: 'integer', stated_chart: 'varchar',
  }, [[
    mapping.defaultCurrency, mapping.defaultEntity, batch.yearStart, batch.from, batch.to, batch.accountLength,
    batch.chart === '' ? null : batch.chart,
  ]])
  const lines = await sourceLines(engine, staged)
  const cellAt = (index: number | undefined): Fragment =>
    index === undefined || index < 0 ? nothing('varchar') : cell(index)
  const textOf = (role: Role): Fragment => cellAt(columnOf(mapping, role)?.index)
  const header = mapping.columns.map(column => column.header)
  await engine.run(fill(rowsTemplate, {
    ...Object.fromEntries((['amount', 'side', 'currency', 'account', 'issue_date', 'document_number', 'reference', 'label',
      'due_date'] as const).map(role => [role, textOf(role)])),
    counter_account: cellAt(columnNamed(header, 'Gegenkonto')), discount: cellAt(columnNamed(header, 'Skonto')),
    source_line: lines.line, lines: lines.join, staging: stagedRows(staged),
  }))
  const from = fill('datev_rows', {})
  const amount = fill('amount_text', {})
  const discount = fill('discount_text', {})
  await readNumbers(engine, [
    { role: 'amount', sign: ',', text: amount, from }, { role: 'discount', sign: ',', text: discount, from },
  ])
  await engine.run(fill(linesTemplate, {
    amount_number: numberIn(amount, ',', 'amount_reading'), amount_join: numberJoin(amount, 'amount', 'amount_reading'),
    discount_number: numberIn(discount, ',', 'discount_reading'),
    discount_join: numberJoin(discount, 'discount', 'discount_reading'),
    records: integer(reading.records),
  }))
}
