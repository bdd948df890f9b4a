import type { Engine } from '../../../engine/types.ts'
import { applicationJoins, otherCodes, type ApplicationJoins } from '../../joining/application-joins.ts'
import { cell, fill, table } from '../../rows/fill.ts'
import { firstRow, refuseLoad } from '../../rows/queries.ts'
import { columnOf } from '../../rows/source.ts'
import { refuseSame, writeRows, type Numbers } from '../../rows/write.ts'
import { dropSettling, isSettledSoundly, settlePayments } from '../../settling/settle.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../../types.ts'
import { noHabits } from '../delimited/habits.ts'
import { dropReading, loadHeaders, readRows } from '../delimited/read-rows.ts'
import { loadPayments } from '../payments/load.ts'
import applicationsTemplate from './sql/applications.sql?raw'
import completeTemplate from './sql/complete.sql?raw'

/** Applies payments and credits of the ledger as the list says; the ledger changes as a whole or not at all. */
export async function loadAllocations(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    onProgress({ message: 'reading_rows' })
    await readRows(engine, staged, mapping, [], noHabits)
    await loadHeaders(engine, mapping)
    const joins = await applicationJoins(engine, staged, mapping)
    if (joins.claim === undefined || joins.credit === undefined) {
      // Without the payments, a day makes each row a payment of its own.
      if (joins.claim !== undefined && columnOf(mapping, 'issue_date') !== undefined) {
        return await loadPayments(engine, staged, mapping, onProgress)
      }
      return await refuseWithoutJoin(engine, staged, joins)
    }
    return await readAndWrite(engine, staged, mapping, joins, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await engine.run(`${dropSettling}${dropReading}${dropTables}`)
  }
}

async function refuseWithoutJoin(engine: Engine, staged: Staged, { claim }: ApplicationJoins): Promise<Refusal> {
  const { documents } = await firstRow(engine, 'select count(*) as documents from documents')
  const rows = staged.reading.records
  if (Number(documents) === 0) return refuseLoad(staged, 'applications_before_documents', { rows })
  return refuseLoad(staged, claim === undefined ? 'applications_unknown' : 'applications_before_payments', { rows })
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, { claim, credit }: ApplicationJoins, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  if (claim === undefined || credit === undefined) throw new RangeError('nothing joins')
  await engine.run(fill(applicationsTemplate, {
    claim: cell(claim.index), credit: cell(credit.index), claims: table(claim.codes),
    other_claims: table(otherCodes(claim)), credits: table(credit.codes), other_credits: table(otherCodes(credit)),
    staging: table(staged.table),
  }))
  const { loaded, pieces } = await firstRow(engine, 'select count(distinct record) as loaded, count(*) as pieces from import_applications')
  const rowsLoaded = Number(loaded)
  if (rowsLoaded === 0) return refuseLoad(staged, 'applications_unknown', { rows: reading.records })
  const report = await writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: undefined,
    dimensions: [],
    rowsLoaded,
    complete: async numbers => {
      await engine.run(fill(completeTemplate, { source_file: numbers.sourceFile }))
      await noticeJoins(engine, numbers, rowsLoaded, [
        ['applied_from', reading.header[credit.index]], ['applied_to', reading.header[claim.index]],
      ])
      onProgress({ message: 'matching' })
      await settlePayments(engine)
    },
    controlFault: async ({ sourceFile }) => {
      const { found } = await firstRow(engine,
        `select count(*) as found from applications where source_file_id = ${sourceFile}`)
      const isSound = Number(found) === Number(pieces) && await isSettledSoundly(engine)
      return isSound ? undefined : { expected: Number(pieces), found: Number(found) }
    },
  }, onProgress)
  return report.refused === true ? report : { ...report, mapping: asApplied(mapping, claim.index, credit.index) }
}

/** The mapping with the columns that turned out to name the invoices and the payments. */
function asApplied(mapping: Mapping, claim: number, credit: number): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map(column => {
      if (column.index === claim) return { ...column, role: 'document_number' }
      if (column.index === credit) return { ...column, role: 'payment_number' }
      const isOther = column.role === 'document_number' || column.role === 'payment_number'
      return isOther ? { ...column, role: 'ignore' } : column
    }),
  }
}

async function noticeJoins(
  engine: Engine, { sourceFileId }: Numbers, rows: number, found: readonly (readonly [string, string | undefined])[],
): Promise<void> {
  for (const [notice, header] of found) {
    await engine.query('insert into source_notices values (?, ?, ?, null, ?)', [sourceFileId, notice, rows, header ?? ''])
  }
}

const dropTables = [
  'import_applications', 'import_control', 'application_claims', 'application_instalments', 'application_credits', 'claim_numbers', 'claim_keys', 'credit_numbers', 'credit_keys',
].map(name => `drop table if exists ${name};`).join('\n')
