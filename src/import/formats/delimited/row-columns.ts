import type { Mapping, Role } from '../../types.ts'
import { fill, list, type Fragment } from '../../rows/fill.ts'
import { columnOf } from '../../rows/source.ts'

type ColumnType = 'bigint' | 'ubigint' | 'integer' | 'boolean' | 'varchar' | 'date' | 'decimal(18, 3)' | 'decimal(18, 6)'

/** A column of `import_rows`, and the roles of which the file must have a column for it to differ between rows. */
interface RowColumn {
  readonly name: string
  readonly type: ColumnType
  readonly roles?: readonly Role[]
  /** What it is where none of these roles has a column, or always; null unless said. */
  readonly otherwise?: string
}

const column = (name: string, type: ColumnType, ...roles: Role[]): RowColumn =>
  roles.length === 0 ? { name, type } : { name, type, roles }

const columns: readonly RowColumn[] = [
  column('record', 'bigint'),
  column('source_line', 'bigint'),
  column('entity_id', 'varchar'),
  column('customer_id', 'varchar'),
  column('customer_name', 'varchar', 'customer_name'),
  column('parent_id', 'varchar', 'parent'),
  column('segment', 'varchar', 'segment'),
  column('country', 'varchar', 'country'),
  column('sales_rep', 'varchar', 'sales_rep'),
  column('number', 'varchar'),
  column('has_number', 'boolean'),
  column('kind', 'varchar'),
  column('type_text', 'varchar', 'document_type'),
  column('type_meaning', 'varchar', 'document_type'),
  { name: 'is_unknown_type', type: 'boolean', roles: [], otherwise: 'type_text is not null and type_meaning is null' },
  column('status_text', 'varchar', 'status'),
  column('status_meaning', 'varchar', 'status'),
  { name: 'is_unknown_status', type: 'boolean', roles: [], otherwise: 'status_text is not null and status_meaning is null' },
  column('issue_date', 'date', 'issue_date'),
  column('due_date_stated', 'date', 'due_date'),
  column('settlement_date', 'date', 'settlement_date'),
  { name: 'has_no_date_mark', type: 'boolean', roles: ['due_date', 'settlement_date'], otherwise: 'false' },
  column('currency', 'varchar'),
  column('minor_digits', 'integer'),
  column('is_currency_assumed', 'boolean'),
  column('amount', 'decimal(18, 3)'),
  column('amount_net', 'decimal(18, 3)', 'amount_net'),
  column('open_amount', 'decimal(18, 3)', 'open_amount'),
  column('paid_amount', 'decimal(18, 3)', 'paid_amount'),
  column('write_off_stated', 'decimal(18, 3)', 'write_off'),
  column('amount_as_read', 'decimal(18, 6)'),
  { name: 'is_rounded', type: 'boolean', roles: [], otherwise: 'abs(abs(amount_as_read) - abs(amount)) > 0.005' },
  column('amount_number', 'decimal(18, 6)', 'amount'),
  column('debit_number', 'decimal(18, 6)', 'debit'),
  column('credit_number', 'decimal(18, 6)', 'credit'),
  column('open_number', 'decimal(18, 6)', 'open_amount'),
  column('paid_number', 'decimal(18, 6)', 'paid_amount'),
  column('terms_text', 'varchar', 'payment_terms'),
  column('terms_days', 'integer', 'payment_terms'),
  column('terms_rule', 'varchar', 'payment_terms'),
  column('credit_limit', 'decimal(18, 3)', 'credit_limit'),
  column('insured_limit', 'decimal(18, 3)', 'insured_limit'),
  column('is_public_body', 'boolean', 'is_public_body'),
  column('is_disputed', 'boolean', 'dispute', 'dispute_reason'),
  column('dispute_reason', 'varchar', 'dispute', 'dispute_reason'),
  { name: 'has_unread_extra', type: 'boolean', roles: ['credit_limit', 'insured_limit', 'amount_net'], otherwise: 'false' },
  column('reason', 'varchar'),
  column('faulty_role', 'varchar'),
  column('set_hash', 'ubigint'),
]

/**
 * The columns of `import_rows`: every one stands in the table, but those that are the same for all rows, or follow from
 * others, are worked out where they are asked for. Writing a column of a million rows takes longer than filling it.
 */
export function rowColumns(
  mapping: Mapping, usualType: Fragment, dimensions: readonly Fragment[],
): { readonly definitions: Fragment; readonly stored: Fragment } {
  const isStored = ({ roles }: RowColumn): boolean =>
    roles === undefined || roles.some(role => columnOf(mapping, role) !== undefined)
  const definitions = columns.map(each => fill(isStored(each)
    ? `${each.name} ${each.type}`
    : `${each.name} ${each.type} generated always as (cast(${each.otherwise ?? '{{usual}}'} as ${each.type})) virtual`,
  isStored(each) || each.otherwise !== undefined
    ? {}
    : { usual: each.name === 'type_meaning' ? usualType : fill('null', {}) }))
  return {
    definitions: list([...definitions, ...dimensions.map(name => fill('{{name}} varchar', { name }))]),
    stored: list([...columns.filter(isStored).map(({ name }) => fill(name, {})), ...dimensions]),
  }
}
