import { textOf } from '../parts/cells.ts'
import type { FrameContext, Query, Results, TableColumn } from '../parts/panel.ts'
import { reasonText, wordFor } from './common.ts'

type Columns = FrameContext['text']['panels']['whatIf']['columns']

/** A column of the page of suppositions, under its heading there. */
export function whatIfColumn(context: FrameContext, key: keyof Columns, kind: TableColumn['kind']): TableColumn {
  return { key, kind, label: context.text.panels.whatIf.columns[key] }
}

/** A column that says yes or no. */
export function truthColumn(context: FrameContext, key: keyof Columns): TableColumn {
  const { truth } = context.text.panels.words
  return { ...whatIfColumn(context, key, 'text'), say: (value) => (value === true ? truth.yes : truth.no) }
}

/** A payer class in words; what cannot be told is one of them. */
export function className(context: FrameContext, key: string | null): string {
  return wordFor(context.text.panels.payers.classes, key ?? 'unknown')
}

/** A number as the reader types it. */
export function typed(context: FrameContext, value: number | string): string {
  return context.language === 'fr' ? String(value).replace('.', ',') : String(value)
}

/** A number of per cent with the decimals that it was given, four at most. */
export function givenPercent(context: FrameContext, value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return context.format.percent(value / 100, Math.min(decimals, 4))
}

/** What can be told at the as-of date, and if not, why. */
export const datesQuery: Query = {
  sql: "select position_reason, window_reason, year_reason from segment_dates where date_role = 'as_of'",
  parameters: []
}

/** Why figures of a kind cannot be told, in words; null where they can. */
export function whyNot(
  results: Results, context: FrameContext, of: 'position_reason' | 'window_reason' | 'year_reason'
): string | null {
  const reason = textOf(results['dates']?.[0], of)
  return reason === null ? null : reasonText(context, reason)
}
