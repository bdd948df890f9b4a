import type { Mapping, Recognition, Role } from '../types.ts'

/** A ledger says who, when and how much; one role of each group must be there. */
const neededGroups: readonly (readonly Role[])[] = [
  ['issue_date'], ['amount', 'debit', 'credit', 'open_amount'], ['customer_id', 'customer_name'],
]

/** What files that belong to a ledger must say, by their format. */
const neededBeside: Readonly<Record<string, readonly (readonly Role[])[]>> = {
  payments: [['issue_date'], ['amount'], ['customer_id', 'customer_name', 'document_number']],
  allocations: [['payment_number'], ['document_number'], ['amount']],
  customers: [['customer_id', 'customer_name']],
  reminders: [['issue_date'], ['customer_id', 'customer_name', 'document_number']],
  'exchange-rates': [
    ['issue_date'], ['rate', 'currency_rate'], ['from_currency', 'currency_rate'], ['to_currency', 'currency_rate'],
  ],
}

/** What a mapping lacks to build a ledger or to add to one, by the first role that would do. */
export function missingRoles(mapping: Mapping): readonly Role[] {
  return (neededBeside[mapping.format] ?? neededGroups).flatMap(([first, ...others]) => {
    const isThere = mapping.columns.some(({ role }) => role === first || others.includes(role))
    return first && !isThere ? [first] : []
  })
}

/** True when a person must look at the mapping before it is used: something is missing, asked, or doubtful. */
export function needsConfirmation(recognition: Recognition): boolean {
  return recognition.missing.length > 0 || recognition.questions.length > 0
    || recognition.findings.some(({ confidence }) => confidence === 'doubtful')
}
