import type { EChartsCoreOption } from 'echarts/core'
import type { Component } from 'svelte'
import type { Row, Value } from '../engine/types.ts'
import type { Formats } from '../text/format.ts'
import type { Language, Texts } from '../text/index.ts'

/** One page of the rail. */
export type Page = 'overview' | 'dso' | 'aging' | 'segments' | 'concentration' | 'cohorts' | 'customers'

/** What a panel may know of the world outside it. */
export interface PanelContext {
  readonly language: Language
  readonly text: Texts
  readonly format: Formats
  /** ISO 4217; views return every currency, a panel shows this one. */
  readonly currency: string
  readonly asOf: string
  readonly compareTo: string | null
  readonly windowDays: number
  /** The dimension that segments are made by, and the values it can take. */
  readonly segmentBy: string
  readonly dimensions: readonly string[]
  readonly concentrationBasis: 'balance' | 'overdue' | 'billings'
  readonly cohortGrain: 'month' | 'quarter'
  readonly cohortClock: 'issue' | 'due'
  readonly isDark: boolean
}

/** What a click in a panel asks for; the shell turns it into a new address. */
export type Choice =
  | { readonly kind: 'filter'; readonly dimension: string; readonly value: string | null }
  | { readonly kind: 'documents'; readonly bucket?: string; readonly dimension?: string; readonly value?: string | null }
  | { readonly kind: 'setting'; readonly name: 'as_of' | 'segment_by' | 'concentration_basis' | 'cohort_grain' | 'cohort_clock'; readonly value: string }

export interface Query {
  readonly sql: string
  readonly parameters: readonly Value[]
}

/** How a column of a panel's table is written and read out. */
export interface TableColumn {
  readonly key: string
  readonly label: string
  readonly kind: 'text' | 'money' | 'days' | 'percent' | 'integer' | 'date' | 'number'
}

export interface TableModel {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly Row[]
}

/** Why a panel shows no figures: a key of text.panels.unavailable with the column that would unlock it. */
export interface Unavailable {
  readonly reason: string
}

export type Results = Readonly<Record<string, readonly Row[]>>

/**
 * One question and its answer. `sentence`, `table` and the view's chart are pure functions of the rows,
 * so that each can be tested without a page.
 */
export interface Panel {
  /** The view's name; also `data-view`. */
  readonly view: string
  readonly page: Page
  readonly title: (context: PanelContext) => string
  /** Capabilities of the ledger without which the panel is unavailable. */
  readonly needs: readonly string[]
  /** Named queries; `main` feeds table and export. */
  readonly queries: (context: PanelContext) => Readonly<Record<string, Query>>
  readonly isEmpty?: (results: Results, context: PanelContext) => boolean
  readonly unavailable?: (results: Results, context: PanelContext) => Unavailable | undefined
  readonly sentence: (results: Results, context: PanelContext) => string
  readonly table: (results: Results, context: PanelContext) => TableModel
  /** Draws the answer; receives `results`, `context`, `onchoose`. */
  readonly view_component: Component<PanelProperties>
  /** Columns of the page's twelve-column grid. */
  readonly span: 3 | 4 | 5 | 6 | 7 | 8 | 12
}

export interface PanelProperties {
  readonly results: Results
  readonly context: PanelContext
  readonly onchoose: (choice: Choice) => void
}

export type ChartOption = EChartsCoreOption
