import { agingByMonth, agingBySegment, agingPyramid, openDocuments } from './aging.ts'
import { forecastBacktest } from './backtest.ts'
import { dsoBridge } from './bridge.ts'
import { latePayerCohorts } from './cohorts.ts'
import { concentrationByMonth, concentrationRisk, concentrationSummary } from './concentration.ts'
import { customerCohorts } from './customer-cohorts.ts'
import { customerList, overdueChanges } from './customers.ts'
import { customerByMonth, customerCard, customerDocuments, customerSettlements } from './customer-page.ts'
import {
  customerCurves, customerCurveSummary, customerDisputes, customerExpected, customerPayerHistory, forecastDocuments,
} from './customer-payments.ts'
import { deterioratingPayers } from './deteriorating.ts'
import { concentrationStress, creditExposure, majorCustomers } from './exposure.ts'
import { capabilities, notices } from './facts.ts'
import { discountCustomers, discountPayments, earlyDiscount } from './discount.ts'
import { dsoByMonth, headline } from './headline.ts'
import { cashForecast } from './forecast.ts'
import { paymentCurves, paymentCurveSummary } from './payment-curves.ts'
import { payerClasses, payerClassMigration, payerMoves } from './payers.ts'
import { legalViews } from './legal-views.ts'
import type { OracleView } from './oracle-view.ts'
import { provision, provisionMovement, provisionRates } from './provision.ts'
import { reconciliation } from './reconciliation.ts'
import { reportingCustomers, reportingHeadline, reportingPyramid, reportingRates } from './reporting.ts'
import { rollRates, rollRateTrend } from './rolls.ts'
import { reminderScenarios, signalCustomers, signalDocuments, signalRepresentatives } from './signal-lists.ts'
import { signalTrend } from './signal-trend.ts'
import { warningSignals } from './signals.ts'
import { segmentByMonth, segmentComparison } from './segments.ts'
import { cashRelease } from './what-if.ts'
import { factoring, termsCut } from './what-if-claims.ts'

/** Every view, with the columns that tell its rows apart. */
export const oracleViews: readonly OracleView[] = [
  { name: 'headline', keys: ['currency', 'date_role'], rows: headline },
  { name: 'dso_by_month', keys: ['currency', 'position_date'], rows: dsoByMonth },
  { name: 'aging_pyramid', keys: ['currency', 'date_role', 'bucket'], rows: agingPyramid },
  { name: 'aging_by_segment', keys: ['currency', 'segment', 'date_role', 'bucket'], rows: agingBySegment },
  { name: 'aging_by_month', keys: ['currency', 'position_date', 'bucket'], rows: agingByMonth },
  { name: 'roll_rates', keys: ['currency', 'from_position'], rows: rollRates },
  { name: 'roll_rate_trend', keys: ['currency', 'step'], rows: rollRateTrend },
  { name: 'provision_rates', keys: ['date_role', 'currency', 'bucket_position'], rows: provisionRates },
  { name: 'provision', keys: ['date_role', 'currency', 'segment', 'bucket_position'], rows: provision, mayLackEmpty: true },
  { name: 'provision_movement', keys: ['currency', 'segment'], rows: provisionMovement, mayLackEmpty: true, isRare: true },
  { name: 'open_documents', keys: ['document_id'], rows: openDocuments },
  { name: 'customer_list', keys: ['currency', 'entity_id', 'customer_id'], rows: customerList },
  { name: 'overdue_changes', keys: ['currency', 'entity_id', 'customer_id'], rows: overdueChanges },
  { name: 'customer_card', keys: ['currency', 'entity_id', 'customer_id'], rows: customerCard },
  { name: 'customer_documents', keys: ['document_id'], rows: customerDocuments },
  { name: 'customer_settlements', keys: ['allocation_id'], rows: customerSettlements },
  { name: 'customer_by_month', keys: ['currency', 'entity_id', 'customer_id', 'position_date'], rows: customerByMonth },
  {
    name: 'customer_payer_history', keys: ['currency', 'entity_id', 'customer_id', 'position_date'],
    rows: customerPayerHistory,
  },
  { name: 'customer_curves', keys: ['currency', 'is_total', 'entity_id', 'customer_id', 'age_days'], rows: customerCurves },
  {
    name: 'customer_curve_summary', keys: ['currency', 'is_total', 'entity_id', 'customer_id'], rows: customerCurveSummary,
    mayLackEmpty: true,
  },
  { name: 'customer_disputes', keys: ['document_id'], rows: customerDisputes, isRare: true },
  { name: 'customer_expected', keys: ['document_id'], rows: customerExpected },
  { name: 'forecast_documents', keys: ['document_id', 'week'], rows: forecastDocuments },
  { name: 'credit_exposure', keys: ['currency', 'entity_id', 'customer_id'], rows: creditExposure },
  { name: 'concentration_stress', keys: ['currency', 'top'], rows: concentrationStress },
  { name: 'major_customers', keys: ['currency', 'rank'], rows: majorCustomers, isRare: true },
  { name: 'segment_comparison', keys: ['currency', 'segment'], rows: segmentComparison, mayLackEmpty: true },
  { name: 'dso_bridge', keys: ['currency', 'segment'], rows: dsoBridge, mayLackEmpty: true, isRare: true },
  { name: 'segment_by_month', keys: ['currency', 'segment', 'position_date'], rows: segmentByMonth, mayLackEmpty: true },
  { name: 'concentration_risk', keys: ['currency', 'date_role', 'rank'], rows: concentrationRisk },
  { name: 'concentration_summary', keys: ['currency', 'date_role'], rows: concentrationSummary, mayLackEmpty: true },
  { name: 'concentration_by_month', keys: ['currency', 'position_date'], rows: concentrationByMonth, mayLackEmpty: true },
  { name: 'late_payer_cohorts', keys: ['currency', 'cohort', 'age_days'], rows: latePayerCohorts, mayLackEmpty: true },
  { name: 'payment_curves', keys: ['currency', 'is_total', 'segment', 'age_days'], rows: paymentCurves },
  { name: 'payment_curve_summary', keys: ['currency', 'is_total', 'segment'], rows: paymentCurveSummary, mayLackEmpty: true },
  { name: 'cash_forecast', keys: ['currency', 'is_total', 'payer_class', 'week'], rows: cashForecast },
  { name: 'forecast_backtest', keys: ['currency', 'position_date', 'week'], rows: forecastBacktest, isRare: true },
  { name: 'payer_classes', keys: ['date_role', 'position_date', 'currency', 'entity_id', 'customer_id'], rows: payerClasses },
  {
    name: 'customer_cohorts', keys: ['currency', 'cohort', 'is_before', 'quarters_since', 'late_over'],
    rows: customerCohorts, mayLackEmpty: true,
  },
  { name: 'deteriorating_payers', keys: ['date_role', 'currency', 'entity_id', 'customer_id'], rows: deterioratingPayers },
  { name: 'payer_moves', keys: ['quarter_end', 'currency', 'entity_id', 'customer_id'], rows: payerMoves, isRare: true },
  {
    name: 'payer_class_migration', keys: ['currency', 'quarter_end', 'class_before', 'class_now'],
    rows: payerClassMigration, isRare: true,
  },
  ...legalViews,
  { name: 'cash_release', keys: ['currency', 'is_total', 'segment'], rows: cashRelease, mayLackEmpty: true },
  { name: 'early_discount', keys: ['currency', 'is_total', 'payer_class'], rows: earlyDiscount, isRare: true },
  {
    name: 'discount_customers', keys: ['currency', 'entity_id', 'customer_id'], rows: discountCustomers, isRare: true,
  },
  { name: 'discount_payments', keys: ['allocation_id'], rows: discountPayments, isRare: true },
  { name: 'factoring', keys: ['currency', 'bucket_position'], rows: factoring },
  { name: 'terms_cut', keys: ['currency', 'entity_id', 'customer_id'], rows: termsCut, isRare: true },
  { name: 'signal_trend', keys: ['currency', 'signal', 'position_date'], rows: signalTrend },
  { name: 'warning_signals', keys: ['currency', 'signal'], rows: warningSignals },
  { name: 'signal_customers', keys: ['currency', 'signal', 'entity_id', 'customer_id'], rows: signalCustomers },
  { name: 'signal_documents', keys: ['currency', 'signal', 'document_id'], rows: signalDocuments, isRare: true },
  { name: 'reminder_scenarios', keys: ['currency', 'date_role', 'scenario'], rows: reminderScenarios, isRare: true },
  { name: 'signal_representatives', keys: ['currency', 'date_role', 'sales_rep'], rows: signalRepresentatives },
  { name: 'reporting_rates', keys: ['currency', 'date_role'], rows: reportingRates },
  { name: 'reporting_pyramid', keys: ['currency', 'date_role', 'bucket'], rows: reportingPyramid },
  { name: 'reporting_customers', keys: ['entity_id', 'customer_id'], rows: reportingCustomers },
  { name: 'reporting_headline', keys: ['date_role'], rows: reportingHeadline },
  { name: 'capabilities', keys: ['capability'], rows: capabilities },
  { name: 'notices', keys: ['notice'], rows: notices },
  { name: 'reconciliation', keys: ['currency'], rows: reconciliation },
]
