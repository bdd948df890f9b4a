import { textOf } from '../parts/cells.ts'
import type { FrameContext, Query, TableColumn } from '../parts/panel.ts'
import type { Row } from '../engine/types.ts'

/** A column whose heading is one of the words for currencies told together. */
export function reportingColumn(
  context: FrameContext, key: keyof FrameContext['text']['panels']['currencies']['columns'], kind: TableColumn['kind']
): TableColumn {
  return { key, kind, label: context.text.panels.currencies.columns[key] }
}

/** A statement without parameters: these views tell every currency. */
export function overAll(sql: string): Query {
  return { sql, parameters: [] }
}

/** The two dates, asked in the same words by all who need them. */
export const positionsOverAll = overAll('select * from reporting_headline order by date_role')

/** Why a currency stays apart, in words. */
export function apartText({ text }: FrameContext, reason: string | null): string {
  return reason === null ? '' : text.panels.currencies.noRate
}

/** How a rate came about, in words. */
export function foundText(context: FrameContext, row: Row): string {
  const way = wayText(context, row)
  return row['is_booked'] === true ? context.text.panels.currencies.booked({ found: textOf(row, 'found') === 'direct' ? null : way }) : way
}

function wayText({ text }: FrameContext, row: Row): string {
  const { found, through } = text.panels.currencies
  const [way, via] = [textOf(row, 'found'), textOf(row, 'via')]
  if (way === 'crossed' && via !== null) return through({ currency: via })
  return way === 'own' || way === 'direct' || way === 'inverse' ? found[way] : ''
}

/** A rate with six digits that count, such as 1.09190 or 0.00641026. */
export function rateText(context: FrameContext, rate: number | null): string {
  if (rate === null || rate <= 0) return ''
  return context.format.number(rate, Math.min(9, Math.max(0, 5 - Math.floor(Math.log10(rate)))))
}
