import type { Engine } from '../../engine/types.ts'
import type { DecimalSign } from '../types.ts'
import { fill, table, type Fragment } from './fill.ts'
import { loadTable } from './load-table.ts'
import numbersScript from './sql/numbers.sql?raw'
import { currencyCodes, minorDigits } from './words.ts'

/** A source of written amounts: `text` of the rows of `from`, under a name. */
export interface NumberSource {
  readonly role: string
  readonly sign: DecimalSign
  readonly text: Fragment
  readonly from: Fragment
}

/** The value of a plainly written amount, null for any other writing. */
function plainNumber(text: Fragment, sign: DecimalSign): Fragment {
  return fill(sign === ',' ? 'plain_with_comma({{text}})' : 'plain_with_point({{text}})', { text })
}

/** Fills `number_readings` with the amounts of the sources that are not written plainly. */
export async function readNumbers(engine: Engine, sources: readonly NumberSource[]): Promise<void> {
  await loadTable(engine, 'number_signs', { role: 'varchar', decimal_sign: 'varchar' },
    sources.map(({ role, sign }) => [role, sign]))
  await engine.run('create or replace temp table number_texts (role varchar, decimal_sign varchar, text varchar)')
  for (const { role, sign, text, from } of sources) {
    await engine.query(fill(`
      insert into number_texts
      select role, decimal_sign, text
      from (select distinct {{text}} as text from {{from}} where {{text}} is not null and not {{is_plain}})
      join number_signs on role = ?`, {
      text, from, is_plain: fill(sign === ',' ? 'is_plain_with_comma({{text}})' : 'is_plain_with_point({{text}})', { text }),
    }), [role])
  }
  await loadTable(engine, 'currency_codes', { code: 'varchar', digits: 'integer' },
    [...currencyCodes].map(code => [code, minorDigits(code)]))
  await engine.run(numbersScript)
}

/** The value of an amount wherever it stands, given the join of `number_readings` under `reading`. */
export function numberIn(text: Fragment, sign: DecimalSign, reading: string): Fragment {
  return fill('coalesce({{plain}}, {{reading}}.value)', { plain: plainNumber(text, sign), reading: table(reading) })
}

/** Joins the readings of one source's amounts. */
export function numberJoin(text: Fragment, role: string, reading: string): Fragment {
  if (!/^[a-z_]+$/.test(role)) throw new RangeError('not a role')
  return fill("left join number_readings as {{reading}} on {{reading}}.role = '{{role}}' and {{reading}}.text = {{text}}",
    { reading: table(reading), text, role: fill(role, {}) })
}
