import type { Engine } from '../../../engine/types.ts'
import { dropMatching, matchItems } from '../../matching/match.ts'
import { forgetDates } from '../../rows/dates.ts'
import { fill, more } from '../../rows/fill.ts'
import { loadTable } from '../../rows/load-table.ts'
import { firstRow, refuseLoad } from '../../rows/queries.ts'
import { headersByRole, refuseSame, refuseWithoutRows, writeRows, type ControlFault, type Numbers } from '../../rows/write.ts'
import type { LoadReport, Mapping, Progress, Refusal, Role, Staged } from '../../types.ts'
import type { KeptDimension } from '../../rows/dimensions.ts'
import { columnOf, dimensionName, stagedRows } from '../../rows/source.ts'
import { readLines, readReceivables, textOf } from './read-lines.ts'
import allocationsTemplate from './sql/allocations.sql?raw'
import clashScript from './sql/clash.sql?raw'
import controlsTemplate from './sql/controls.sql?raw'
import dueDatesTemplate from './sql/due-dates.sql?raw'
import itemsScript from './sql/items.sql?raw'
import knownScript from './sql/known.sql?raw'
import labelDatesScript from './sql/label-dates.sql?raw'
import nothingFoundScript from './sql/nothing-found.sql?raw'
import noticesTemplate from './sql/notices.sql?raw'
import openingsScript from './sql/openings.sql?raw'
import pastScript from './sql/past.sql?raw'
import rowsTemplate from './sql/rows.sql?raw'

/** Turns the lines of customer accounts into documents and settlements; those of other accounts are only counted. */
export async function loadFec(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const missing = (['account', 'posting_date'] as const satisfies readonly Role[])
    .find(role => columnOf(mapping, role) === undefined)
  if (missing !== undefined) return refuseLoad(staged, 'no_ledger', { role: missing })
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    return await readAndWrite(engine, staged, mapping, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    forgetDates(engine)
    await engine.run(`${dropMatching}\n${dropTables}`)
  }
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  await readLines(engine, staged, mapping)
  const accounts = await firstRow(engine, `
    select sum(rows) as lines, sum(rows) filter (where is_receivable) as receivables,
      sum(rows) filter (where starts_with(account, '70')) as sales
    from fec_totals`)
  if (Number(accounts['lines']) !== reading.records) {
    return refuseLoad(staged, 'records_differ', { counted: reading.records, found: Number(accounts['lines']) })
  }
  if (Number(accounts['receivables']) === 0) {
    return refuseLoad(staged, 'no_receivables', { rows: reading.records, sales: Number(accounts['sales']) })
  }
  await readReceivables(engine, staged, mapping)
  const { found } = await firstRow(engine, 'select count(*) as found from fec_receivables')
  if (Number(found) !== Number(accounts['receivables'])) {
    return refuseLoad(staged, 'control_failed', { expected: Number(accounts['receivables']), found: Number(found) })
  }
  await loadTable(engine, 'import_headers', { role: 'varchar', header: 'varchar' }, headersByRole(mapping))
  onProgress({ message: 'matching' })
  const { dimensions, header } = await accountDimension(engine, mapping)
  await engine.query('create or replace temp table fec_header as select cast(? as varchar) as account_header', [header])
  await engine.run(`${knownScript}\n${itemsScript}\n${nothingFoundScript}`)
  const there = await firstRow(engine, `
    select (select count(*) from fec_known) as known, count(*) filter (where class = 'opening') as openings,
      count(date_in_label) as dates_in_labels
    from fec_classified`)
  const isFirst = Number(there['known']) === 0
  if (Number(there['dates_in_labels']) > 0) await engine.run(labelDatesScript)
  const clash = isFirst ? undefined : await clashWithKnown(engine, staged)
  if (clash) return clash
  if (!isFirst || Number(there['openings']) > 0) await engine.run(openingsScript)
  if (!isFirst) await engine.run(pastScript)
  const rowsLoaded = Number((await firstRow(engine, 'select count(*) as items from account_items where item >= 0'))['items'])
  await matchItems(engine)
  await engine.run(fill(rowsTemplate, {
    dimensions: more(dimensions.map(({ index }) => fill('accounts.ledger as {{name}}', { name: dimensionName(index) }))),
    customer_name: textOf(mapping, 'customer_name'), account_name: textOf(mapping, 'account_name'), staging: stagedRows(staged),
  }))
  if (rowsLoaded === 0) return refuseWithoutRows(engine, staged)
  return writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: mapping.statedAsOf,
    dimensions,
    rowsLoaded,
    complete: numbers => complete(engine, numbers),
    controlFault: numbers => controlFault(engine, numbers, rowsLoaded),
  }, onProgress)
}

async function complete(engine: Engine, numbers: Numbers): Promise<void> {
  const source_file = numbers.sourceFile
  await engine.run(fill(allocationsTemplate,
    { source_file, first_allocation: numbers.firstAllocation, first_document: numbers.firstDocument }))
  const { carried } = await firstRow(engine,
    "select count(*) as carried from account_items where class in ('opening', 'transferred')")
  if (Number(carried) > 0) {
    await engine.run(fill(dueDatesTemplate, { source_file, first_document: numbers.firstDocument }))
  }
  await engine.run(fill(controlsTemplate, { source_file }))
  await engine.run(fill(noticesTemplate, { source_file }))
}

/** The first digits of the account become a dimension where claims stand on several: bills, doubtful claims. */
async function accountDimension(
  engine: Engine, mapping: Mapping,
): Promise<{ readonly dimensions: readonly KeptDimension[]; readonly header: string }> {
  const column = columnOf(mapping, 'account')
  const { ledgers } = await firstRow(engine, 'select count(distinct ledger) as ledgers from fec_classified')
  const header = column?.header.trim() ?? ''
  return { header, dimensions: column && Number(ledgers) > 1 ? [{ ...column, name: header }] : [] }
}

/** Refuses a file that says again what is loaded, or that ends before what is loaded was carried forward. */
async function clashWithKnown(engine: Engine, staged: Staged): Promise<Refusal | undefined> {
  const known = await firstRow(engine, clashScript)
  const again = Number(known['again'])
  if (again > 0 && again * 5 >= Number(known['comparable'])) {
    return refuseLoad(staged, 'period_overlaps', { name: String(known['name']), rows: again })
  }
  return Number(known['carried']) > 0
    ? refuseLoad(staged, 'earlier_year', { name: String(known['carried_name']), opening: String(known['opening']) })
    : undefined
}

/** What each customer owes in the ledger, by what this file added, must be what its accounts add up to in the file. */
async function controlFault(
  engine: Engine, { sourceFile }: Numbers, expected: number,
): Promise<ControlFault | undefined> {
  const { wrong } = await firstRow(engine, `
    with parts as (
      select entity_id, customer_id, -amount as amount from account_items where item >= 0
      union all
      select entity_id, customer_id, amount from documents where source_file_id = ${sourceFile}
      union all
      select documents.entity_id, documents.customer_id, -allocations.amount
      from allocations
      join documents on documents.document_id = allocations.document_id
      where allocations.source_file_id = ${sourceFile}
    ),
    customers as (
      select entity_id, customer_id, sum(amount) as difference from parts group by entity_id, customer_id
    )
    select count(*) as wrong from customers where difference <> 0`)
  return Number(wrong) === 0 ? undefined : { expected, found: expected - Number(wrong) }
}

const dropTables = 'drop view if exists fec_classified; drop view if exists import_rows;\n' + [
  'fec_lines', 'fec_account_cells', 'fec_accounts', 'fec_receivable_cells', 'fec_sub_accounts', 'fec_totals', 'fec_numbered_keys', 'fec_dated_keys', 'fec_entries',
  'fec_mixed', 'fec_journals', 'fec_header', 'fec_known', 'fec_label_dates', 'fec_openings', 'fec_opening_differences', 'fec_receivables',
  'fec_rows', 'fec_names', 'import_sets', 'import_examples', 'import_headers', 'import_sample', 'import_choices',
  'date_texts', 'date_readings', 'date_orders', 'number_texts', 'number_readings', 'number_signs', 'currency_codes',
].map(name => `drop table if exists ${name};`).join('\n')
