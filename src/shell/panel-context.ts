import { classDimensions, isClassDimension } from '../ledger/classes.ts'
import { whatIfOf } from '../ledger/what-if.ts'
import type { AssumedTerms, PanelContext } from '../parts/panel.ts'
import type { Formats } from '../text/format.ts'
import type { Language, Texts } from '../text/index.ts'
import type { Choices } from './choices.ts'
import type { LedgerFacts } from './facts.ts'
import type { Standing } from './session.svelte.ts'
import { currencyOf } from './wish.ts'

interface Reader {
  readonly language: Language
  readonly text: Texts
  readonly format: Formats
  readonly isDark: boolean
}

/** What panels are told: settings as they are in force, and what needs no new settings as the address says it. */
export function panelContext(reader: Reader, choices: Choices, facts: LedgerFacts, standing: Standing): PanelContext {
  const { settings } = standing.wish
  const currency = currencyOf(choices, facts)
  return {
    ...reader,
    currency,
    asOf: standing.asOf,
    compareTo: standing.compareTo,
    windowDays: settings.windowDays,
    ledgerStart: facts.ledgerStart,
    segmentBy: settings.segmentBy,
    dimensions: [
      ...facts.dimensions.map((fact) => fact.dimension).filter((name) => !isClassDimension(name)),
      ...classDimensions,
    ],
    concentrationBasis: settings.concentrationBasis,
    cohortGrain: settings.cohortGrain,
    cohortClock: settings.cohortClock,
    lateOver: choices.lateOver,
    lateBy: choices.lateBy,
    stressDays: settings.stressDays,
    thresholds: settings.thresholds,
    benchmark: settings.benchmark,
    reporting: settings.reportingCurrency ?? facts.currencies[0] ?? '',
    reportingCurrencies: facts.reportingCurrencies,
    legal: {
      rules: settings.legalRules, publicBuyers: settings.publicBuyers, disputed: settings.disputedInterest,
      yearEnd: settings.yearEnd,
    },
    losses: {
      recoveryPercent: settings.recoveryPercent,
      forwardFactor: settings.forwardFactor,
      enteredRates: settings.enteredRates,
      forwardReason: choices.forwardReason,
    },
    whatIf: whatIfOf(settings),
    assumedTerms: assumedTerms(currency, standing),
    bucket: choices.bucket,
    issued: choices.issued,
    customer: choices.customerId === null || choices.companyId === null
      ? null
      : { customerId: choices.customerId, entityId: choices.companyId },
  }
}

function assumedTerms(currency: string, { assumed, wish: { settings } }: Standing): AssumedTerms | null {
  const shares = assumed.find((row) => row.currency === currency)
  return shares === undefined ? null : {
    days: settings.assumedTermsDays,
    rule: settings.assumedTermsRule,
    defaultShare: shares.by_default,
    segment: shares.by_segment === 0 || settings.segmentTerms === null ? null
      : { dimension: settings.segmentTerms.dimension, share: shares.by_segment },
  }
}
