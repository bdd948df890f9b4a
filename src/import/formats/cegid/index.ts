import { cegidNames } from '../../read/headless.ts'
import { loadFec } from '../fec/load.ts'
import { previewFec } from '../fec/preview.ts'
import type { Format } from '../format.ts'
import { recogniseHeadless } from '../headless.ts'

/** Accounting entries as Cegid hands them to a spreadsheet: no header, eight columns. */
export const cegid: Format = {
  name: 'cegid',
  contents: 'documents',
  recognise: (engine, staged) => recogniseHeadless(engine, staged, 'cegid', cegidNames,
    ['journal', 'posting_date', 'account', 'customer_id', 'document_number', 'label', 'debit', 'credit'], 'dmy'),
  preview: previewFec,
  load: loadFec,
}
