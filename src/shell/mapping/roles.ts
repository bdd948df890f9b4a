import type { ColumnMapping, DateOrder, DecimalSign, Mapping, Question, Role } from '../../import/types.ts'

/** The roles of a list of documents, in the order in which the screen offers them. */
const roles: readonly Role[] = [
  'document_number', 'document_type', 'status', 'issue_date', 'due_date', 'settlement_date', 'posting_date',
  'amount', 'debit', 'credit', 'open_amount', 'paid_amount', 'write_off', 'amount_net', 'currency', 'base_amount', 'base_currency',
  'customer_id', 'customer_name', 'parent', 'entity', 'segment', 'country', 'sales_rep', 'is_public_body',
  'payment_terms', 'credit_limit', 'insured_limit', 'dispute', 'dispute_reason', 'is_deleted', 'dimension', 'ignore',
]

/** The roles of a list of account lines. */
const lineRoles: readonly Role[] = [
  'journal', 'journal_name', 'entry_number', 'posting_date', 'account', 'account_name', 'customer_id', 'customer_name',
  'document_number', 'reference', 'issue_date', 'due_date', 'label', 'debit', 'credit', 'amount', 'side', 'lettering',
  'lettering_date', 'ignore',
]

/** The roles of files that belong to a ledger, by their format. */
const rolesBeside: Readonly<Record<string, readonly Role[]>> = {
  payments: [
    'payment_number', 'issue_date', 'amount', 'currency', 'customer_id', 'customer_name', 'document_number', 'entity',
    'reference', 'label', 'is_deleted', 'ignore',
  ],
  allocations: ['payment_number', 'document_number', 'amount', 'issue_date', 'currency', 'customer_id', 'customer_name', 'entity', 'ignore'],
  reminders: ['issue_date', 'customer_id', 'customer_name', 'document_number', 'channel', 'level', 'scenario', 'entity', 'ignore'],
  'exchange-rates': ['issue_date', 'from_currency', 'to_currency', 'rate', 'rate_units', 'currency_rate', 'ignore'],
}

/** Every role that a mapping can give. */
export const everyRole: readonly Role[] = [...new Set([...roles, ...lineRoles, ...Object.values(rolesBeside).flat()])]

/** The roles that columns of a format can have. */
export function rolesOf({ format }: Mapping): readonly Role[] {
  return format === 'fec' ? lineRoles : rolesBeside[format] ?? roles
}

export const dateOrders: readonly DateOrder[] = ['iso', 'dmy', 'mdy', 'ymd_compact', 'dmy_compact', 'dmy_short', 'month_name']
export const decimalSigns: readonly DecimalSign[] = [',', '.']

const dateRoles: readonly Role[] = ['issue_date', 'due_date', 'posting_date', 'settlement_date']
const amountRoles: readonly Role[] = [
  'amount', 'debit', 'credit', 'amount_net', 'open_amount', 'paid_amount', 'write_off', 'credit_limit', 'insured_limit',
  'rate', 'currency_rate', 'base_amount',
]

export function isDateRole(role: Role): boolean {
  return dateRoles.includes(role)
}

export function isAmountRole(role: Role): boolean {
  return amountRoles.includes(role)
}

/** Roles that any number of columns may have. */
function isShared(role: Role): boolean {
  return role === 'dimension' || role === 'currency_rate' || role === 'ignore'
}

/** The mapping with one column changed; whoever had its role before is left out. */
export function withColumn(mapping: Mapping, changed: ColumnMapping): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => {
      if (column.index === changed.index) return changed
      return column.role === changed.role && !isShared(changed.role) ? { ...column, role: 'ignore' } : column
    }),
  }
}

/** The mapping with an answer put to the column that was asked about and to all that were as doubtful. */
export function withAnswer(
  mapping: Mapping, question: Pick<Question, 'columnIndex' | 'alsoColumns'>, choice: DateOrder | DecimalSign,
): Mapping {
  const columns = [question.columnIndex, ...question.alsoColumns]
  return {
    ...mapping,
    columns: mapping.columns.map((column) => {
      if (!columns.includes(column.index)) return column
      return choice === ',' || choice === '.' ? { ...column, decimalSign: choice } : { ...column, dateOrder: choice }
    }),
  }
}

/** A question bears on how the file is read while one of its columns still holds dates, or amounts. */
export function bears({ kind, columnIndex, alsoColumns }: Question, { columns }: Mapping): boolean {
  const matters = kind === 'date_order' ? isDateRole : isAmountRole
  return columns.some(({ index, role }) => matters(role) && (index === columnIndex || alsoColumns.includes(index)))
}

/** Nobody has said yet in which order the parts of its dates stand, or which its decimal sign is. */
export function isUndecided({ role, dateOrder, decimalSign }: ColumnMapping): boolean {
  return (isDateRole(role) && dateOrder === undefined) || (isAmountRole(role) && decimalSign === undefined)
}

/** The mapping without choices that lost their meaning when a column was given another role. */
export function stripped(mapping: Mapping): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map(({ index, header, role, dateOrder, decimalSign }) => ({
      index, header, role,
      ...(isDateRole(role) && dateOrder ? { dateOrder } : {}),
      ...(isAmountRole(role) && decimalSign ? { decimalSign } : {}),
    })),
  }
}
