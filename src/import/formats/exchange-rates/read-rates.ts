import type { Engine } from '../../../engine/types.ts'
import { cell, fill, flag, integer, type Fragment } from '../../rows/fill.ts'
import { loadTable } from '../../rows/load-table.ts'
import { columnOf, stagedRows } from '../../rows/source.ts'
import type { ColumnMapping, Mapping, Staged } from '../../types.ts'
import { noHabits } from '../delimited/habits.ts'
import { loadHeaders, readRows } from '../delimited/read-rows.ts'
import { currencyHeaded, unitsHeaded } from './header.ts'
import ratesTemplate from './sql/rates.sql?raw'

/** No row of a table of rates is a document. */
export const asIfNone = 'delete from import_rows where reason is null'

/** Fills `import_rates` with every cell of rates, and `import_rows` with what becomes of each row. */
export async function readRates(engine: Engine, staged: Staged, mapping: Mapping, limit?: number): Promise<void> {
  // Only the date is read as in a list of documents.
  const dated = {
    ...mapping,
    columns: mapping.columns.map(column => column.role === 'issue_date' ? column : { ...column, role: 'ignore' as const }),
  }
  await readRows(engine, staged, dated, [], noHabits, limit)
  await loadHeaders(engine, mapping)
  const from = columnOf(mapping, 'from_currency')
  const to = columnOf(mapping, 'to_currency')
  const rate = columnOf(mapping, 'rate')
  const wide = mapping.columns.filter(({ role }) => role === 'currency_rate')
  const isOfUnits = wide.some(({ header }) => unitsHeaded(header) !== undefined)
  await loadTable(engine, 'import_rate_columns',
    { place: 'integer', from_code: 'varchar', to_code: 'varchar', units: 'varchar' },
    wide.map(({ index, header }) => {
      const [base, code] = [mapping.defaultCurrency, currencyHeaded(header) ?? null]
      return isOfUnits ? [index, code, base, unitsHeaded(header) ?? '1'] : [index, base, code, '1']
    }))
  const units = columnOf(mapping, 'rate_units')
  const rows = stagedRows(staged, limit)
  const cells = from && to && rate
    ? [fill(`select staged.rowid as record, {{place}} as place, {{from_text}} as from_text, {{to_text}} as to_text,
        {{units}} as units_text, {{text}} as text, {{sign}} as decimal_sign from {{rows}}`,
      {
        ...quoteOf(rate), from_text: cell(from.index), to_text: cell(to.index), rows,
        units: units ? cell(units.index) : fill("'1'", {}),
      })]
    : wide.map(column => fill(`select staged.rowid as record, place, from_code as from_text, to_code as to_text,
        units as units_text, {{text}} as text, {{sign}} as decimal_sign from {{rows}} join import_rate_columns on place = {{place}}`,
      { ...quoteOf(column), rows }))
  await engine.run(fill(ratesTemplate, { cells: unionOf(cells) }))
}

function quoteOf({ index, decimalSign }: ColumnMapping): Record<'place' | 'text' | 'sign', Fragment> {
  return {
    place: integer(index), text: cell(index),
    sign: fill("case when {{is_comma}} then ',' else '.' end", { is_comma: flag(decimalSign === ',') }),
  }
}

const noCells = `select cast(0 as bigint) as record, 0 as place, '' as from_text, '' as to_text, '' as units_text, '' as text,
  '.' as decimal_sign where false`

/** One query of several, and of none one that finds nothing. */
function unionOf(queries: readonly Fragment[]): Fragment {
  return queries.reduce((all, query) => fill('{{all}}\nunion all\n{{query}}', { all, query }), fill(noCells, {}))
}
