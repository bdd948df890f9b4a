import { expect, it } from 'vitest'
import { unlikeness } from '../../../src/import/recognise/likeness.ts'
import type { ColumnFinding, Recognition, Role } from '../../../src/import/types.ts'

type Columns = Readonly<Record<string, readonly string[]>>

function recognition(missing: readonly Role[], columns: Columns): Recognition {
  const findings = Object.entries(columns).map(([header, samples], index): ColumnFinding =>
    ({ index, header, role: 'ignore', confidence: 'doubtful', because: [], samples }))
  return {
    mapping: { format: 'delimited', columns: [], defaultCurrency: '', defaultEntity: '' }, findings,
    questions: [], missing, wasRemembered: false,
  }
}

const lacking = (role: Role): object => ({ message: 'no_such_column', parameters: { role } })

it('nothing is asked of a file without any date or figure', () => {
  expect(unlikeness(recognition(['issue_date', 'amount'], { x: ['apple', 'pear'] }))).toEqual(lacking('issue_date'))
  expect(unlikeness(recognition(['amount'], { x: ['apple'] }))).toEqual(lacking('amount'))
})

it.each(['2025-12-31', '31/12/25', '1.2.2025', '20251231', '12-Aug-2026', '3 févr. 2024', 'Mo, 3. Februar 2024'])('%s could be a date', sample => {
  expect(unlikeness(recognition(['issue_date', 'customer_id'], { when: [sample] }))).toBeUndefined()
})

it.each(['533adbeb-5ebb-4312-9078-7db8c48a057c', '12abcdef-4312-4e41-8732-8b3f17ea2eb8', '2bdc4396146ec8'])('%s is none', sample => {
  expect(unlikeness(recognition(['issue_date'], { when: [sample] }))).toEqual(lacking('issue_date'))
})

it('a role that was found is not looked for', () => {
  expect(unlikeness(recognition(['customer_id'], { x: ['apple'] }))).toBeUndefined()
})

const items: Columns = { invoice_id: ['8675', '31639'], _synced: ['2020-02-02 17:00:35'], quantity: ['2'], line_amount: ['12.50'] }

it('lines of documents are told by the document that they name', () => {
  expect(unlikeness(recognition(['issue_date', 'customer_id'], items)))
    .toEqual({ message: 'lines_of_documents', parameters: { header: 'invoice_id' } })
})

it('a stamp could be the date of documents that surely have a customer', () => {
  const withCustomer = (confidence: 'certain' | 'likely'): Recognition => {
    const { findings, ...rest } = recognition(['issue_date'], items)
    return { ...rest, findings: [...findings, { index: 9, header: 'client', role: 'customer_id', confidence, because: [], samples: ['C1'] }] }
  }
  expect(unlikeness(withCustomer('certain'))).toBeUndefined()
  expect(unlikeness(withCustomer('likely'))?.message).toBe('lines_of_documents')
})

it('a date beside the stamp could be theirs', () => {
  expect(unlikeness(recognition(['issue_date', 'customer_id'], { ...items, wann: ['3.2.2020'] }))).toBeUndefined()
})

it('numbers of entries are no amounts', () => {
  const journal: Columns = { journal_id: ['9d87'], journal_date: ['2019-11-01'], journal_number: ['337'], reference: ['Invoice 12', 'PO 7'] }
  expect(unlikeness(recognition(['amount', 'customer_id'], journal))).toEqual(lacking('amount'))
  expect(unlikeness(recognition(['amount', 'customer_id'], { ...journal, wert: ['12'] }))).toBeUndefined()
})
