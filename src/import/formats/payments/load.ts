import type { Engine } from '../../../engine/types.ts'
import { customerJoin, measureJoins, type Join } from '../../joining/joins.ts'
import { dropMatching, matchItems } from '../../matching/match.ts'
import { cell, fill, flag, nothing, table, type Fragment } from '../../rows/fill.ts'
import { firstRow, refuseLoad } from '../../rows/queries.ts'
import { columnOf } from '../../rows/source.ts'
import { refuseSame, refuseWithoutRows, writeRows, type ControlFault, type Numbers } from '../../rows/write.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../../types.ts'
import { noHabits } from '../delimited/habits.ts'
import { dropReading, loadHeaders, readRows } from '../delimited/read-rows.ts'
import allocationsTemplate from './sql/allocations.sql?raw'
import itemsTemplate from './sql/items.sql?raw'
import keptTemplate from './sql/kept.sql?raw'
import noticesTemplate from './sql/notices.sql?raw'
import partiesTemplate from './sql/parties.sql?raw'
import poolsScript from './sql/pools.sql?raw'

/** The columns that say whose a payment is. */
interface Joins {
  readonly customer: Join | undefined
  readonly number: Join | undefined
}

/** Adds payments to the ledger and settles its documents with them; the ledger changes as a whole or not at all. */
export async function loadPayments(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    return await readAndWrite(engine, staged, mapping, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await engine.run(dropMatching)
    await engine.run(dropReading)
    await engine.run(dropTables)
  }
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  await readRows(engine, staged, mapping, [], noHabits)
  await loadHeaders(engine, mapping)
  const joins = await joinsOf(engine, staged, mapping)
  if (joins.customer === undefined && joins.number === undefined) {
    const { documents } = await firstRow(engine, 'select count(*) as documents from documents')
    return refuseLoad(staged, Number(documents) === 0 ? 'payments_before_documents' : 'payments_unknown',
      { rows: reading.records, documents: Number(documents) })
  }
  await engine.run(fill(partiesTemplate, {
    customer: cellOf(joins.customer), number: cellOf(joins.number), has_customer: flag(joins.customer !== undefined),
    label: labelOf(mapping), side: table(joins.customer?.side ?? 'customer_id'), staging: table(staged.table),
  }))
  const { loaded } = await firstRow(engine, 'select count(*) as loaded from import_payments')
  if (Number(loaded) === 0) return refuseWithoutRows(engine, staged)
  onProgress({ message: 'matching' })
  await match(engine)
  return writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: undefined,
    dimensions: [],
    rowsLoaded: Number(loaded),
    complete: async numbers => {
      await engine.run(fill(allocationsTemplate, {
        source_file: numbers.sourceFile,
        first_allocation: numbers.firstAllocation,
        first_document: numbers.firstDocument,
      }))
      await engine.run(fill(noticesTemplate, { source_file: numbers.sourceFile }))
      await noticeJoins(engine, numbers, joins, reading.header, Number(loaded))
    },
    controlFault: numbers => controlFault(engine, numbers, Number(loaded)),
  }, onProgress)
}

/** Settlements that lists state come first, by the payments of their time; then what is open. */
async function match(engine: Engine): Promise<void> {
  await engine.run(poolsScript)
  await engine.run('drop table if exists import_links')
  for (const isTold of [true, false]) {
    await engine.run(fill(itemsTemplate, { is_told: flag(isTold) }))
    await matchItems(engine)
    await engine.run(fill(keptTemplate, { is_told: flag(isTold) }))
  }
}

async function joinsOf(engine: Engine, staged: Staged, mapping: Mapping): Promise<Joins> {
  const amount = columnOf(mapping, 'amount')?.index
  const joins = (await measureJoins(engine, staged)).filter(({ index }) => index !== amount)
  return {
    customer: customerJoin(joins),
    number: joins.find(({ side }) => side === 'number'),
  }
}

function cellOf(join: Join | undefined): Fragment {
  return join === undefined ? nothing('varchar') : cell(join.index)
}

function labelOf(mapping: Mapping): Fragment {
  const column = columnOf(mapping, 'label') ?? columnOf(mapping, 'reference')
  return column === undefined ? nothing('varchar') : cell(column.index)
}

async function noticeJoins(
  engine: Engine, { sourceFileId }: Numbers, { customer, number }: Joins, header: readonly string[], rows: number,
): Promise<void> {
  const found: readonly (readonly [string, Join | undefined])[] = [
    [customer?.side === 'name' ? 'payers_by_name' : 'payers_by_code', customer], ['payments_by_number', number],
  ]
  for (const [notice, join] of found) {
    if (join === undefined) continue
    await engine.query('insert into source_notices values (?, ?, ?, null, ?)',
      [sourceFileId, notice, rows, header[join.index] ?? ''])
  }
}

/** Every payment is a receipt of its amount, and what it settles it settles on both sides. */
async function controlFault(
  engine: Engine, { sourceFile }: Numbers, expected: number,
): Promise<ControlFault | undefined> {
  const found = await firstRow(engine, `
    select
      (select count(*) from documents where source_file_id = ${sourceFile}) as receipts,
      (select coalesce(sum(amount), 0) from documents where source_file_id = ${sourceFile})
        + (select sum(amount) from import_payments) as missing,
      (select coalesce(sum(amount), 0) from allocations where source_file_id = ${sourceFile}) as one_sided,
      (select coalesce(sum(replaced), 0) from import_replaced)
        - (select coalesce(sum(amount), 0) from import_links where is_told and item < 0) as unreplaced`)
  const isSound = Number(found['receipts']) === expected
    && ['missing', 'one_sided', 'unreplaced'].every(name => Number(found[name]) === 0)
  return isSound ? undefined : { expected, found: Number(found['receipts']) }
}

const dropTables = [
  'import_payments', 'import_claims', 'import_spoken', 'import_links', 'import_replaced',
].map(name => `drop table if exists ${name};`).join('\n')
