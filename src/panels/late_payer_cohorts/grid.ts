import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'

/** What was paid of one cohort at one age. */
export interface CohortCell {
  readonly age: number
  /** Null where neither seen nor to be estimated. */
  readonly share: number | null
  readonly isObserved: boolean
}

/** The invoices of one month or quarter. */
export interface Cohort {
  readonly start: string
  readonly end: string
  readonly name: string
  readonly documents: number
  readonly invoiced: string | null
  readonly cells: readonly CohortCell[]
}

/** Cohorts in the order of time, each with its cells by age. */
export function cohorts(rows: readonly Row[], context: FrameContext): readonly Cohort[] {
  const byStart = new Map<string, Row[]>()
  for (const row of rows) {
    const start = textOf(row, 'cohort') ?? ''
    byStart.set(start, [...(byStart.get(start) ?? []), row])
  }
  return [...byStart].map(([start, cells]) => ({
    start,
    end: textOf(cells[0], 'cohort_end') ?? start,
    name: cohortName(start, context),
    documents: numberOf(cells[0], 'documents') ?? 0,
    invoiced: textOf(cells[0], 'invoiced'),
    cells: cells.map((row) => ({
      age: numberOf(row, 'age_days') ?? 0,
      share: numberOf(row, 'share'),
      isObserved: isTrue(row, 'is_observed')
    }))
  }))
}

/** "Q2 2025" or "May 2025". */
export function cohortName(start: string, { format, cohortGrain }: FrameContext): string {
  return cohortGrain === 'quarter' ? format.quarter(start) : format.month(start)
}

/** The most accent, in per cent, that dark figures can be read on; light ones need `darkest` and more. */
export const lightest = 50
const darkest = 78
// The step between the two falls where most is paid.
const mostlyPaid = 0.6

/** How much accent a cell takes, in per cent. Between the two limits no figure could be read, so none lies there. */
export function cellDepth({ share, isObserved }: CohortCell): number {
  const paid = Math.min(Math.max(share ?? 0, 0), 1)
  if (!isObserved || paid < mostlyPaid) return Math.round(paid * (isObserved ? lightest / mostlyPaid : 45))
  return Math.round(darkest + ((paid - mostlyPaid) / (1 - mostlyPaid)) * 20)
}

/** Ages of the columns. */
function agesOf(all: readonly Cohort[]): readonly number[] {
  return [...new Set(all.flatMap((cohort) => cohort.cells.map((cell) => cell.age)))].sort((a, b) => a - b)
}

/** How many cohorts a small grid has room for. */
const compactCohorts = 7

/** The cohorts and ages that fit: the latest ones, and ages to 150 days, on the first page. */
export function visibleGrid(all: readonly Cohort[], isCompact: boolean): {
  readonly shown: readonly Cohort[]
  readonly ages: readonly number[]
} {
  if (!isCompact) return { shown: all, ages: agesOf(all) }
  return { shown: all.slice(-compactCohorts), ages: agesOf(all).filter((age) => age <= 150) }
}
