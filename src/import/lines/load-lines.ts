import type { Engine } from '../../engine/types.ts'
import { dropMatching, matchItems, type Matching } from '../matching/match.ts'
import { storeBookedRates } from '../rows/booked-rates.ts'
import type { KeptDimension } from '../rows/dimensions.ts'
import { cell, fill, flag, more, table } from '../rows/fill.ts'
import { loadTable } from '../rows/load-table.ts'
import { firstRow, refuseLoad } from '../rows/queries.ts'
import { dimensionName } from '../rows/source.ts'
import { headersByRole, refuseSame, refuseWithoutRows, writeRows, type ControlFault, type Numbers } from '../rows/write.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../types.ts'
import allocationsTemplate from './sql/allocations.sql?raw'
import carriedTemplate from './sql/carried.sql?raw'
import controlsTemplate from './sql/controls.sql?raw'
import itemsScript from './sql/items.sql?raw'
import knownScript from './sql/known.sql?raw'
import noticesTemplate from './sql/notices.sql?raw'
import openingsScript from './sql/openings.sql?raw'
import rowsTemplate from './sql/rows.sql?raw'
import settledScript from './sql/settled.sql?raw'
import tablesScript from './sql/tables.sql?raw'

/** What a format of account lines brings. */
export interface LineFormat {
  /** Fills `account_lines`, and `account_parts` where it knows them (see README.md). */
  readonly read: (engine: Engine, staged: Staged, mapping: Mapping) => Promise<void>
  /** What its lines may be matched by. */
  readonly matching: Matching
  /** Further columns that become dimensions. */
  readonly dimensions?: (engine: Engine, staged: Staged, mapping: Mapping) => Promise<readonly KeptDimension[]>
  /** Has its say on what matching found, in `account_allocations`. */
  readonly settle?: (engine: Engine) => Promise<void>
  /** Adds what it noticed. */
  readonly notice?: (engine: Engine, numbers: Numbers) => Promise<void>
  /** Temporary tables of its own, dropped in the end. */
  readonly tables: readonly string[]
}

/** Runs a format's reading of the lines, for the import and for the preview. */
export async function readAccountLines(
  engine: Engine, staged: Staged, mapping: Mapping, format: LineFormat,
): Promise<void> {
  await engine.run(tablesScript)
  await format.read(engine, staged, mapping)
}

/** Turns lines of customers' accounts into documents and settlements; the ledger changes as a whole or not at all. */
export async function loadLines(
  engine: Engine, staged: Staged, mapping: Mapping, format: LineFormat, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    return await readAndWrite(engine, staged, mapping, format, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await dropLines(engine, format)
  }
}

/** Forgets what reading the lines left behind. */
export async function dropLines(engine: Engine, format: LineFormat): Promise<void> {
  await engine.run(dropMatching)
  await engine.run([...dropped, ...format.tables].map(name => `drop table if exists ${table(name)};`).join('\n'))
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, format: LineFormat, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  const dimensions = await format.dimensions?.(engine, staged, mapping) ?? []
  await readAccountLines(engine, staged, mapping, format)
  const found = Number((await firstRow(engine,
    'select count(*) as records from account_lines where record < ?', [reading.records]))['records'])
  if (found !== reading.records) return refuseLoad(staged, 'records_differ', { counted: reading.records, found })
  await engine.run(knownScript)
  await loadTable(engine, 'import_format', { format: 'varchar' }, [[mapping.format]])
  await engine.run(openingsScript)
  const overtaken = await openedLater(engine, staged)
  if (overtaken) return overtaken
  await engine.run(fill(carriedTemplate, { is_matched: flag(format.matching === 'whole') }))
  await loadTable(engine, 'import_headers', { role: 'varchar', header: 'varchar' }, headersByRole(mapping))
  onProgress({ message: 'matching' })
  await engine.run(itemsScript)
  const rowsLoaded = Number((await firstRow(engine,
    'select count(*) as lines from account_lines where record < ? and reason is null', [reading.records]))['lines'])
  await matchItems(engine, format.matching)
  await engine.run(settledScript)
  await format.settle?.(engine)
  const values = dimensions.map(({ index }) => cell(index))
  await engine.run(fill(rowsTemplate, {
    staging: table(staged.table),
    dimensions: more(values),
    named_dimensions: more(dimensions.map(({ index }) =>
      fill('{{value}} as {{name}}', { value: cell(index), name: dimensionName(index) }))),
  }))
  if (rowsLoaded === 0) return refuseWithoutLines(engine, staged)
  const overlap = await firstRow(engine, `
    select
      (select count(*) from account_known) + (select count(*) from account_carried) as known,
      cast(coalesce(cast(? as date), max(item_date)) as varchar) as day
    from account_lines`, [mapping.statedAsOf ?? null])
  const report = await writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: mapping.statedAsOf,
    dimensions,
    rowsLoaded,
    complete: async numbers => {
      await complete(engine, numbers)
      await format.notice?.(engine, numbers)
      await storeBookedRates(engine, staged, mapping, numbers)
    },
    controlFault: numbers => controlFault(engine, numbers, rowsLoaded),
  }, onProgress)
  return report.refused === true
    ? report
    : { ...report, hasKnown: Number(overlap['known']) > 0, day: String(overlap['day'] ?? '') }
}

/** Refuses a file that ends before what is loaded was opened with what it leaves open. */
async function openedLater(engine: Engine, staged: Staged): Promise<Refusal | undefined> {
  const { opening, name } = await firstRow(engine, `
    select cast(min(earlier.issue_date) as varchar) as opening, min_by(source_files.name, earlier.issue_date) as name
    from account_earlier as earlier
    join documents on documents.document_id = earlier.document_id
    join source_files on source_files.source_file_id = documents.source_file_id
    where earlier.is_opening
      and earlier.issue_date > (select max(item_date) from account_lines where reason is null)
      and exists (select 1 from account_lines as lines
        where lines.entity_id = earlier.entity_id and lines.customer_id = earlier.customer_id)`)
  return opening === null ? undefined : refuseLoad(staged, 'earlier_year', { name: String(name), opening: String(opening) })
}

async function refuseWithoutLines(engine: Engine, staged: Staged): Promise<Refusal> {
  const rows = await firstRow(engine, 'select count(*) as rows from import_rows')
  return Number(rows['rows']) > 0
    ? refuseWithoutRows(engine, staged)
    : refuseLoad(staged, 'no_customer_lines', { rows: staged.reading.records })
}

async function complete(engine: Engine, { sourceFile, firstAllocation, firstDocument }: Numbers): Promise<void> {
  const source_file = sourceFile
  await engine.run(fill(allocationsTemplate,
    { source_file, first_allocation: firstAllocation, first_document: firstDocument }))
  await engine.run(fill(controlsTemplate, { source_file }))
  await engine.run(fill(noticesTemplate, { source_file }))
}

/**
 * What each customer owes in the ledger, in each currency, must be what its lines that the source does not call settled
 * add up to; what was open of documents of earlier files and is settled now is taken off.
 */
async function controlFault(
  engine: Engine, { sourceFile }: Numbers, expected: number,
): Promise<ControlFault | undefined> {
  const { wrong } = await firstRow(engine, `
    with parts as (
      select entity_id, customer_id, currency, -amount as amount
      from account_lines
      where reason is null and settled_date is null
      union all
      select entity_id, customer_id, currency, open_amount
      from account_known
      join account_lines on account_lines.record = account_known.record
      where settled_date is not null
      union all
      select entity_id, customer_id, currency, amount from documents where source_file_id = ${sourceFile}
      union all
      select documents.entity_id, documents.customer_id, documents.currency, -allocations.amount
      from allocations
      join documents on documents.document_id = allocations.document_id
      where allocations.source_file_id = ${sourceFile}
    ),
    customers as (
      select sum(amount) as difference from parts group by entity_id, customer_id, currency
    )
    select count(*) as wrong from customers where difference <> 0`)
  return Number(wrong) === 0 ? undefined : { expected, found: expected - Number(wrong) }
}

const dropped = [
  'account_lines', 'account_known', 'account_carried', 'account_earlier', 'account_openings', 'account_late_openings',
  'account_opening_differences', 'import_format', 'import_rows', 'import_sets', 'import_examples', 'import_headers', 'import_sample', 'import_choices',
  'import_line_runs', 'date_texts', 'date_readings', 'date_orders', 'number_texts', 'number_readings', 'number_signs',
  'currency_codes',
]
