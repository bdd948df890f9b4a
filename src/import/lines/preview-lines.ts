import type { Engine } from '../../engine/types.ts'
import { fill } from '../rows/fill.ts'
import { previewRows, type ReadColumns } from '../rows/preview.ts'
import type { Mapping, PreviewRow, Staged } from '../types.ts'
import { dropLines, readAccountLines, type LineFormat } from './load-lines.ts'

/** Where the value of a role stands once the lines are read. */
const readColumns: ReadColumns = {
  entity: 'entity_id', account: 'account', customer_id: 'customer_id', customer_name: 'customer_name', country: 'country',
  document_number: 'number', document_type: 'class', issue_date: 'item_date', due_date: 'due_date', currency: 'currency',
  amount: 'amount', debit: 'debit', credit: 'credit', lettering: 'lettering', settlement_date: 'settled_date', label: 'label',
  payment_terms: 'terms_text',
}

/** The first records, as they stand and as they will be read: by the same SQL as the import. */
export async function previewLines(
  engine: Engine, staged: Staged, mapping: Mapping, format: LineFormat,
): Promise<readonly PreviewRow[]> {
  await readAccountLines(engine, staged, mapping, format)
  const rows = await previewRows(engine, staged, mapping, readColumns, fill('select * from account_lines', {}))
  await dropLines(engine, format)
  return rows
}
