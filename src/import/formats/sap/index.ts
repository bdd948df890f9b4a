import { keptDimensions } from '../../rows/dimensions.ts'
import { fill, flag } from '../../rows/fill.ts'
import { firstRow } from '../../rows/queries.ts'
import { columnOf } from '../../rows/source.ts'
import { loadLines, type LineFormat } from '../../lines/load-lines.ts'
import { previewLines } from '../../lines/preview-lines.ts'
import type { Mapping } from '../../types.ts'
import type { Format } from '../format.ts'
import { fieldIndex, readSapItems } from './read-items.ts'
import { recogniseSap } from './recognise.ts'
import noticesTemplate from './sql/notices.sql?raw'
import totalsTemplate from './sql/totals.sql?raw'

const lineFormat = (mapping: Mapping): LineFormat => ({
  read: readSapItems,
  matching: 'lettered_only',
  dimensions: async (engine, staged) => (await keptDimensions(engine, staged, mapping)).kept,
  notice: async (engine, { sourceFile: source_file }) => {
    await engine.run(fill(noticesTemplate, {
      source_file,
      has_currency: flag(columnOf(mapping, 'currency') !== undefined),
      has_key: flag(fieldIndex(mapping, 'posting_key') !== undefined),
    }))
    const { totals } = await firstRow(engine,
      "select count(*) as totals from account_lines where reason = 'total_row'")
    if (Number(totals) > 0) await engine.run(fill(totalsTemplate, { source_file }))
  },
  tables: ['sap_cells', 'sap_items'],
})

/** Line items of customers (FBL5N) or of a receivables account (FAGLL03) out of SAP. */
export const sap: Format = {
  name: 'sap',
  contents: 'documents',
  recognise: recogniseSap,
  preview: (engine, staged, mapping) => previewLines(engine, staged, mapping, lineFormat(mapping)),
  load: (engine, staged, mapping, onProgress) => loadLines(engine, staged, mapping, lineFormat(mapping), onProgress),
}
