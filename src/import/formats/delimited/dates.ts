import type { Engine } from '../../../engine/types.ts'
import type { Mapping } from '../../types.ts'
import { cell, fill, type Fragment } from './fill.ts'
import { loadTable } from './load-table.ts'
import { columnOf } from './source.ts'
import datesScript from './sql/dates.sql?raw'

const dateRoles = ['issue_date', 'due_date', 'settlement_date'] as const

/** Fills `date_readings` with each distinct text of the date columns and the day it means. */
export async function readDates(engine: Engine, staging: Fragment, mapping: Mapping): Promise<void> {
  const columns = dateRoles.flatMap(role => {
    const mapped = columnOf(mapping, role)
    return mapped ? [[role, mapped] as const] : []
  })
  await loadTable(engine, 'date_orders', { role: 'varchar', date_order: 'varchar' },
    columns.map(([role, mapped]) => [role, mapped.dateOrder ?? 'iso']))
  await engine.run('create or replace temp table date_texts (role varchar, date_order varchar, text varchar)')
  for (const [role, mapped] of columns) {
    await engine.query(fill(
      'insert into date_texts select role, date_order, text from (select distinct {{cell}} as text from {{staging}}) '
      + 'join date_orders on role = ? where text is not null', { cell: cell(mapped.index), staging }), [role])
  }
  await engine.run(datesScript)
}
