import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/engine/types.ts'
import { agedMonths, agingByMonthChart, lateShare } from '../../src/panels/aging_by_month/chart.ts'
import { pyramidChart } from '../../src/panels/aging_pyramid/chart.ts'
import { bucketsOf, sides } from '../../src/panels/aging_pyramid/sides.ts'
import { bucketLabel } from '../../src/panels/buckets.ts'
import { axisAmount } from '../../src/panels/chart-parts.ts'
import { curvePoints } from '../../src/panels/concentration_risk/chart.ts'
import { dsoChart } from '../../src/panels/dso_by_month/chart.ts'
import { cellDepth, cohorts, lightest, visibleGrid } from '../../src/panels/late_payer_cohorts/grid.ts'
import { curveChart, curvesOf } from '../../src/panels/payment_curves/chart.ts'
import { segmentSeries } from '../../src/panels/segment_by_month/series.ts'
import { segmentLines } from '../../src/panels/segment_comparison/rows.ts'
import type { ChartOption } from '../../src/parts/panel.ts'
import type { Theme } from '../../src/parts/theme.ts'
import { contextIn, plain } from './context.ts'

const theme: Theme = {
  isDark: false, ink: 'ink', inkSoft: 'soft', panel: 'panel', line: 'line', accent: 'accent', compare: 'compare',
  late: ['late-0', 'late-1', 'late-2', 'late-3', 'late-4'], unapplied: 'unapplied', font: 'font',
}
const context = contextIn('en')

interface Series {
  data: readonly unknown[]
  label: { formatter: (at: { dataIndex: number }) => string }
  itemStyle: { color: string }
}
const seriesOf = (option: ChartOption): Series[] => option['series'] as Series[]
const tipOf = (option: ChartOption, at: unknown): string =>
  plain((option['tooltip'] as { formatter: (at: unknown) => string }).formatter(at))

const keys = ['not_due', '1-30', '31-60', '61-90', '91+', 'unapplied']
const side = (date_role: string, amounts: readonly number[]): Row[] =>
  amounts.map((amount, index) => ({
    date_role, position_date: date_role === 'as_of' ? '2025-12-31' : '2024-12-31', bucket: keys[index] ?? '',
    bucket_position: index + 1, amount: amount.toFixed(3), share: amount / 1000, documents: 2,
  }))

describe('pyramid', () => {
  const main = [...side('as_of', [600, 100, 0, 0, 300, -50]), ...side('compare_to', [900, 0, 0, 0, 100, 0])]
  const shown = sides({ main }, context)

  it('mirrors the earlier date on the left, oldest bucket on top, credits last', () => {
    expect(shown.map((one) => [plain(one.name), one.isPast])).toEqual([['31 Dec 2024', true], ['31 Dec 2025', false]])
    expect(bucketsOf(shown).map((row) => row['bucket'])).toEqual(['91+', '61-90', '31-60', '1-30', 'not_due', 'unapplied'])
    const right = seriesOf(pyramidChart(shown, 'amount', context, theme))[1]
    expect(right?.data.map((bar) => (bar as { value: number }).value)).toEqual([300, 0, 0, 100, 600, 50])
    expect(right?.data.map((bar) => (bar as Series).itemStyle.color)).toEqual([
      'late-4', 'late-3', 'late-2', 'late-1', 'late-0', 'unapplied',
    ])
  })

  it('keeps both sides on one scale, and the sign of credits in their figure', () => {
    const option = pyramidChart(shown, 'amount', context, theme)
    const [left, right] = option['xAxis'] as { max: number; inverse: boolean }[]
    expect(left?.max).toBe(right?.max)
    expect([left?.inverse, right?.inverse]).toEqual([true, false])
    expect(plain(seriesOf(option)[1]?.label.formatter({ dataIndex: 5 }) ?? '')).toBe('−€50')
  })

  it('stands alone without a comparison, and leads only to documents of the as-of date', () => {
    const alone = sides({ main: side('as_of', [1, 2, 3, 4, 5, 0]) }, context)
    expect(alone).toHaveLength(1)
    expect(bucketsOf(alone)).toHaveLength(5)
    expect(shown[0]?.choose).toBeNull()
    expect(shown[1]?.choose?.('91+')).toEqual({ kind: 'documents', bucket: '91+' })
  })

  it('sets two chosen segments face to face', () => {
    const bySegment = ['A', null, 'B'].flatMap((segment) => side('as_of', [1, 1, 1, 1, 1, 0]).map((row) => ({ ...row, segment })))
    const results = { main: bySegment, segments: [{ segment: 'A' }, { segment: null }, { segment: 'B' }] }
    const names = (options: Record<string, string>): string[] =>
      sides(results, contextIn('en', { options: { mirror: 'segments', ...options } })).map((one) => one.name)
    expect(names({})).toEqual(['A', '(not stated)'])
    expect(names({ left: '"B"', right: 'null' })).toEqual(['B', '(not stated)'])
    expect(names({ left: '"gone"', right: '"A"' })).toEqual(['A', 'A'])
  })

  it('tells the exact figure on hover', () => {
    const tip = tipOf(pyramidChart(shown, 'amount', context, theme), { seriesIndex: 1, dataIndex: 0 })
    expect(tip).toBe('31 Dec 2025 · 91 days and more\n€300.00\n30.0 %\n2 documents')
  })
})

describe('buckets', () => {
  it('are named after the edges of the settings', () => {
    expect(['not_due', '16-45', '76+', 'unapplied'].map((key) => bucketLabel(context, key))).toEqual([
      'not due', '16–45', '76+', 'credits',
    ])
    expect(bucketLabel(contextIn('fr'), '76+', true)).toBe('76 jours et plus')
  })
})

describe('months', () => {
  it('start where the first figure is known, with gaps where there is none', () => {
    const rows = [null, 40, null, 42].map((dso, index) => ({ dso, position_date: `2025-0${String(index + 1)}-28` }))
    const option = dsoChart(rows, contextIn('en', { isCompact: true }), theme)
    expect((option['xAxis'] as { data: string[] }).data).toEqual(['2025-02-28', '2025-03-28', '2025-04-28'])
    expect(seriesOf(option)[2]?.data).toEqual([40, null, 42])
  })

  it('stack the buckets and add up what is past due', () => {
    const months = agedMonths([...side('as_of', [600, 100, 50, 0, 250, -50]), ...side('compare_to', [1, 0, 0, 0, 0, 0])])
    expect(months.map((month) => lateShare(month))).toEqual([0.4, 0])
    const stacked = seriesOf(agingByMonthChart(months, context, theme))
    expect(stacked.map((one) => one.data[0])).toEqual([600, 100, 50, 0, 250, -50])
  })

  it('write round amounts on axes', () => {
    expect([6e6, 1.5e6, 120_000, 0].map((value) => plain(axisAmount(value, context)))).toEqual(['€6 m', '€1.5 m', '€120 k', '€0'])
    expect(plain(axisAmount(1_500_000, contextIn('fr')))).toBe('1,5 M€')
  })

  it('order segments by what they owe at the end', () => {
    const at = (segment: string | null, balance: string): Row => ({ segment, balance, position_date: '2025-12-31' })
    const series = segmentSeries({ main: [at('A', '10'), at(null, '900'), at('B', '90')] }, context)
    expect(series.map((one) => one.name)).toEqual(['(not stated)', 'B', 'A'])
  })
})

describe('shares and grids', () => {
  it('the curve of concentration starts with nobody', () => {
    expect(curvePoints([{ cumulative_customers_share: 1, cumulative_share: 1 }])).toEqual([[0, 0], [1, 1]])
  })

  it('cohorts keep estimates apart and unknown cells empty', () => {
    const cell = (age_days: number, share: number | null, is_observed: boolean): Row =>
      ({ cohort: '2025-04-01', cohort_end: '2025-06-30', age_days, share, is_observed, documents: 3, invoiced: '9.000' })
    const [cohort] = cohorts([cell(0, 0.1, true), cell(30, 0.5, false), cell(60, null, false)], context)
    expect(plain(cohort?.name ?? '')).toBe('Q2 2025')
    expect(cohort?.cells.map((one) => [one.share, one.isObserved])).toEqual([[0.1, true], [0.5, false], [null, false]])
  })

  it('cells are never so dark or so light that their figure cannot be read', () => {
    const depths = Array.from({ length: 101 }, (_, percent) =>
      cellDepth({ age: 0, share: percent / 100, isObserved: true }))
    expect(depths.filter((depth) => depth > lightest && depth < 78)).toEqual([])
    expect(depths.toSorted((a, b) => a - b)).toEqual(depths)
    expect(cellDepth({ age: 0, share: 1, isObserved: false })).toBeLessThan(lightest)
    expect(cellDepth({ age: 0, share: 1.0000000001, isObserved: true })).toBe(98)
  })

  it('the small grid shows the latest cohorts and the ages that fit', () => {
    const rows = Array.from({ length: 9 }, (_, index) => [0, 150, 180].map((age_days) => (
      { cohort: `202${String(index)}-01-01`, age_days, share: 0, is_observed: true }))).flat()
    const grid = visibleGrid(cohorts(rows, context), true)
    expect(grid.shown.map((cohort) => cohort.start.slice(0, 4))).toEqual(['2022', '2023', '2024', '2025', '2026', '2027', '2028'])
    expect(grid.ages).toEqual([0, 150])
    expect(visibleGrid(cohorts(rows, context), false).ages).toEqual([0, 150, 180])
  })

  it('payment curves carry their band, none where it is not known', () => {
    const row = (age_days: number, lower: number | null): Row =>
      ({ is_total: true, segment: null, age_days, unpaid_share: 0.5, lower, upper: lower === null ? null : 0.6 })
    const [whole] = curvesOf({ main: [row(10, 0.4), row(20, null), row(400, 0.4)] }, context)
    const band = seriesOf(curveChart(whole ?? { segment: null, name: '', isTotal: true, rows: [] }, undefined, context, theme))[2]
    expect(band?.data.map((point) => (point as [number, number | null])[1]?.toFixed(2) ?? null)).toEqual(['0.20', null])
  })

  it('segments write early payment below zero and leave unknown figures blank', () => {
    const [first] = segmentLines([{ segment: 'A', days_beyond_terms: -2.1, days_beyond_terms_before: 3, balance: '5' }], context)
    expect(first?.beyondTerms).toEqual({ written: '−2.1', change: '−5.1', tone: -1 })
    expect(first?.dso).toEqual({ written: '', change: null, tone: 0 })
    expect(first?.overdueRate).toEqual({ written: '', change: null, tone: 0 })
  })
})
