import type { Engine } from '../../engine/types.ts'
import { cell, fill, table } from '../rows/fill.ts'
import type { DecimalSign, Staged } from '../types.ts'

/** What a column of amounts proves about its decimal sign. */
export interface SignProof {
  readonly sign: DecimalSign | undefined
  readonly comma: number
  readonly point: number
  /** Cells such as 1.000, which are one or one thousand. */
  readonly ambiguous: number
}

/** Looks at a sample first, and at the whole column only when the sample has nothing but ambiguous cells. */
export async function proveDecimalSign(engine: Engine, staged: Staged, index: number): Promise<SignProof> {
  const sampled = await countSigns(engine, 'import_sample', index)
  return sampled.sign === undefined && sampled.ambiguous > 0 ? countSigns(engine, staged.table, index) : sampled
}

async function countSigns(engine: Engine, name: string, index: number): Promise<SignProof> {
  const { rows } = await engine.query<{ comma: number; point: number; ambiguous: number }>(
    fill(proof, { cell: cell(index), staging: table(name) }))
  const { comma, point, ambiguous } = rows[0] ?? { comma: 0, point: 0, ambiguous: 0 }
  return { comma, point, ambiguous, sign: comma > point ? ',' : point > comma ? '.' : undefined }
}

/**
 * A sign decides when it stands after another sign or after a group separated by a space, before other than three
 * digits, or after a leading zero or more than three digits; and it separates groups when it stands twice.
 */
const decides = (sign: string, other: string): string => `
  (regexp_matches(text, '${other}[0-9]{2,3}${sign}[0-9]*[^0-9]*$')
    or regexp_matches(text, '[0-9][  ''’][0-9]{3}${sign}[0-9]')
    or regexp_matches(text, '${sign}([0-9]{1,2}|[0-9]{4,})[^0-9.,]*$')
    or regexp_matches(text, '(^|[^0-9])0${sign}[0-9]')
    or regexp_matches(text, '(^|[^0-9.,])${sign}[0-9]')
    or regexp_matches(text, '[0-9]{4,}${sign}[0-9]')
    or regexp_matches(text, '[0-9]${other}[0-9]{2,3}${other}[0-9]{3}([^0-9]|$)'))`

const proof = `
  with texts as (select {{cell}} as text from {{staging}} where {{cell}} is not null and regexp_matches({{cell}}, '[.,]')),
  judged as (
    select ${decides(',', '[.]')} as is_comma, ${decides('[.]', ',')} as is_point
    from texts
  )
  select
    count(*) filter (where is_comma and not is_point) as comma,
    count(*) filter (where is_point and not is_comma) as point,
    count(*) filter (where not is_comma and not is_point) as ambiguous
  from judged`
