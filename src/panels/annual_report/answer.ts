import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'

/** The row of one part of the statement and one of its columns. */
export function cellOf(rows: readonly Row[], part: 1 | 2, band: string): Row | undefined {
  return rows.find((row) => row['part'] === part && row['band'] === band)
}

/** What is unpaid at the closing date, what was late in the year, what is left out. */
export function reportSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.legal.report
  const { format, currency } = context
  const rows = results['main'] ?? []
  const [unpaid, late] = [cellOf(rows, 1, 'total'), cellOf(rows, 2, 'total')]
  if (unpaid === undefined) return statements(context, texts.none)
  const counted = (row: Row | undefined): { count: string; isOne: boolean } => {
    const count = numberOf(row, 'invoices') ?? 0
    return { count: format.integer(count), isOne: count === 1 }
  }
  const share = numberOf(unpaid, 'share')
  const lateShare = numberOf(late, 'share')
  const disputed = cellOf(rows, 2, 'disputed')
  return statements(
    context,
    texts.unpaid({
      ...counted(unpaid),
      date: format.date(textOf(unpaid, 'year_end')),
      amount: format.compact(textOf(unpaid, 'amount'), currency)
    }) + (share === null
      ? '' : texts.share({ share: format.percent(share, 1), isEntered: unpaid['is_entered'] === true })),
    lateShare === null
      ? texts.lateOnly(counted(late)) : texts.late({ ...counted(late), share: format.percent(lateShare, 1) }),
    (numberOf(disputed, 'invoices') ?? 0) > 0
      ? texts.disputed({ ...counted(disputed), amount: format.compact(textOf(disputed, 'amount'), currency) }) : null,
    textOf(late, 'base_amount') === null ? texts.uncovered : null
  )
}

/** One line of the statement: its heading, and its cells under the bands and the total. */
export interface Line {
  readonly label: string
  readonly cells: readonly string[]
}

const bandKeys = ['0', '1-30', '31-60', '61-90', '91+', 'total'] as const

/** The columns of a part; the second has none for 0 days. */
export function bandsOf(part: 1 | 2): readonly (typeof bandKeys)[number][] {
  return part === 1 ? bandKeys : bandKeys.slice(1)
}

/** Section A of a part as the annex to the code lays it out. */
export function linesOf(rows: readonly Row[], part: 1 | 2, context: FrameContext): readonly Line[] {
  const texts = context.text.panels.legal.report
  const { format, currency } = context
  const line = (label: string, write: (row: Row | undefined) => string): Line =>
    ({ label, cells: bandsOf(part).map((band) => write(cellOf(rows, part, band))) })
  const share = (key: string) => (row: Row | undefined): string => format.percent(numberOf(row, key), 2)
  const isEntered = cellOf(rows, 1, 'total')?.['is_entered'] === true
  const lines = [
    line(texts.invoices, (row) => format.integer(numberOf(row, 'invoices'))),
    line(texts.amount, (row) => format.amount(textOf(row, 'amount'), currency))
  ]
  return part === 1
    ? [...lines, line(isEntered ? texts.shareRevenue : texts.shareBillings, share('share'))]
    : [...lines, line(texts.shareInvoiced, share('share')), line(texts.shareNumber, share('invoice_share'))]
}
