import type { EChartsCoreOption } from 'echarts/core'
import type { Component } from 'svelte'
import type { Row, Value } from '../engine/types.ts'
import type { LossPolicy } from '../ledger/loss-policy.ts'
import type { TermsRule } from '../ledger/terms.ts'
import type { WhatIf } from '../ledger/what-if.ts'
import type { Formats } from '../text/format.ts'
import type { Language, Texts } from '../text/index.ts'

/** One page of figures; 'documents' and 'customer' are reached by drilling down and have no place in the rail. */
export type Page =
  'overview' | 'signals' | 'dso' | 'aging' | 'segments' | 'concentration' | 'cohorts' | 'customers'
  | 'forecast' | 'provision' | 'what-if' | 'legal' | 'currencies' | 'documents' | 'customer'

/** A customer of a company; the same number in two companies is two customers. */
export interface CustomerKey {
  readonly entityId: string
  readonly customerId: string
}

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
  /** No figure exists before this date; null while nothing is loaded. */
  readonly ledgerStart: string | null
  /** The dimension that segments are made by, and those it can be changed to. */
  readonly segmentBy: string
  readonly dimensions: readonly string[]
  readonly concentrationBasis: 'balance' | 'overdue' | 'billings'
  readonly cohortGrain: 'month' | 'quarter'
  readonly cohortClock: 'issue' | 'due'
  /** A customer is late beyond so many days, and customers are counted or their amounts added up. */
  readonly lateOver: '0' | '30' | '60'
  readonly lateBy: 'customers' | 'amount'
  readonly legal: LegalChoices
  readonly losses: LossChoices
  /** What the reader supposes of days, discounts, sales of claims and terms. */
  readonly whatIf: WhatIf
  /** How due dates came about where nothing states them; null where every one is stated. */
  readonly assumedTerms: AssumedTerms | null
  /** Days by which the largest customers are supposed to pay later. */
  readonly stressDays: number
  /** The reader's own thresholds of warning signals, as `ledger/thresholds.ts` reads them. */
  readonly thresholds: string
  /** The sector's DSO, as `ledger/benchmark.ts` reads it; empty: none. */
  readonly benchmark: string
  /** The currency in which all are told together, and those that it can be changed to. */
  readonly reporting: string
  readonly reportingCurrencies: readonly string[]
  /** The ageing bucket that lists of documents are narrowed to, or null for all. */
  readonly bucket: string | null
  /** The month or quarter of issue that they are narrowed to, as `readPeriod` reads it, or null for all. */
  readonly issued: string | null
  /** Whom the customer page is about; null elsewhere. */
  readonly customer: CustomerKey | null
  readonly isDark: boolean
}

/** What the reader assumes of losses, and why. */
export interface LossChoices extends LossPolicy {
  readonly forwardReason: string | null
}

/** What the reader has chosen about late interest and the annual report. */
export interface LegalChoices {
  /** Their own rates and terms, as `ledger/legal.ts` reads them. */
  readonly rules: string
  /** Which values are public buyers of which kind, as `ledger/public-buyers.ts` reads them. */
  readonly publicBuyers: string
  readonly disputed: 'apart' | 'include'
  /** Closing date of the year; null: the as-of date. */
  readonly yearEnd: string | null
}

/** The terms by which due dates are assumed, and the shares of what was invoiced that rest on them. */
export interface AssumedTerms {
  readonly days: number
  readonly rule: TermsRule
  readonly defaultShare: number
  /** What rests on the terms chosen for the values of a dimension; null: nothing. */
  readonly segment: { readonly dimension: string; readonly share: number } | null
}

/** The context of one panel at one place of one page. */
export interface FrameContext extends PanelContext {
  /** A smaller version, which leaves out what only the panel's own page has room for. */
  readonly isCompact: boolean
  /** Choices that concern this panel alone, such as the two segments of a mirrored pyramid. */
  readonly options: Readonly<Record<string, string>>
}

/** A setting that a panel offers to change. */
export type SettingName =
  | 'as_of' | 'segment_by' | 'concentration_basis' | 'cohort_grain' | 'cohort_clock' | 'late_over' | 'late_by'
  | 'legal_rules' | 'public_buyers' | 'disputed_interest' | 'year_end' | 'stress_days'
  | 'recovery' | 'forward_factor' | 'forward_reason' | 'loss_rates' | 'thresholds' | 'benchmark' | 'reporting_currency'
  | 'capital' | 'target_dso' | 'discount' | 'discount_days' | 'discount_shares'
  | 'sold_buckets' | 'sold_late_days' | 'advance' | 'commission' | 'financing' | 'terms_cap'

/** What a click in a panel asks for; the shell turns it into a new address. */
export type Choice =
  | { readonly kind: 'filter'; readonly dimension: string; readonly value: string | null }
  | {
      readonly kind: 'documents'
      /** A bucket's key, or null for every bucket. */
      readonly bucket: string | null
      /** Narrows to the invoices of a month or quarter of issue. */
      readonly issued?: string | null
      /** The currency that is shown from then on. */
      readonly currency?: string
      /** Narrows further by one value of a dimension. */
      readonly filter?: { readonly dimension: string; readonly value: string | null }
    }
  | { readonly kind: 'customer'; readonly customer: CustomerKey }
  /** Opens a question on the page of SQL. */
  | { readonly kind: 'sql'; readonly query: string }
  /** Opens where a document comes from, beside what is shown. */
  | { readonly kind: 'document'; readonly documentId: number }
  | { readonly kind: 'setting'; readonly name: SettingName; readonly value: string }

/** A statement with values bound to its `?`. */
export interface Query {
  readonly sql: string
  readonly parameters: readonly Value[]
  /** What is meant of the rows; see `taken`. */
  readonly take?: (rows: readonly Row[]) => readonly Row[]
}

/** Queries by name; results come back under the same names. */
export type Queries = Readonly<Record<string, Query>>
export type Results = Readonly<Record<string, readonly Row[]>>

/** Asks the ledger; aborting takes the question back. */
export type Run = (queries: Queries, signal?: AbortSignal) => Promise<Results>

/** `share` is a fraction of one, `percent` a number of hundredths. */
export type CellKind = 'text' | 'money' | 'days' | 'share' | 'percent' | 'integer' | 'date' | 'number'

/** How a column of a panel's table is written and read out. */
export interface TableColumn {
  readonly key: string
  readonly label: string
  readonly kind: CellKind
  /** The row's own currency, where it is not that of the panel. */
  readonly currencyKey?: string
  /** Says a key in words, or a figure with the unit that its row gives it; `data-value` keeps what is in the data. */
  readonly say?: (value: Value, row: Row) => string
  /** It is no column of the view: what it says follows from the others. */
  readonly isAddition?: boolean
}

/** The figures of a panel as a table. */
export interface TableModel {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly Row[]
  /** Shows each row as a column, for few rows of many figures. */
  readonly isTransposed?: boolean
  /** What the first cell of a row leads to. */
  readonly choose?: (row: Row) => Choice | undefined
}

export const exportKinds = ['csv', 'xlsx', 'copy', 'png', 'svg'] as const
export type ExportKind = (typeof exportKinds)[number]

/** What a panel hands over to be taken away: its figures as they are on screen, and what they answer. */
export interface ExportedPanel {
  /** Of the file, without its ending. */
  readonly name: string
  readonly title: string
  readonly sentence: string
  readonly currency: string
  readonly table: TableModel
  /** The statement for every row, where `table` holds only part of them, and how its rows become the table's. */
  readonly whole?: { readonly query: Query; readonly rowsOf: (rows: readonly Row[]) => readonly Row[] }
  /** Every row, where they are at hand and too many to be written out at once. */
  readonly held?: { readonly total: number; readonly pages: Iterable<readonly Row[]> }
  /** Where its charts are, for a picture. */
  readonly element?: Element
}

/** Why a panel shows no figures, in words. */
export interface Unavailable {
  readonly reason: string
}

/** Where a panel stands on a page; columns are twenty-fourths of its width. */
export interface Placement {
  readonly page: Page
  readonly columns: 6 | 7 | 8 | 9 | 12 | 15 | 24
  readonly isCompact?: boolean
}

/**
 * One question and its answer. `sentence`, `table` and the view's chart are pure functions of the rows,
 * so that each can be tested without a page.
 */
export interface Panel {
  /** The view's name; also `data-view`. */
  readonly view: string
  readonly placements: readonly Placement[]
  readonly title: (context: FrameContext) => string
  /** Capabilities of the ledger without which the panel is unavailable. */
  readonly needs: readonly string[]
  /** `main` feeds table and export. */
  /** Some of its figures rest on due dates, and it says so where these are assumed. */
  readonly restsOnDueDates?: boolean
  readonly queries: (context: FrameContext) => Queries & { readonly main: Query }
  readonly isEmpty?: (results: Results, context: FrameContext) => boolean
  readonly unavailable?: (results: Results, context: FrameContext) => Unavailable | undefined
  readonly sentence: (results: Results, context: FrameContext) => string
  readonly table: (results: Results, context: FrameContext) => TableModel
  /** The view's figures are a table already, which stands for the panel's. */
  readonly isTable?: boolean
  /** Every row for the export, where `main` holds only part of them. */
  readonly everything?: (context: FrameContext) => Query
  /** What the action "documents" opens. */
  readonly documents?: (context: FrameContext) => Choice
  /** Tells all currencies in the reporting currency, whichever the page shows. */
  readonly isReporting?: boolean
  /** Stands on the page itself instead of in a box, its sentence being the page's headline. */
  readonly isHeadline?: boolean
  readonly component: Component<PanelProperties>
}

export interface PanelProperties {
  readonly results: Results
  readonly context: FrameContext
  readonly onchoose: (choice: Choice) => void
  /** Sets a choice that concerns this panel alone. */
  readonly onoption: (name: string, value: string) => void
  readonly run: Run
}

/** A panel at its place. */
export interface PlacedPanel {
  readonly panel: Panel
  readonly placement: Placement
}

export type ChartOption = EChartsCoreOption
