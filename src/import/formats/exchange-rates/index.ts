import type { Engine } from '../../../engine/types.ts'
import { fill } from '../../rows/fill.ts'
import { previewRows, previewSize } from '../../rows/preview.ts'
import type { Mapping, PreviewRow, Staged } from '../../types.ts'
import type { Format } from '../format.ts'
import { loadRates } from './load.ts'
import { readRates } from './read-rates.ts'
import { recogniseRates } from './recognise.ts'

/** Rates of exchange, by day. */
export const exchangeRates: Format = {
  name: 'exchange-rates',
  contents: 'rates',
  recognise: recogniseRates,
  preview: previewRates,
  load: loadRates,
}

async function previewRates(engine: Engine, staged: Staged, mapping: Mapping): Promise<readonly PreviewRow[]> {
  await readRates(engine, staged, mapping, previewSize)
  const isLong = mapping.columns.some(({ role }) => role === 'rate')
  return previewRows(engine, staged, mapping,
    {
      issue_date: 'issue_date',
      ...(isLong ? { from_currency: 'from_currency', to_currency: 'to_currency', rate: 'rate' } : {}),
    },
    fill(`select import_rows.record, import_rows.source_line, import_rows.issue_date, import_rows.reason,
      any_value(from_currency) as from_currency, any_value(to_currency) as to_currency, any_value(rate) as rate
      from import_rows left join import_rates on import_rates.record = import_rows.record
      group by all`, {}),
    value => String(value).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''))
}
