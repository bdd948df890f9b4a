import type { Engine, Value } from '../../../engine/types.ts'
import { customerJoin, measureJoins, type Join } from '../../joining/joins.ts'
import { keptDimensions, noticeLeftOut, type KeptDimension } from '../../rows/dimensions.ts'
import { cell, fill, table } from '../../rows/fill.ts'
import { firstRow, refuseLoad } from '../../rows/queries.ts'
import { dimensionName } from '../../rows/source.ts'
import { refuseSame, writeRows, type ControlFault, type Numbers } from '../../rows/write.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../../types.ts'
import { dropReading, loadHeaders, readRows } from '../delimited/read-rows.ts'
import customersScript from './sql/customers.sql?raw'
import dimensionTemplate from './sql/dimension.sql?raw'
import toldTemplate from './sql/told.sql?raw'

/** Adds what a list says about its customers to those in the ledger; the ledger changes as a whole or not at all. */
export async function loadCustomers(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    return await readAndWrite(engine, staged, mapping, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await engine.run(`${dropReading}drop table if exists import_told;`)
  }
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  const { kept, leftOut } = await keptDimensions(engine, staged, mapping)
  await readRows(engine, staged, mapping, kept)
  await loadHeaders(engine, mapping)
  const keys = mapping.columns.filter(({ role }) => role === 'customer_id' || role === 'customer_name').map(({ index }) => index)
  const join = customerJoin((await measureJoins(engine, staged))
    .filter(({ index }) => mapping.areJoinsChosen !== true || keys.includes(index)))
  if (join === undefined) {
    const known = await firstRow(engine, 'select count(*) as customers from customers')
    return refuseLoad(staged, Number(known['customers']) === 0 ? 'customers_before_documents' : 'customers_unknown',
      { rows: reading.records, customers: Number(known['customers']) })
  }
  await engine.run(fill(toldTemplate, {
    key: cell(join.index), side: table(join.side), staging: table(staged.table),
  }))
  const { rows: setAside } = await firstRow(engine, 'select count(*) as rows from import_rows')
  const rowsLoaded = reading.records - Number(setAside)
  const report = await writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: undefined,
    dimensions: [],
    rowsLoaded,
    complete: async numbers => {
      await engine.run(customersScript)
      await addDimensions(engine, kept)
      await noticeJoin(engine, numbers, join, reading.header[join.index] ?? '', rowsLoaded)
      await noticeLeftOut(engine, numbers.sourceFileId, leftOut, reading.records)
    },
    controlFault: () => controlFault(engine, rowsLoaded),
  }, onProgress)
  return report.refused === true ? report : { ...report, mapping: asTold(mapping, join) }
}

/** The mapping with the column that turned out to name the customers. */
function asTold(mapping: Mapping, { index, side }: Join): Mapping {
  const role = side === 'name' ? 'customer_name' : 'customer_id'
  return {
    ...mapping,
    columns: mapping.columns.map(column => column.index === index ? { ...column, role }
      : column.role === role ? { ...column, role: 'ignore' } : column),
  }
}

async function addDimensions(engine: Engine, kept: readonly KeptDimension[]): Promise<void> {
  for (const { index, name } of kept) {
    await engine.query(fill(dimensionTemplate, { value: dimensionName(index) }), [name])
  }
}

async function noticeJoin(
  engine: Engine, { sourceFileId }: Numbers, { side }: Join, header: string, rows: number,
): Promise<void> {
  const values: readonly Value[] = [sourceFileId, side === 'name' ? 'joined_by_name' : 'joined_by_code', rows, header]
  await engine.query('insert into source_notices values (?, ?, ?, null, ?)', values)
}

/** Every row that was not set aside must have told about a customer. */
async function controlFault(engine: Engine, expected: number): Promise<ControlFault | undefined> {
  const told = await firstRow(engine, 'select count(distinct record) as rows from import_told')
  const found = Number(told['rows'])
  return found === expected ? undefined : { expected, found }
}
