import type { PanelContext } from '../parts/panel.ts'
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
  return {
    ...reader,
    currency: currencyOf(choices, facts),
    asOf: standing.asOf,
    compareTo: standing.compareTo,
    windowDays: settings.windowDays,
    ledgerStart: facts.ledgerStart,
    segmentBy: settings.segmentBy,
    dimensions: facts.dimensions.map((fact) => fact.dimension),
    concentrationBasis: settings.concentrationBasis,
    cohortGrain: settings.cohortGrain,
    cohortClock: settings.cohortClock,
    assumedTerms: facts.assumedShare > 0 ? { days: settings.assumedTermsDays, share: facts.assumedShare } : null,
    bucket: choices.bucket,
    issued: choices.issued,
    customer: choices.customerId === null || choices.companyId === null
      ? null
      : { customerId: choices.customerId, entityId: choices.companyId },
  }
}
