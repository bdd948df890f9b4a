/** The views that can be put on paper, in the order of the pages; their panels are in `panels/registry.ts`. */
export const paperViews: readonly string[] = [
  'headline', 'warning_signals', 'signal_trend', 'signal_customers', 'signal_documents',
  'dso_by_month', 'dso_bridge',
  'aging_pyramid', 'aging_by_month', 'roll_rates', 'roll_rate_trend', 'open_documents',
  'segment_comparison', 'segment_by_month',
  'concentration_risk', 'concentration_by_month', 'major_customers', 'concentration_stress', 'credit_exposure',
  'payer_class_migration', 'customer_cohorts', 'late_payer_cohorts', 'payment_curves',
  'customer_list',
  'cash_forecast', 'forecast_documents', 'forecast_backtest',
  'provision', 'provision_movement', 'provision_rates',
  'cash_release', 'early_discount', 'discount_customers', 'discount_payments', 'factoring', 'terms_cut',
  'interest_claims', 'legal_terms', 'beyond_limits', 'annual_report', 'late_interest', 'legal_rules',
  'reporting_headline', 'reporting_pyramid', 'reporting_customers', 'reporting_rates',
]

/** What a review usually holds. */
export const usualViews: readonly string[] = [
  'headline', 'warning_signals', 'dso_by_month', 'dso_bridge', 'aging_pyramid', 'aging_by_month', 'roll_rates',
  'segment_comparison', 'concentration_risk', 'credit_exposure', 'payer_class_migration', 'late_payer_cohorts',
  'customer_list', 'cash_forecast', 'provision', 'legal_terms',
]

/** A choice of views in their order; null: the usual ones; undefined: one of them is not known. */
export function readReportViews(value: string): readonly string[] | null | undefined {
  const named = value === '' ? [] : value.split(',')
  if (named.some((name) => !paperViews.includes(name))) return undefined
  return orderedViews(named)
}

/** The views in the order of the pages; null where they are the usual ones. */
export function orderedViews(named: readonly string[]): readonly string[] | null {
  const views = paperViews.filter((name) => named.includes(name))
  return views.join() === usualViews.join() ? null : views
}

/** The parameter's value; null for the usual choice, which leaves no trace. */
export function writeReportViews(views: readonly string[] | null): string | null {
  return views === null ? null : views.join(',')
}
