import type { ScopeFilter, Settings } from '../../src/ledger/settings.ts'

/** A row of `documents` as a case states it: only what matters to the case. Amounts are text. */
export interface LedgerDocument {
  readonly document_id: number
  readonly issue_date: string
  readonly amount: string
  /** An invoice when positive, a credit note when negative. */
  readonly kind?: 'invoice' | 'credit_note' | 'receipt' | 'opening' | 'instalment' | 'transferred' | 'adjustment'
  readonly entity_id?: string
  readonly customer_id?: string
  readonly number?: string
  readonly is_opening?: boolean
  /** Thirty days after issue; for credits the issue date. Where it is assumed, the settings give it. */
  readonly due_date?: string
  readonly due_date_basis?: 'stated' | 'terms' | 'assumed' | 'none'
  readonly terms_from?: string | null
  readonly currency?: string
  readonly amount_net?: string | null
  readonly is_disputed?: boolean | null
  readonly dispute_reason?: string | null
  readonly sales_rep?: string | null
  readonly source_file_id?: number
  readonly source_line?: number
  /** Further dimensions by name. */
  readonly dimensions?: Readonly<Record<string, string>>
}

/** A row of `allocations`: a stated payment where nothing else is said. */
export interface LedgerAllocation {
  readonly document_id: number
  readonly effective_date: string
  readonly amount: string
  readonly allocation_id?: number
  readonly kind?: 'payment' | 'credit_note' | 'discount' | 'rounding' | 'write_off' | 'exchange' | 'transfer'
  readonly link?: 'stated' | 'matched' | 'lettered' | 'derived' | 'undated'
  readonly counterpart?: string | null
  readonly source_file_id?: number
  readonly source_line?: number
}

/** A row of `reminders`: of the whole account where no document is named. */
export interface LedgerReminder {
  readonly reminder_date: string
  readonly customer_id?: string
  readonly entity_id?: string
  readonly document_id?: number | null
  readonly channel?: string | null
  readonly level?: string | null
  readonly scenario?: string | null
}

export interface LedgerCustomer {
  readonly customer_id: string
  readonly entity_id?: string
  readonly name?: string | null
  readonly parent_id?: string | null
  readonly segment?: string | null
  readonly country?: string | null
  readonly sales_rep?: string | null
  readonly terms_days?: number | null
  readonly terms_rule?: 'days' | 'days_then_month_end' | 'month_end_then_days' | null
  readonly credit_limit?: string | null
  readonly insured_limit?: string | null
  readonly is_public_body?: boolean | null
  readonly is_professional?: boolean | null
}

export interface LedgerEntity {
  readonly entity_id: string
  readonly name?: string | null
  readonly currency?: string | null
}

/** What so many units (one) of a currency were worth in another on a day. */
export interface LedgerRate {
  readonly rate_date: string
  readonly from_currency: string
  readonly to_currency: string
  readonly rate: string
  readonly units?: string
  readonly is_booked?: boolean
  readonly source?: string
}

export interface LedgerInput {
  readonly documents: readonly LedgerDocument[]
  readonly allocations?: readonly LedgerAllocation[]
  readonly customers?: readonly LedgerCustomer[]
  readonly entities?: readonly LedgerEntity[]
  readonly reminders?: readonly LedgerReminder[]
  readonly exchange_rates?: readonly LedgerRate[]
  /** The date that the file states for itself. */
  readonly stated_as_of?: string | null
  readonly settings?: Partial<Settings>
  readonly filters?: readonly ScopeFilter[]
}
