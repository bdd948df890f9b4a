import type { Engine } from '../../../engine/types.ts'
import type { Mapping, PreviewRow, Staged } from '../../types.ts'
import { fill } from '../../rows/fill.ts'
import { previewRows, previewSize, type ReadColumns } from '../../rows/preview.ts'
import { noHabits, type Habits } from './habits.ts'
import { readRows } from './read-rows.ts'

/** Where the value of a role stands in `import_rows`; flags and word columns show what they mean. */
const readColumns: ReadColumns = {
  entity: 'entity_id', customer_id: 'customer_id', customer_name: 'customer_name', parent: 'parent_id', segment: 'segment',
  country: 'country', sales_rep: 'sales_rep', document_number: 'number', document_type: 'kind', status: 'status_meaning',
  issue_date: 'issue_date', due_date: 'due_date_stated', settlement_date: 'settlement_date', currency: 'currency',
  amount: 'amount', debit: 'debit_number', credit: 'credit_number', amount_net: 'amount_net', open_amount: 'open_amount',
  paid_amount: 'paid_amount', write_off: 'write_off_stated', payment_terms: 'terms_days', credit_limit: 'credit_limit',
  insured_limit: 'insured_limit', is_public_body: 'is_public_body', dispute: 'is_disputed', dispute_reason: 'dispute_reason',
}

/** The first records, as they stand and as they will be read: by the same SQL as the import. */
export async function previewDelimited(
  engine: Engine, staged: Staged, mapping: Mapping, habits: Habits = noHabits,
): Promise<readonly PreviewRow[]> {
  await readRows(engine, staged, mapping, [], habits, previewSize)
  return previewRows(engine, staged, mapping, readColumns, fill('select * from import_rows', {}),
    value => String(value).replace(/(\.\d{3})0+$/, '$1'))
}
