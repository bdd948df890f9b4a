import { defaultWhatIf } from '../../src/ledger/what-if.ts'
import type { FrameContext } from '../../src/parts/panel.ts'
import { createFormats } from '../../src/text/format.ts'
import { type Language, allTexts } from '../../src/text/index.ts'

const languages = await allTexts()

/** A panel's surroundings at the end of 2025, against a year before. */
export function contextIn(language: Language, changes: Partial<FrameContext> = {}): FrameContext {
  return {
    language,
    text: languages[language],
    format: createFormats(language),
    currency: 'EUR',
    asOf: '2025-12-31',
    compareTo: '2024-12-31',
    windowDays: 90,
    ledgerStart: '2022-01-01',
    assumedTerms: null,
    segmentBy: 'segment',
    dimensions: ['segment', 'country'],
    concentrationBasis: 'balance',
    cohortGrain: 'quarter',
    cohortClock: 'issue',
    lateOver: '30',
    lateBy: 'customers',
    stressDays: 30,
    reporting: 'EUR',
    reportingCurrencies: ['EUR', 'GBP', 'USD'],
    thresholds: '',
    benchmark: '',
    legal: { publicBuyers: '', rules: '', disputed: 'apart', yearEnd: null },
    losses: { recoveryPercent: 0, forwardFactor: 1, enteredRates: null, forwardReason: null },
    whatIf: defaultWhatIf,
    bucket: null,
    issued: null,
    customer: { entityId: 'E1', customerId: 'C1' },
    isDark: false,
    isCompact: false,
    options: {},
    ...changes,
  }
}

/** Text with every kind of space as a plain one, so that expectations can be typed. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
