import { loadLines, type LineFormat } from '../../lines/load-lines.ts'
import { previewLines } from '../../lines/preview-lines.ts'
import { keptDimensions } from '../../rows/dimensions.ts'
import { fill } from '../../rows/fill.ts'
import type { Format } from '../format.ts'
import { readBatch } from './read-batch.ts'
import { recogniseDatev } from './recognise.ts'
import noticesTemplate from './sql/notices.sql?raw'

const lineFormat: LineFormat = {
  read: readBatch,
  matching: 'whole',
  dimensions: async (engine, staged, mapping) => (await keptDimensions(engine, staged, mapping)).kept,
  notice: (engine, { sourceFile }) => engine.run(fill(noticesTemplate, { source_file: sourceFile })),
  tables: ['datev_rows', 'datev_read', 'datev_sides', 'datev_documents'],
}

/** A booking batch (Buchungsstapel) as German accounting software hands it to DATEV, or DATEV to others. */
export const datev: Format = {
  name: 'datev',
  contents: 'documents',
  recognise: recogniseDatev,
  preview: (engine, staged, mapping) => previewLines(engine, staged, mapping, lineFormat),
  load: (engine, staged, mapping, onProgress) => loadLines(engine, staged, mapping, lineFormat, onProgress),
}
