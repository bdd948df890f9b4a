import type { Row } from '../../engine/types.ts'
import { numberOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'

/** One period and kind of buyer: shares of what terms are known of, and of what was paid or is open. */
export interface TermsLine {
  readonly key: string
  readonly row: Row
  readonly clause: string
  readonly over: string
  /** Within the first limit, up to the end of month, beyond: as shares in words, and as amounts for the bar. */
  readonly within: string
  readonly between: string
  readonly beyond: string
  readonly amounts: readonly number[]
}

/** Whether a row is of public buyers of whom nothing says which kind they are. */
export function isKindOpen(rows: readonly Row[]): boolean {
  return rows.some((row) => row['buyer'] === 'public')
}

/** What the panel shows of each row of the summary. */
export function termsLines(rows: readonly Row[], context: FrameContext): readonly TermsLine[] {
  return rows.map((row) => {
    const sum = (...keys: string[]): number => keys.reduce((total, key) => total + (numberOf(row, key) ?? 0), 0)
    const share = (part: number, whole: number): string => context.format.percent(whole > 0 ? part / whole : null, 1)
    const judged = sum('terms_ok', 'terms_watch', 'terms_over')
    const [within, between, beyond] = [sum('paid_ok', 'open_ok'), sum('paid_watch', 'open_watch'), sum('paid_over', 'open_over')]
    const whole = within + between + beyond
    return {
      key: `${String(row['issue_month'])} ${String(row['buyer'])}`,
      row,
      clause: share(sum('terms_watch'), judged),
      over: share(sum('terms_over'), judged),
      within: share(within, whole),
      between: share(between, whole),
      beyond: share(beyond, whole),
      amounts: [within, 0, between, 0, beyond]
    }
  })
}
