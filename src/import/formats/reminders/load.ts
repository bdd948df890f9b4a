import type { Engine } from '../../../engine/types.ts'
import { asJoined, settledJoins } from '../../joining/joins.ts'
import { cell, fill, flag, nothing, table, type Fragment } from '../../rows/fill.ts'
import { firstRow, refuseLoad } from '../../rows/queries.ts'
import { columnOf } from '../../rows/source.ts'
import { refuseSame, writeRows } from '../../rows/write.ts'
import type { LoadReport, Mapping, Progress, Refusal, Role, Staged } from '../../types.ts'
import { noHabits } from '../delimited/habits.ts'
import { dropReading, loadHeaders, readRows } from '../delimited/read-rows.ts'
import completeTemplate from './sql/complete.sql?raw'
import remindersTemplate from './sql/reminders.sql?raw'

/** Adds a log of reminders to the ledger; the ledger changes as a whole or not at all. */
export async function loadReminders(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    return await readAndWrite(engine, staged, mapping, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await engine.run(`${dropReading}drop table if exists import_reminders;`)
  }
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  await readRows(engine, staged, mapping, [], noHabits)
  await loadHeaders(engine, mapping)
  const joins = await settledJoins(engine, staged, mapping)
  const { customer, number } = joins
  if (customer === undefined && number === undefined) {
    const { documents } = await firstRow(engine, 'select count(*) as documents from documents')
    const message = Number(documents) === 0 ? 'reminders_before_documents' : 'reminders_unknown'
    return refuseLoad(staged, message, { rows: reading.records })
  }
  const textOf = (role: Role): Fragment => {
    const column = columnOf(mapping, role)
    return column === undefined ? nothing('varchar') : cell(column.index)
  }
  await engine.run(fill(remindersTemplate, {
    customer: customer === undefined ? nothing('varchar') : cell(customer.index),
    number: number === undefined ? nothing('varchar') : cell(number.index),
    side: table(customer?.side ?? 'customer_id'), has_customer: flag(customer !== undefined),
    channel: textOf('channel'), level: textOf('level'), scenario: textOf('scenario'), staging: table(staged.table),
  }))
  const { loaded } = await firstRow(engine, 'select count(*) as loaded from import_reminders')
  const rowsLoaded = Number(loaded)
  if (rowsLoaded === 0) return refuseLoad(staged, 'reminders_unknown', { rows: reading.records })
  const report = await writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: undefined,
    dimensions: [],
    rowsLoaded,
    beside: 'reminders',
    complete: async ({ sourceFile: source_file, sourceFileId }) => {
      await engine.run(fill(completeTemplate, { source_file }))
      for (const [notice, join] of [
        [customer?.side === 'name' ? 'reminded_by_name' : 'reminded_by_code', customer], ['reminded_documents', number],
      ] as const) {
        if (join === undefined) continue
        await engine.query('insert into source_notices values (?, ?, ?, null, ?)',
          [sourceFileId, notice, rowsLoaded, reading.header[join.index] ?? ''])
      }
    },
    controlFault: async ({ sourceFile }) => {
      const { found } = await firstRow(engine, `select count(*) as found from reminders where source_file_id = ${sourceFile}`)
      return Number(found) === rowsLoaded ? undefined : { expected: rowsLoaded, found: Number(found) }
    },
  }, onProgress)
  return report.refused === true ? report : { ...report, mapping: asJoined(mapping, joins) }
}
