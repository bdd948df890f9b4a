import type { LedgerAllocation, LedgerDocument, LedgerInput } from '../ledger/types.ts'

const customers = [
  { customer_id: 'C1', name: '<img src=x onerror=alert(1)>', segment: 'Industry', country: 'FR', delay: 25 },
  { customer_id: 'C2', name: '=cmd|calc', segment: 'Industry', country: 'DE', delay: 55 },
  { customer_id: 'C3', name: null, segment: 'Retail', country: 'FR', delay: 20 },
  { customer_id: 'C4', name: 'Mairie', segment: null, country: 'FR', delay: 95 },
]

/** Three years of an invoice a month from each of four customers, who pay after delays of their own. */
export function threeYears(settings: LedgerInput['settings'] = {}): LedgerInput {
  const documents: LedgerDocument[] = []
  const allocations: LedgerAllocation[] = []
  for (let month = 0; month < 36; month += 1) {
    customers.forEach(({ customer_id, segment, country, delay }, index) => {
      const issued = new Date(Date.UTC(2023, month, 3 + index))
      const paid = new Date(issued.getTime() + (delay + (month % 3) * 4) * 86_400_000)
      const document_id = documents.length + 1
      const amount = `${String(1000 * (index + 1) + month)}.50`
      const dimensions = { country, ...(segment === null ? {} : { segment }) }
      documents.push({ document_id, customer_id, amount, issue_date: day(issued), currency: 'EUR', dimensions })
      if (paid < new Date('2025-12-31')) allocations.push({ document_id, effective_date: day(paid), amount })
    })
  }
  documents.push({ document_id: 1000, customer_id: 'C3', amount: '-250.00', issue_date: '2025-12-20' })
  documents.push({ document_id: 1001, customer_id: 'C4', amount: '80.00', issue_date: '2025-11-02', currency: 'GBP' })
  return {
    documents,
    allocations,
    customers: customers.map(({ customer_id, name, segment, country }) =>
      ({ customer_id, name, segment, country, terms_days: customer_id === 'C4' ? 15 : null })),
    settings: { asOf: '2025-12-31', compareTo: '2024-12-31', ...settings },
  }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
