import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/engine/types.ts'
import { pyramidSentence } from '../../src/panels/aging_pyramid/answer.ts'
import { concentrationSentence } from '../../src/panels/concentration_risk/answer.ts'
import { dsoSentence } from '../../src/panels/dso_by_month/answer.ts'
import { backtestSentence } from '../../src/panels/forecast_backtest/answer.ts'
import { cohortsSentence } from '../../src/panels/late_payer_cohorts/answer.ts'
import { curvesSentence } from '../../src/panels/payment_curves/answer.ts'
import { segmentByMonthSentence } from '../../src/panels/segment_by_month/answer.ts'
import { segmentsSentence } from '../../src/panels/segment_comparison/answer.ts'
import type { FrameContext, Results } from '../../src/parts/panel.ts'
import { contextIn, plain } from './context.ts'

type Write = (results: Results, context: FrameContext) => string

const both = (write: Write, results: Results, changes: Partial<FrameContext> = {}): [string, string] => [
  plain(write(results, contextIn('en', changes))),
  plain(write(results, contextIn('fr', changes))),
]

describe('DSO', () => {
  const now = { date_role: 'as_of', dso: 58.4, average_days_delinquent: 14.7, best_possible_dso: 43.7, reason: null }
  const then = { date_role: 'compare_to', dso: 52.3, average_days_delinquent: 9.8, best_possible_dso: 42.5 }

  it('says how it moved, and how much of that is lateness', () => {
    expect(both(dsoSentence, { positions: [now, then] })).toEqual([
      'DSO is 58.4 days, 6.1 more than a year ago: +4.9 from late invoices, +1.2 from invoices not yet due.',
      'Le DSO est de 58,4 jours, 6,1 de plus qu’il y a un an : +4,9 dus aux retards, +1,2 aux factures non échues.',
    ])
  })

  it('names the date when it is not a year back', () => {
    const [english, french] = both(dsoSentence, { positions: [now, then] }, { compareTo: '2025-06-30' })
    expect(english).toContain('6.1 more than on 30 Jun 2025')
    expect(french).toContain('6,1 de plus qu’au 30 juin 2025')
  })

  it('claims no change without a figure to compare with, nor from one that rounds to the same', () => {
    expect(both(dsoSentence, { positions: [now, { ...then, dso: null }] })[0]).toBe(
      'DSO is 58.4 days, 14.7 days of it from late invoices.',
    )
    expect(both(dsoSentence, { positions: [now, { ...now, date_role: 'compare_to', dso: 58.41 }] })[0]).toContain(
      'DSO is 58.4 days, as much as a year ago',
    )
  })

  it('takes credits off where more is late than DSO has days', () => {
    const credited = { ...now, dso: 68.9, average_days_delinquent: 97.2, best_possible_dso: -28.3 }
    expect(both(dsoSentence, { positions: [credited] })).toEqual([
      'DSO is 68.9 days, 97.2 days from late invoices less 28.3 days of credits beyond what is not yet due.',
      'Le DSO est de 68,9 jours, 97,2 jours dus aux retards, moins 28,3 jours de crédits au-delà du non échu.',
    ])
  })

  it('says why it cannot be told', () => {
    const results = { positions: [{ ...now, dso: null, reason: 'ledger_start' }] }
    expect(both(dsoSentence, results)).toEqual([
      'DSO cannot be told: the ledger starts on 1 Jan 2022.',
      'DSO : impossible à dire, les données commencent le 1 janv. 2022.',
    ])
    expect(both(dsoSentence, { positions: [{ ...now, dso: null, reason: 'no_billings' }] })[0]).toBe(
      'DSO cannot be told: nothing was billed in the window.',
    )
    expect(both(dsoSentence, { positions: [] })[0]).toBe('DSO cannot be told: the ledger does not say.')
  })
})

describe('ageing', () => {
  const keys = ['not_due', '1-30', '31-60', '61-90', '91+', 'unapplied']
  const side = (date_role: string, amounts: readonly string[], names = keys): readonly Row[] =>
    amounts.map((amount, index) => ({
      date_role, amount, bucket: names[index] ?? '', bucket_position: index + 1, position_date: '2025-12-31', share: 0,
    }))
  const now = side('as_of', ['600.000', '100.000', '0.000', '0.000', '300.000', '-50.000'])

  it('gives the share past due of open invoices, credits apart, and what is oldest', () => {
    const then = side('compare_to', ['1.000', '0.000', '0.000', '0.000', '100.000', '0.000'])
    expect(both(pyramidSentence, { main: [...now, ...then] })).toEqual([
      '40 % of open invoices is past due; €300 is more than 90 days late, €200 more than a year ago.',
      '40 % des factures ouvertes sont échues ; les retards de plus de 90 jours atteignent 300 €, 200 € de plus qu’il y a un an.',
    ])
  })

  it('says when nothing is that late, and when nothing is open', () => {
    const young = side('as_of', ['600.000', '100.000', '0.000', '0.000', '0.000', '0.000'])
    expect(both(pyramidSentence, { main: young })[0]).toBe(
      '14 % of open invoices is past due; nothing is more than 90 days late.',
    )
    const none = side('as_of', ['0.000', '0.000', '0.000', '0.000', '0.000', '-5.000'])
    expect(both(pyramidSentence, { main: none })).toEqual(['Nothing is open.', 'Rien n’est ouvert.'])
  })

  it('speaks of age, not of lateness, when ages count from issue', () => {
    const ages = ['0-45', '46-60', '61-75', '76-120', '121+']
    const byIssue = side('as_of', ['600.000', '100.000', '0.000', '0.000', '300.000'], ages)
    expect(both(pyramidSentence, { main: byIssue })).toEqual([
      '€300, 30 % of open invoices, is more than 120 days old.',
      'Les factures de plus de 120 jours atteignent 300 €, soit 30 % des factures ouvertes.',
    ])
  })
})

describe('segments', () => {
  const row = (segment: string | null, gross_open: string, days: number | null, overdue_rate: number): Row =>
    ({ segment, gross_open, days_beyond_terms: days, overdue_rate })

  it('sets the latest beside the earliest', () => {
    expect(both(segmentsSentence, { main: [row('Construction', '9', 21, 0.5), row('Retail', '5', -2.1, 0.1)] })).toEqual([
      'Construction pays 21.0 days beyond terms; Retail pays 2.1 days early.',
      'Construction paie 21,0 jours après l’échéance ; Retail paie 2,1 jours avant.',
    ])
    expect(both(segmentsSentence, { main: [row('A', '9', 21, 0.5), row(null, '5', 3, 0.1)] })[0]).toBe(
      'A pays 21.0 days beyond terms; (not stated), the promptest, 3.0 days.',
    )
    expect(both(segmentsSentence, { main: [row('A', '9', -1, 0.5), row('B', '5', -3, 0.1)] })[0]).toBe(
      'All pay before the due date: B 3.0 days early, A 1.0 days.',
    )
  })

  it('falls back on the overdue rate, on one segment, and on none', () => {
    expect(both(segmentsSentence, { main: [row('A', '9', null, 0.5), row('B', '5', null, 0.1)] })[0]).toBe(
      'A has 50 % of its open invoices past due; B 10 %.',
    )
    expect(both(segmentsSentence, { main: [row('A', '9', 4, 0.5)] })[0]).toBe('All of it is A, 50 % of it past due.')
    expect(both(segmentsSentence, { main: [row('A', '0', 4, 0)] })[0]).toBe('No segment owes anything.')
  })

  it('names the one whose overdue rate rose most in a year', () => {
    const at = (segment: string, position_date: string, overdue_rate: number): Row =>
      ({ segment, position_date, overdue_rate, balance: '1' })
    const main = [at('A', '2024-12-31', 0.2), at('A', '2025-12-31', 0.5), at('B', '2024-12-31', 0.4), at('B', '2025-12-31', 0.3)]
    expect(both(segmentByMonthSentence, { main })[0]).toBe('A worsened most in a year: 20 % past due then, 50 % now.')
    expect(both(segmentByMonthSentence, { main: main.slice(2) })[0]).toBe(
      'None of the largest has a higher overdue rate than a year ago.',
    )
    expect(both(segmentByMonthSentence, { main: main.slice(3) })[0]).toBe(
      'The ledger is too short to compare with a year ago.',
    )
  })
})

describe('concentration', () => {
  const summary = {
    date_role: 'as_of', customers: 30, equivalent_customers: 23.2, hhi: 431, top_1_share: 0.11, top_5_share: 0.38,
  }

  it('puts it as a number of equal customers', () => {
    const before = { ...summary, date_role: 'compare_to', top_5_share: 0.37 }
    expect(both(concentrationSentence, { summary: [summary, before] })).toEqual([
      'Worth 23 equal customers (HHI 431); the top 5 hold 38 %, 1 point more than a year ago.',
      'L’équivalent de 23 clients égaux (HHI 431) ; les 5 premiers pèsent 38 %, 1 point de plus qu’il y a un an.',
    ])
  })

  it('does not boast of a top 5 among three, and knows nobody', () => {
    const few = { ...summary, customers: 3, equivalent_customers: 1.2, top_1_share: 0.9 }
    expect(both(concentrationSentence, { summary: [few], main: [{ customer_name: null, customer_id: 'C9' }] })[0]).toBe(
      'As if it were one customer (HHI 431); C9 holds 90 %.',
    )
    expect(both(concentrationSentence, { summary: [] })[0]).toBe('Nobody owes anything on this basis.')
  })
})

describe('cohorts and curves', () => {
  const cell = (cohort: string, age_days: number, share: number, is_observed = true): Row =>
    ({ cohort, age_days, share, is_observed, cohort_end: cohort })

  it('compares with the same quarter of the year before, on what was observed alone', () => {
    const main = [
      cell('2024-04-01', 60, 0.64), cell('2025-01-01', 60, 0.9), cell('2025-04-01', 60, 0.55),
      cell('2025-07-01', 60, 0.1, false),
    ]
    expect(both(cohortsSentence, { main })).toEqual([
      'Invoices of Q2 2025 are 9 points behind those of Q2 2024: 55 % paid 60 days after issue.',
      'Factures T2 2025 : 9 points de retard sur T2 2024, 55 % payé 60 jours après l’émission.',
    ])
  })

  it('reads a young ledger as far as it goes', () => {
    const main = [cell('2025-10-01', 30, 0.2), cell('2025-10-01', 60, 0.5, false)]
    expect(both(cohortsSentence, { main }, { cohortClock: 'due' })[0]).toBe(
      '20 % of the invoices of Q4 2025 was paid 30 days after the due date.',
    )
    expect(both(cohortsSentence, { main: [cell('2025-10-01', 60, 0.5, false)] })[0]).toBe(
      'No invoices of a closed period yet.',
    )
  })

  it('names medians that were reached and those that were not', () => {
    const total = { is_total: true, segment: null, median_days: 44, quartile_3_days: 61 }
    const part = (segment: string, median_days: number | null): Row => ({ is_total: false, segment, median_days })
    expect(both(curvesSentence, { summary: [total, part('A', 40), part('B', 71)] })).toEqual([
      'Half of the amount is paid after 44 days, three quarters after 61 days; slowest: B, half after 71 days.',
      'La moitié du montant est payée après 44 jours, les trois quarts après 61 jours ; le plus lent : B, la moitié après 71 jours.',
    ])
    expect(both(curvesSentence, { summary: [{ ...total, median_days: null }, part('A', 40), part('B', null)] })[0]).toBe(
      'Less than half of what was invoiced has been paid so far; slowest: B, not yet half paid.',
    )
    expect(both(curvesSentence, { summary: [] })[0]).toBe('No invoices to follow.')
  })
})

describe('the trial of the forecast', () => {
  const week = { position_date: '2024-12-31', error: 0.21, error_due: 0.5, error_delay: 0.3, is_better: true }

  it('says that the band promises at least its share, and when it does not keep that', () => {
    const told = (share: number) => both(backtestSentence, { main: [{ ...week, inside_share: share }] })
    expect(told(1).map(text => text.split('; ').at(-1)?.split(' ; ').at(-1))).toEqual([
      '100 % of the weeks fell between P10 and P90, where at least 80 % should.',
      '100 % des semaines sont tombées entre P10 et P90, là où 80 % au moins le devraient.',
    ])
    expect(told(0.65).map(text => text.split('; ').at(-1)?.split(' ; ').at(-1))).toEqual([
      '65 % of the weeks fell between P10 and P90, where at least 80 % should: the band is too narrow.',
      '65 % des semaines sont tombées entre P10 et P90, là où 80 % au moins le devraient : la fourchette est trop étroite.',
    ])
  })
})
