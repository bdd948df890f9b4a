import type { LedgerInput } from './types.ts'

/** One ledger with every way in which a document can run. */
export const trickyLedger: LedgerInput = {
  documents: [
    { document_id: 1, issue_date: '2024-01-10', amount: '100' },
    { document_id: 2, issue_date: '2024-01-10', amount: '100', customer_id: 'C2' },
    { document_id: 3, issue_date: '2024-01-20', amount: '50', due_date: '2024-01-20' },
    { document_id: 4, issue_date: '2024-02-01', amount: '-30' },
    { document_id: 5, issue_date: '2024-02-10', amount: '-80', kind: 'receipt' },
    { document_id: 6, issue_date: '2024-02-15', amount: '0' },
    { document_id: 7, issue_date: '2024-01-05', amount: '500', kind: 'opening', due_date: '2023-12-01' },
    { document_id: 8, issue_date: '2024-03-01', amount: '60.01', currency: 'USD', customer_id: 'C2' },
    { document_id: 9, issue_date: '2024-03-01', amount: '40', customer_id: 'C3' },
    { document_id: 10, issue_date: '2024-03-15', amount: '70', customer_id: 'C3' },
    { document_id: 11, issue_date: '2024-03-15', amount: '70', kind: 'instalment', number: 'F1' },
    { document_id: 12, issue_date: '2024-03-15', amount: '30', kind: 'instalment', number: 'F1', due_date: '2024-06-30' },
  ],
  allocations: [
    // 1: paid, bounced, paid again.
    { document_id: 1, effective_date: '2024-02-05', amount: '100' },
    { document_id: 1, effective_date: '2024-02-20', amount: '-100' },
    { document_id: 1, effective_date: '2024-03-15', amount: '100' },
    // 2: overpaid, part of the excess paid back.
    { document_id: 2, effective_date: '2024-02-10', amount: '120' },
    { document_id: 2, effective_date: '2024-03-10', amount: '-5' },
    // 3: settled on its own day.
    { document_id: 3, effective_date: '2024-01-20', amount: '50' },
    // 4 and 5: credits applied to 7, the rest of 5 paid back and more than there was.
    { document_id: 4, effective_date: '2024-03-01', amount: '-30', kind: 'credit_note' },
    { document_id: 7, effective_date: '2024-03-01', amount: '30', kind: 'credit_note' },
    { document_id: 5, effective_date: '2024-04-01', amount: '-80' },
    { document_id: 5, effective_date: '2024-04-10', amount: '10' },
    // 8: two payments of one day, a discount among them.
    { document_id: 8, effective_date: '2024-04-02', amount: '2', kind: 'discount' },
    { document_id: 8, effective_date: '2024-04-02', amount: '58.01' },
    // 9: bounced without a payment of that amount.
    { document_id: 9, effective_date: '2024-04-02', amount: '40' },
    { document_id: 9, effective_date: '2024-04-20', amount: '-15' },
    // 10: settled at some time unknown, after a dated part.
    { document_id: 10, effective_date: '2024-04-02', amount: '20' },
    { document_id: 10, effective_date: '2024-05-31', amount: '50', link: 'undated' },
    // 11: written off.
    { document_id: 11, effective_date: '2024-05-02', amount: '70', kind: 'write_off' },
  ],
  customers: [
    { customer_id: 'C1', name: 'Alpha', segment: 'Public' },
    { customer_id: 'C2', name: 'Beta', segment: 'Private' },
  ],
  settings: { asOf: '2024-05-15', compareTo: '2024-03-31' },
}
