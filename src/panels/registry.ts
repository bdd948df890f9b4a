import type { Page, Panel, PlacedPanel } from '../parts/panel.ts'
import { agingByMonth } from './aging_by_month/panel.ts'
import { agingPyramid } from './aging_pyramid/panel.ts'
import { cashForecast } from './cash_forecast/panel.ts'
import { cashRelease } from './cash_release/panel.ts'
import { concentrationByMonth } from './concentration_by_month/panel.ts'
import { concentrationRisk } from './concentration_risk/panel.ts'
import { concentrationStress } from './concentration_stress/panel.ts'
import { creditExposure } from './credit_exposure/panel.ts'
import { customerByMonth } from './customer_by_month/panel.ts'
import { customerCard } from './customer_card/panel.ts'
import { customerCurves } from './customer_curves/panel.ts'
import { customerDisputes } from './customer_disputes/panel.ts'
import { customerDocuments } from './customer_documents/panel.ts'
import { annualReport } from './annual_report/panel.ts'
import { beyondLimits } from './beyond_limits/panel.ts'
import { customerCohorts } from './customer_cohorts/panel.ts'
import { customerExpected } from './customer_expected/panel.ts'
import { customerList } from './customer_list/panel.ts'
import { customerPayerHistory } from './customer_payer_history/panel.ts'
import { customerSettlements } from './customer_settlements/panel.ts'
import { discountCustomers } from './discount_customers/panel.ts'
import { discountPayments } from './discount_payments/panel.ts'
import { earlyDiscount } from './early_discount/panel.ts'
import { factoring } from './factoring/panel.ts'
import { dsoBridge } from './dso_bridge/panel.ts'
import { dsoByMonth } from './dso_by_month/panel.ts'
import { forecastBacktest } from './forecast_backtest/panel.ts'
import { forecastDocuments } from './forecast_documents/panel.ts'
import { headline } from './headline/panel.ts'
import { interestClaims } from './interest_claims/panel.ts'
import { lateInterest } from './late_interest/panel.ts'
import { latePayerCohorts } from './late_payer_cohorts/panel.ts'
import { legalRules } from './legal_rules/panel.ts'
import { legalTerms } from './legal_terms/panel.ts'
import { majorCustomers } from './major_customers/panel.ts'
import { openDocuments } from './open_documents/panel.ts'
import { payerClassMigration } from './payer_class_migration/panel.ts'
import { paymentCurves } from './payment_curves/panel.ts'
import { provision } from './provision/panel.ts'
import { provisionMovement } from './provision_movement/panel.ts'
import { provisionRates } from './provision_rates/panel.ts'
import { reportingCustomers } from './reporting_customers/panel.ts'
import { reportingHeadline } from './reporting_headline/panel.ts'
import { reportingPyramid } from './reporting_pyramid/panel.ts'
import { reportingRates } from './reporting_rates/panel.ts'
import { rollRates } from './roll_rates/panel.ts'
import { rollRateTrend } from './roll_rate_trend/panel.ts'
import { signalCustomers } from './signal_customers/panel.ts'
import { signalDocuments } from './signal_documents/panel.ts'
import { signalTrend } from './signal_trend/panel.ts'
import { warningSignals } from './warning_signals/panel.ts'
import { segmentByMonth } from './segment_by_month/panel.ts'
import { segmentComparison } from './segment_comparison/panel.ts'
import { termsCut } from './terms_cut/panel.ts'

/** Every panel, in the order in which a page shows them. */
export const panels: readonly Panel[] = [
  headline,
  warningSignals,
  signalTrend,
  signalCustomers,
  signalDocuments,
  dsoByMonth,
  dsoBridge,
  agingPyramid,
  agingByMonth,
  rollRates,
  rollRateTrend,
  cashForecast,
  forecastDocuments,
  forecastBacktest,
  provision,
  provisionMovement,
  provisionRates,
  openDocuments,
  concentrationRisk,
  concentrationByMonth,
  payerClassMigration,
  customerCohorts,
  majorCustomers,
  concentrationStress,
  creditExposure,
  latePayerCohorts,
  paymentCurves,
  segmentComparison,
  segmentByMonth,
  customerList,
  customerCard,
  customerExpected,
  customerDisputes,
  customerPayerHistory,
  customerCurves,
  customerByMonth,
  customerSettlements,
  customerDocuments,
  cashRelease,
  earlyDiscount,
  discountCustomers,
  discountPayments,
  factoring,
  termsCut,
  interestClaims,
  legalTerms,
  beyondLimits,
  annualReport,
  lateInterest,
  legalRules,
  reportingHeadline,
  reportingPyramid,
  reportingCustomers,
  reportingRates
]

/** The panels of a page at their places. */
export function panelsOn(page: Page): readonly PlacedPanel[] {
  return panels.flatMap((panel) =>
    panel.placements.filter((placement) => placement.page === page).map((placement) => ({ panel, placement }))
  )
}
