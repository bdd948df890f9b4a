/** What the oracle reads: rows of the base tables under their own column names, amounts and dates as text. */
export interface PlainDocument {
  readonly document_id: number
  readonly entity_id: string
  readonly customer_id: string
  readonly number: string
  readonly kind: string
  readonly issue_date: string
  readonly is_opening: boolean
  readonly due_date: string
  /** Where assumed terms count from; null: from the issue date. */
  readonly terms_from: string | null
  readonly due_date_basis: string
  readonly currency: string
  readonly amount: string
  readonly amount_net: string | null
  readonly is_disputed: boolean | null
  readonly dispute_reason: string | null
  readonly sales_rep: string | null
  readonly source_file_id: number
  readonly source_line: number
  readonly dimension_set_id: number
}

export interface PlainAllocation {
  readonly allocation_id: number
  readonly document_id: number
  readonly kind: string
  readonly effective_date: string
  readonly amount: string
  readonly link: string
}

export interface PlainCustomer {
  readonly entity_id: string
  readonly customer_id: string
  readonly name: string | null
  readonly segment: string | null
  readonly country: string | null
  readonly credit_limit: string | null
  readonly is_public_body: boolean | null
  readonly is_professional: boolean | null
  readonly insured_limit: string | null
  readonly parent_id: string | null
  readonly terms_days: number | null
  readonly terms_rule: string | null
}

export interface PlainReminder {
  readonly reminder_date: string
  readonly entity_id: string
  readonly customer_id: string
  readonly document_id: number | null
  readonly channel: string | null
  readonly level: string | null
  readonly scenario: string | null
  readonly source_file_id: number
  readonly source_line: number
}

export interface PlainDimensionValue {
  readonly dimension_set_id: number
  readonly dimension: string
  readonly value: string
}

export interface PlainLedger {
  readonly documents: readonly PlainDocument[]
  readonly allocations: readonly PlainAllocation[]
  readonly customers: readonly PlainCustomer[]
  readonly dimension_values: readonly PlainDimensionValue[]
  readonly segment_terms: readonly PlainTerms[]
  readonly reminders: readonly PlainReminder[]
  readonly exchange_rates?: readonly PlainRate[]
  /** The latest date that a file states for itself. */
  readonly stated_as_of: string | null
}

/** What so many units of the first currency were worth in the second, on a day. */
export interface PlainRate {
  readonly rate_date: string
  readonly from_currency: string
  readonly to_currency: string
  readonly rate: string
  readonly units: string
  readonly is_booked: boolean
  readonly source: string | null
}

/** Terms that are assumed for one value of a dimension, null being those without a value. */
export interface PlainTerms {
  readonly dimension: string
  readonly value: string | null
  readonly days: number
  readonly rule: string
}

/** The choices under which the views are asked, with dates that are always stated. */
export interface PlainSettings {
  readonly as_of: string
  readonly compare_to: string
  readonly window_days: number
  readonly bucket_edges: readonly [number, number, number, number]
  readonly ageing_basis: 'due' | 'issue'
  readonly credits: 'include' | 'exclude'
  readonly segment_by: string
  readonly concentration_basis: 'balance' | 'overdue' | 'billings'
  readonly cohort_grain: 'month' | 'quarter'
  readonly cohort_clock: 'issue' | 'due'
  readonly recovery_percent: string
  readonly forward_factor: string
  readonly entered_rates: string | null
  readonly legal_rules?: string
  readonly public_buyers?: string
  readonly disputed_interest?: 'apart' | 'include'
  readonly stress_days: number
  readonly reporting_currency?: string | null
  readonly chosen_year_end?: string | null
  readonly thresholds?: string
  readonly capital_percent?: string
  readonly target_dso?: string | null
  readonly discount_percent?: string
  readonly discount_days?: number
  readonly discount_shares?: string
  readonly sold_buckets?: string
  readonly sold_late_days?: number
  readonly advance_percent?: string
  readonly commission_percent?: string
  readonly financing_percent?: string
  readonly terms_cap?: 'last' | 'plain'
  readonly benchmark?: string
  readonly assumed_terms_days: number
  readonly assumed_terms_rule: string
}

/** Several values of one dimension are alternatives, dimensions add up; null asks for those without a value. */
export interface PlainFilter {
  readonly dimension: string
  readonly value: string | null
}
