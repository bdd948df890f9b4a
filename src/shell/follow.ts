import type { Choice, SettingName } from '../parts/panel.ts'
import { withValues, type Address, type Filter } from './address.ts'
import { readChoice } from './parameters.ts'
import type { LedgerFacts } from './facts.ts'

const parameterOf: Readonly<Record<SettingName, string>> = {
  as_of: 'as_of',
  segment_by: 'by',
  concentration_basis: 'basis',
  cohort_grain: 'grain',
  cohort_clock: 'clock',
  late_over: 'late',
  late_by: 'late_by',
  legal_rules: 'rules',
  public_buyers: 'public_buyers',
  disputed_interest: 'disputed',
  year_end: 'year_end',
  stress_days: 'stress',
  recovery: 'recovery',
  forward_factor: 'forward',
  forward_reason: 'forward_reason',
  loss_rates: 'loss_rates',
  thresholds: 'thresholds',
  capital: 'capital',
  target_dso: 'target_dso',
  discount: 'discount',
  discount_days: 'discount_days',
  discount_shares: 'discount_shares',
  sold_buckets: 'sold',
  sold_late_days: 'sold_late',
  advance: 'advance',
  commission: 'commission',
  financing: 'financing',
  terms_cap: 'cap',
  benchmark: 'benchmark',
  reporting_currency: 'reporting',
}

/** A second click on what is already the only filter takes it away again. */
function toggled(filters: readonly Filter[], { dimension, value }: Filter): readonly Filter[] {
  const present = filters.filter((filter) => filter.dimension === dimension)
  const isOnly = present.length === 1 && present[0]?.value === value
  return withValues(filters, dimension, isOnly ? [] : [value])
}

/** A currency as the address names it: that of most documents goes without saying. */
function otherThan(facts: LedgerFacts | null, currency: string): string | null {
  return currency === facts?.currencies[0] ? null : currency
}

/** Where a choice made in a panel leads; choosing what holds anyway leaves no trace in the address. */
export function follow(address: Address, choice: Choice, facts: LedgerFacts | null): Address {
  switch (choice.kind) {
    case 'filter':
      return { ...address, filters: toggled(address.filters, choice) }
    case 'documents':
      return {
        page: 'documents',
        choices: {
          ...address.choices,
          bucket: choice.bucket,
          issued: choice.issued ?? null,
          currency: choice.currency === undefined ? address.choices.currency : otherThan(facts, choice.currency),
        },
        filters: choice.filter === undefined
          ? address.filters
          : withValues(address.filters, choice.filter.dimension, [choice.filter.value]),
      }
    case 'customer': {
      const { customerId, entityId: companyId } = choice.customer
      return { ...address, page: 'customer', choices: { ...address.choices, customerId, companyId } }
    }
    case 'sql':
      return { ...address, page: 'sql', choices: { ...address.choices, query: choice.query } }
    case 'document':
      return address
    case 'setting': {
      if (choice.name === 'as_of' && choice.value === facts?.ownDate) {
        return { ...address, choices: { ...address.choices, asOf: null } }
      }
      if (choice.name === 'reporting_currency') {
        return { ...address, choices: { ...address.choices, reportingCurrency: otherThan(facts, choice.value) } }
      }
      const choices = readChoice(address.choices, parameterOf[choice.name], choice.value)
      return choices === null ? address : { ...address, choices }
    }
  }
}
