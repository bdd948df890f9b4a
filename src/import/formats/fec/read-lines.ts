import type { Engine } from '../../../engine/types.ts'
import { column, fill, list, nothing, table, type Fragment } from '../../rows/fill.ts'
import { loadTable } from '../../rows/load-table.ts'
import { firstRow } from '../../rows/queries.ts'
import { columnOf, isCellMissing, sourceLines, stagedRows } from '../../rows/source.ts'
import type { Mapping, Role, Staged } from '../../types.ts'
import { dateTextOf, readFecDates } from './dates.ts'
import { defineFecReaders } from './readers.ts'
import { anyMoney, moneyRoles, plainMoney, type Money } from './money.ts'
import accountsTemplate from './sql/accounts.sql?raw'
import entriesTemplate from './sql/entries.sql?raw'
import journalsTemplate from './sql/journals.sql?raw'
import linesTemplate from './sql/lines.sql?raw'
import mixedScript from './sql/mixed.sql?raw'
import receivablesTemplate from './sql/receivables.sql?raw'
import totalsScript from './sql/totals.sql?raw'

/** The trimmed text of the column of a role; nothing where there is none. */
export function textOf(mapping: Mapping, role: Role): Fragment {
  const mapped = columnOf(mapping, role)
  return mapped ? fill('trimmed({{cell}})', { cell: column(mapped.index) }) : nothing('varchar')
}

/** The cell as it stands. */
function cellOf(mapping: Mapping, role: Role): Fragment {
  const mapped = columnOf(mapping, role)
  return mapped ? column(mapped.index) : nothing('varchar')
}

/**
 * Fills `fec_lines` with every line (or the first `limit`), `fec_accounts` with what their accounts are, `fec_totals`
 * with what stands on them, and `import_choices` with what the mapping says of the whole file.
 */
export async function readLines(engine: Engine, staged: Staged, mapping: Mapping, limit?: number): Promise<void> {
  await defineFecReaders(engine, staged)
  await loadTable(engine, 'import_choices', { default_currency: 'varchar', default_entity: 'varchar' },
    [[mapping.defaultCurrency, mapping.defaultEntity]])
  const staging = stagedRows(staged, limit)
  const account = textOf(mapping, 'account')
  await engine.run(fill(accountsTemplate, { account_cell: cellOf(mapping, 'account'), staging }))
  const lines = await sourceLines(engine, staged)
  const write = (money: Money): Promise<void> => engine.run(fill(linesTemplate, {
    ...money, source_line: lines.line, lines: lines.join, staging,
    account, journal: textOf(mapping, 'journal'),
    entry_number: textOf(mapping, 'entry_number'), posting_date: dateTextOf(mapping, 'posting_date'),
    document_number: textOf(mapping, 'document_number'),
  }))
  await write(plainMoney(mapping))
  const { unread } = await firstRow(engine, 'select count(*) as unread from fec_lines where is_unreadable')
  if (Number(unread) > 0) await write(await anyMoney(engine, mapping, staging))
  await engine.run(totalsScript)
}

/** From `fec_lines`: entries, and the lines of receivables with their class in `fec_receivables`, `fec_classified`. */
export async function readReceivables(engine: Engine, staged: Staged, mapping: Mapping, limit?: number): Promise<void> {
  await findEntries(engine)
  const { reading } = staged
  const staging = stagedRows(staged, limit)
  const account_cell = cellOf(mapping, 'account')
  const journal = textOf(mapping, 'journal')
  const journal_name = textOf(mapping, 'journal_name')
  await readFecDates(engine, staged, mapping, limit)
  await engine.run(fill(journalsTemplate, { journal, journal_name, staging, account_cell }))
  const headed = reading.header.findLastIndex(name => name.trim() !== '') + 1
  const beyond = Array.from({ length: Math.max(0, reading.columns - headed) }, (_, offset) =>
    fill('trimmed({{cell}})', { cell: column(headed + offset) }))
  const needed = mapping.columns.filter(({ role }) => role === 'account' || role === 'side' || moneyRoles.some(money => money === role))
  const last = Math.max(0, ...needed.map(({ index }) => index))
  const amount = moneyRoles.find(role => columnOf(mapping, role) !== undefined) ?? 'amount'
  await engine.run(fill(receivablesTemplate, {
    ...Object.fromEntries((['customer_id', 'entry_number',
      'document_number', 'reference', 'label', 'lettering', 'lettering_date'] as const).map(role => [role, textOf(mapping, role)])),
    account_cell, journal, journal_name, posting_date: dateTextOf(mapping, 'posting_date'),
    issue_date: dateTextOf(mapping, 'issue_date'), due_date: dateTextOf(mapping, 'due_date'),
    has_cells_beyond: beyond.length === 0 ? nothing('boolean') : fill('coalesce({{beyond}}) is not null', { beyond: list(beyond) }),
    are_cells_missing: isCellMissing(staged, last),
    amount_role: fill(amount, {}),
    staging,
  }))
}

/**
 * Entries by their number; and where numbers make none that balance (each line has its own, say), by day and piece
 * among what is left.
 */
async function findEntries(engine: Engine): Promise<void> {
  await engine.run(fill(entriesTemplate, {
    keys: table('fec_numbered_keys'),
    touched: fill('select number_key as touched_key from fec_lines where class = 1', {}),
    touched_by: fill('fec_lines.number_key', {}), number_key: fill('number_key', {}),
    line_key: fill('hash(number_key, day_key, piece_key)', {}), unplaced: list([]),
  }))
  await engine.run(fill(entriesTemplate, {
    keys: table('fec_dated_keys'),
    touched: fill('select distinct day_key as touched_key from fec_numbered_keys where level is null and has_receivable', {}),
    touched_by: fill('fec_lines.day_key', {}), number_key: fill('cast(0 as ubigint)', {}), line_key: fill('hash(day_key, piece_key)', {}),
    unplaced: fill(`anti join (select * from fec_numbered_keys where level is not null) as placed
      on placed.line_key = hash(fec_lines.number_key, fec_lines.day_key, fec_lines.piece_key)`, {}),
  }))
  await engine.run(mixedScript)
}
