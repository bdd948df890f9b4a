/** Classes of payers, as they are named everywhere. */
export const payerClasses = {
  prompt: 'Prompt',
  slow: 'Slow',
  late: 'Late',
  very_late: 'Very late',
  critical: 'Critical',
  new: 'New',
  inactive: 'Inactive',
  unknown: 'Cannot tell'
}

/** Classes of size, by billings of 365 days. */
export const sizeClasses = { A: 'A, to 80\u00a0%', B: 'B, to 95\u00a0%', C: 'C, the rest', unknown: 'Cannot tell' }

/** Customers whose first document lies in the ledger's first quarter. */
export const beforeTheLedger: string = 'Before the ledger'
