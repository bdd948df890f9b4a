import type { Engine } from '../../../engine/types.ts'
import { storeKeys } from '../../joining/document-keys.ts'
import { asJoined, settledJoins, type Join, type PartyJoins } from '../../joining/joins.ts'
import { cell, fill, flag, nothing, table, type Fragment } from '../../rows/fill.ts'
import { firstRow, refuseLoad } from '../../rows/queries.ts'
import { columnOf } from '../../rows/source.ts'
import { refuseSame, refuseWithoutRows, writeRows, type ControlFault, type Numbers } from '../../rows/write.ts'
import { dropSettling, isSettledSoundly, settlePayments } from '../../settling/settle.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../../types.ts'
import { noHabits } from '../delimited/habits.ts'
import { dropReading, loadHeaders, readRows } from '../delimited/read-rows.ts'
import controlsTemplate from './sql/controls.sql?raw'
import partiesTemplate from './sql/parties.sql?raw'

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
    await engine.run(`${dropSettling}${dropReading}drop table if exists import_payments;`)
  }
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  await readRows(engine, staged, asDocuments(mapping), [], noHabits)
  await loadHeaders(engine, mapping)
  const joins = await settledJoins(engine, staged, mapping)
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
  const report = await writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: undefined,
    dimensions: [],
    rowsLoaded: Number(loaded),
    complete: async numbers => {
      await engine.run(fill(controlsTemplate, {
        source_file: numbers.sourceFile, first_document: numbers.firstDocument,
      }))
      await storeKeys(engine, staged, mapping, numbers)
      onProgress({ message: 'matching' })
      await settlePayments(engine)
      await noticeJoins(engine, numbers, joins, reading.header, Number(loaded))
    },
    controlFault: numbers => controlFault(engine, numbers, Number(loaded)),
  }, onProgress)
  return report.refused === true ? report : { ...report, mapping: asJoined(mapping, joins) }
}

/** A payment is read as a document under its own number; that of the invoice is for joining. */
function asDocuments(mapping: Mapping): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map(column => column.role === 'payment_number' ? { ...column, role: 'document_number' }
      : column.role === 'document_number' ? { ...column, role: 'ignore' } : column),
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
  engine: Engine, { sourceFileId }: Numbers, { customer, number }: PartyJoins, header: readonly string[], rows: number,
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
        + (select sum(amount) from import_payments) as missing`)
  const isSound = Number(found['receipts']) === expected && Number(found['missing']) === 0
    && await isSettledSoundly(engine)
  return isSound ? undefined : { expected, found: Number(found['receipts']) }
}
