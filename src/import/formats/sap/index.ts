import { keptDimensions } from '../../rows/dimensions.ts'
import { fill, flag } from '../../rows/fill.ts'
import { columnOf } from '../../rows/source.ts'
import { loadLines, type LineFormat } from '../../lines/load-lines.ts'
import { previewLines } from '../../lines/preview-lines.ts'
import type { Mapping } from '../../types.ts'
import type { Format } from '../format.ts'
import { fieldIndex, readSapItems } from './read-items.ts'
import { recogniseSap } from './recognise.ts'
import noticesTemplate from './sql/notices.sql?raw'

const lineFormat = (mapping: Mapping): LineFormat => ({
  read: readSapItems,
  matching: 'lettered_only',
  dimensions: async (engine, staged) => (await keptDimensions(engine, staged, mapping)).kept,
  notice: (engine, { sourceFile }) => engine.run(fill(noticesTemplate, {
    source_file: sourceFile,
    has_currency: flag(columnOf(mapping, 'currency') !== undefined),
    has_key: flag(fieldIndex(mapping, 'posting_key') !== undefined),
  })),
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
