import type { Engine } from '../../../engine/types.ts'
import type { ColumnMapping, Mapping, Role, Staged } from '../../types.ts'
import { readDates, type DateSource } from '../../rows/dates.ts'
import { cell, column, countFilled, fill, flag, join, list, more, nothing, table, type Fragment } from '../../rows/fill.ts'
import { loadTable } from '../../rows/load-table.ts'
import { loadMeanings } from './meanings.ts'
import { numberIn, numberJoin, readNumbers, type NumberSource } from '../../rows/numbers.ts'
import { defineReaders } from '../../rows/readers.ts'
import { allCells, columnOf, dimensionName, stagedRows } from '../../rows/source.ts'
import { headersByRole } from '../../rows/write.ts'
import { defineCells } from './cells.ts'
import { noHabits, type Habits } from './habits.ts'
import { lookupsOf } from './lookups.ts'
import { rowColumns } from './row-columns.ts'
import repeatedTemplate from './sql/repeated.sql?raw'
import rowsTemplate from './sql/rows.sql?raw'
import undatedTemplate from './sql/undated.sql?raw'
import { minorDigits } from '../../rows/words.ts'

const dateRoles = ['issue_date', 'due_date', 'settlement_date'] as const

const numberRoles = [
  'amount', 'debit', 'credit', 'open_amount', 'paid_amount', 'write_off', 'amount_net', 'credit_limit', 'insured_limit',
] as const

/** Which columns of a row's money the mapping has, and what follows from it. */
export interface Shape {
  readonly hasAmount: boolean
  readonly hasDebitOrCredit: boolean
  /** Something in the file says what was paid. */
  readonly saysPaid: boolean
  /** Credits without a type are money received: a list of debits and credits that never says what was paid. */
  readonly areCreditsReceipts: boolean
  /** The only money is headed as open, yet a status or a date says what was paid: it is the document's amount. */
  readonly openIsAmount: boolean
}

export function shapeOf(mapping: Mapping): Shape {
  const has = (...roles: Role[]): boolean => roles.some(role => columnOf(mapping, role) !== undefined)
  const hasDebitOrCredit = has('debit', 'credit')
  const saysPaid = has('open_amount', 'paid_amount', 'status', 'settlement_date')
  return {
    hasAmount: has('amount'), hasDebitOrCredit, saysPaid,
    openIsAmount: !has('amount', 'paid_amount') && !hasDebitOrCredit && has('status', 'settlement_date'),
    areCreditsReceipts: hasDebitOrCredit && !has('amount', 'document_type') && !saysPaid,
  }
}

/** Fills `import_rows` with every record (or the first `limit`) as the mapping reads it. */
export async function readRows(
  engine: Engine, staged: Staged, mapping: Mapping, dimensions: readonly ColumnMapping[],
  { readWord, documents }: Habits = noHabits, limit?: number,
): Promise<void> {
  const shape = shapeOf(mapping)
  await defineReaders(engine, staged.reading)
  await defineCells(engine, staged, mapping, dimensions, limit)
  await readDates(engine, dateColumns(stagedRows(staged, limit), mapping))
  await loadMeanings(engine, stagedRows(staged, limit), mapping, readWord)
  if (limit === undefined) {
    const number = columnOf(mapping, 'document_number')
    await engine.run(fill(repeatedTemplate, {
      key: number ? column(number.index) : allCells(staged), cells: allCells(staged), staging: table(staged.table),
    }))
    // In a report by age two instalments may differ in nothing; its totals tell whether both are there.
    if (staged.outline?.ages) await engine.run('delete from import_repeated')
  } else {
    await loadTable(engine, 'import_repeated', { record: 'bigint' }, [])
  }
  const indices = Array.from({ length: staged.reading.columns }, (_, index) => index)
  const issue = columnOf(mapping, 'issue_date')
  await engine.run(fill(undatedTemplate, {
    staging: stagedRows(staged, limit),
    issue_date: issue ? cell(issue.index) : nothing('varchar'),
    first_filled: fill('coalesce({{cells}})', { cells: list(indices.map(cell)) }),
    filled_cells: countFilled(indices),
  }))
  await copyOutline(engine, staged)
  const columns = numberColumns(stagedRows(staged, limit), mapping)
  await readNumbers(engine, columns)
  await loadTable(engine, 'import_choices',
    { default_currency: 'varchar', default_digits: 'integer', default_entity: 'varchar' },
    [[mapping.defaultCurrency, minorDigits(mapping.defaultCurrency), mapping.defaultEntity]])
  const lookups = lookupsOf(mapping)
  const usual_type = documents === 'credit_note' ? fill("'credit_note'", {}) : nothing('varchar')
  await engine.run(fill(rowsTemplate, {
    ...numberFragments(columns),
    ...rowColumns(mapping, usual_type, dimensions.map(({ index }) => dimensionName(index))),
    looked_up: lookups.values,
    lookup_joins: lookups.joins,
    usual_type,
    has_amount: flag(shape.hasAmount),
    has_debit_or_credit: flag(shape.hasDebitOrCredit),
    are_credits_receipts: flag(shape.areCreditsReceipts),
    open_is_amount: flag(shape.openIsAmount),
    has_public: flag(columnOf(mapping, 'is_public_body') !== undefined),
    has_dispute: flag(columnOf(mapping, 'dispute') !== undefined),
    has_dispute_reason: flag(columnOf(mapping, 'dispute_reason') !== undefined),
    dimensions: more(dimensions.map(({ index }) => dimensionName(index))),
  }))
}

/** `import_outline`: which records are no documents of their own; none in a list of one row per document. */
async function copyOutline(engine: Engine, { outline }: Staged): Promise<void> {
  await engine.run(fill('create or replace temp table import_outline as {{rows}}', {
    rows: outline === undefined
      ? fill("select cast(0 as bigint) as record, '' as kind, cast(0 as bigint) as document, '' as label where false", {})
      : fill('select record, kind, document, label from {{outline}}', { outline: table(outline.table) }),
  }))
}

function dateColumns(from: Fragment, mapping: Mapping): readonly DateSource[] {
  return dateRoles.flatMap(role => {
    const mapped = columnOf(mapping, role)
    return mapped ? [{ role, order: mapped.dateOrder ?? 'iso', text: cell(mapped.index), from }] : []
  })
}

interface NumberColumn extends NumberSource {
  readonly role: (typeof numberRoles)[number]
  readonly index: number
}

function numberColumns(from: Fragment, mapping: Mapping): readonly NumberColumn[] {
  return numberRoles.flatMap(role => {
    const mapped = columnOf(mapping, role)
    return mapped
      ? [{ role, index: mapped.index, sign: mapped.decimalSign ?? '.', text: cell(mapped.index), from }]
      : []
  })
}

/** A number per role, the joins they need, and the currency beside the figure in the first column of money. */
function numberFragments(columns: readonly NumberColumn[]): Record<string, Fragment> {
  const textOf = (role: string): Fragment => fill('cells.{{name}}', { name: table(`${role}_text`) })
  const numbers = numberRoles.map(role => {
    const found = columns.find(column => column.role === role)
    return [`read_${role}`, found ? numberIn(textOf(role), found.sign, `${role}_reading`) : nothing('decimal(18, 6)')] as const
  })
  const money = columns.find(({ role }) => ['amount', 'open_amount', 'debit', 'credit'].includes(role))
  return {
    ...Object.fromEntries(numbers),
    number_joins: join(columns.map(({ role }) => numberJoin(textOf(role), role, `${role}_reading`))),
    cell_digits: money ? fill('{{reading}}.digits', { reading: table(`${money.role}_reading`) }) : nothing('integer'),
    cell_currency: money ? fill('{{reading}}.currency', { reading: table(`${money.role}_reading`) }) : nothing('varchar'),
  }
}

/** Headers by role, for the reports of what was set aside. */
export async function loadHeaders(engine: Engine, mapping: Mapping): Promise<void> {
  await loadTable(engine, 'import_headers', { role: 'varchar', header: 'varchar' },
    headersByRole(mapping))
}

/** Drops what reading and writing rows left behind. */
export const dropReading = [
  'import_sample', 'import_outline', 'import_undated', 'import_keys', 'import_repeated', 'import_rows', 'import_sets', 'import_examples', 'import_words',
  'import_headers', 'date_texts', 'date_readings', 'date_orders', 'number_texts', 'number_readings', 'number_signs',
  'currency_codes',
].map(name => `drop table if exists ${name};`).join('\n')
