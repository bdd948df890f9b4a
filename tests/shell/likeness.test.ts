import { expect, it } from 'vitest'
import type { ColumnFinding, Recognition, Role } from '../../src/import/types.ts'
import { absentRole } from '../../src/shell/likeness.ts'

function recognition(missing: readonly Role[], samples: readonly string[]): Recognition {
  const finding: ColumnFinding = { index: 0, header: 'x', role: 'ignore', confidence: 'doubtful', because: [], samples }
  return {
    mapping: { format: 'delimited', columns: [], defaultCurrency: '', defaultEntity: '' }, findings: [finding],
    questions: [], missing, wasRemembered: false,
  }
}

it('nothing is asked of a file without any date or figure', () => {
  expect(absentRole(recognition(['issue_date', 'amount'], ['apple', 'pear']))).toBe('issue_date')
  expect(absentRole(recognition(['amount'], ['apple']))).toBe('amount')
})

it.each(['2025-12-31', '31/12/25', '1.2.2025', '20251231', '12-Aug-2026', '3 févr. 2024'])('%s could be a date', (sample) => {
  expect(absentRole(recognition(['issue_date', 'customer_id'], [sample]))).toBeUndefined()
})

it('a role that was found is not looked for', () => {
  expect(absentRole(recognition(['customer_id'], ['apple']))).toBeUndefined()
})
