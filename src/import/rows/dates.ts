import type { Engine } from '../../engine/types.ts'
import type { DateOrder } from '../types.ts'
import { fill, type Fragment } from './fill.ts'
import { loadTable } from './load-table.ts'
import datesScript from './sql/dates.sql?raw'

/** A source of written dates: `text` of the rows of `from`, under a name. */
export interface DateSource {
  readonly role: string
  readonly order: DateOrder
  readonly text: Fragment
  readonly from: Fragment
}

/** Of what `date_readings` are, where that can be told by a name. */
const readings = new WeakMap<Engine, string>()

/**
 * Fills `date_readings` with each distinct text of the sources and the day it means; not again where it was filled
 * from what bears the same name.
 */
export async function readDates(engine: Engine, sources: readonly DateSource[], name?: string): Promise<void> {
  if (name !== undefined && readings.get(engine) === name) return
  forgetDates(engine)
  await loadTable(engine, 'date_orders', { role: 'varchar', date_order: 'varchar' },
    sources.map(({ role, order }) => [role, order]))
  await engine.run('create or replace temp table date_texts (role varchar, date_order varchar, text varchar)')
  for (const { role, text, from } of sources) {
    await engine.query(fill(
      'insert into date_texts select role, date_order, text from (select distinct {{text}} as text from {{from}}) '
      + 'join date_orders on role = ? where text is not null', { text, from }), [role])
  }
  await engine.run(datesScript)
  if (name !== undefined) readings.set(engine, name)
}

/** To be called where `date_readings` is dropped that bore a name. */
export function forgetDates(engine: Engine): void {
  readings.delete(engine)
}
