import type { Engine } from '../engine/types.ts'
import { isClassDimension } from './classes.ts'
import { fillMissing, leadingTo } from './derived.ts'

/** Fills the classes where they are still to be filled, for what chooses by them. */
export async function fillClasses(engine: Engine): Promise<void> {
  await fillMissing(engine, leadingTo('customer_classes'))
}

/** Takes the values of the dimension that segments are made by. */
export async function refreshSegments(engine: Engine): Promise<void> {
  const { rows } = await engine.query<{ segment_by: string }>('select segment_by from settings')
  const isByClass = rows.some(({ segment_by }) => isClassDimension(segment_by))
  if (isByClass) await fillClasses(engine)
  await engine.run('delete from segment_values')
  await engine.run(`
    insert into segment_values
    select dimension_set_id, value
    from ${isByClass ? 'customer_classes' : 'dimension_values'}
    join settings on segment_by = dimension`)
}
