import { ebpNames, ebpWideNames } from '../../read/headless.ts'
import { loadFec } from '../fec/load.ts'
import { previewFec } from '../fec/preview.ts'
import type { Format } from '../format.ts'
import { recogniseHeadless } from '../headless.ts'

/** Accounting entries in the exchange file of EBP: no header, padded amounts with their side. */
export const ebp: Format = {
  name: 'ebp',
  contents: 'documents',
  recognise: async (engine, staged) =>
    await recogniseHeadless(engine, staged, 'ebp', ebpNames,
      ['ignore', 'posting_date', 'journal', 'account', 'label', 'document_number', 'amount', 'side', 'due_date'], 'dmy_compact')
    ?? recogniseHeadless(engine, staged, 'ebp', ebpWideNames, ['ignore', 'posting_date', 'journal', 'account', 'ignore', 'label',
      'document_number', 'amount', 'side', 'due_date'], 'dmy_compact'),
  preview: previewFec,
  load: loadFec,
}
