import type { Mapping, Recognition, Role } from '../types.ts'

/** A ledger says who, when and how much; one role of each group must be there. */
const neededGroups: readonly (readonly Role[])[] = [
  ['issue_date'], ['amount', 'debit', 'credit', 'open_amount'], ['customer_id', 'customer_name'],
]

/** What a mapping lacks to build a ledger, by the first role that would do. */
export function missingRoles(mapping: Mapping): readonly Role[] {
  return neededGroups.flatMap(([first, ...others]) => {
    const isThere = mapping.columns.some(({ role }) => role === first || others.includes(role))
    return first && !isThere ? [first] : []
  })
}

/** True when a person must look at the mapping before it is used: something is missing, asked, or doubtful. */
export function needsConfirmation(recognition: Recognition): boolean {
  return recognition.missing.length > 0 || recognition.questions.length > 0
    || recognition.findings.some(({ confidence }) => confidence === 'doubtful')
}
