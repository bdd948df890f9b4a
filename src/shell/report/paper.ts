import type { Panel, PanelContext, FrameContext } from '../../parts/panel.ts'
import type { Texts } from '../../text/index.ts'

/** A numbered part of the paper. */
export interface PaperPanel {
  readonly id: string
  readonly number: number
  readonly title: string
}

/** What a panel is told on paper: light colours, in full, and nothing chosen for itself alone. */
export function paperContext(context: PanelContext, panel: Panel): FrameContext {
  return {
    ...context,
    currency: panel.isReporting === true ? context.reporting : context.currency,
    customer: null,
    bucket: null,
    issued: null,
    isDark: false,
    isCompact: false,
    options: {},
  }
}

/** What the figures of a view mean, in words. */
export function definitionOf(view: string, text: Texts): string {
  const known: Readonly<Record<string, string>> = text.report.definitions
  return Object.hasOwn(known, view) ? known[view] ?? '' : ''
}

/** Their view on screen is made of lines and choices, which the table tells better on paper. */
const toldByTable: readonly string[] = [
  'annual_report', 'early_discount', 'cash_release', 'factoring', 'forecast_documents',
]

/** Whether a panel has more to show than its table. */
export function isDrawn({ isTable, view }: Panel): boolean {
  return isTable !== true && !toldByTable.includes(view)
}
