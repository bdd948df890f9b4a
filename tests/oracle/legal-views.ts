import type { OracleView } from './oracle-view.ts'
import { annualReport } from './annual-report.ts'
import { interestClaims, lateInterest } from './late-interest.ts'
import { beyondLimits, legalTerms } from './legal-terms.ts'

/** The views of the page on legal terms. */
export const legalViews: readonly OracleView[] = [
  { name: 'legal_terms', keys: ['currency', 'buyer', 'issue_month'], rows: legalTerms },
  { name: 'beyond_limits', keys: ['document_id'], rows: beyondLimits },
  { name: 'late_interest', keys: ['document_id'], rows: lateInterest },
  { name: 'interest_claims', keys: ['currency', 'entity_id', 'customer_id'], rows: interestClaims },
  { name: 'annual_report', keys: ['currency', 'part', 'band'], rows: annualReport },
]
