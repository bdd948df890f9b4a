import type { FrameContext, Results, TableModel } from '../../parts/panel.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'

/** Every rule with its dates and source, and whether it is the reader's own. */
export function rulesTable(results: Results, context: FrameContext): TableModel {
  const { format, text } = context
  const { rules } = text.panels.legal
  return {
    caption: text.panels.legal.titles.rules,
    columns: [
      legalWordColumn(context, 'rule'),
      legalColumn(context, 'valid_from', 'date'),
      legalColumn(context, 'valid_until', 'date'),
      {
        ...legalColumn(context, 'value', 'number'),
        say: (value) => format.number(Number(value), Number.isInteger(Number(value)) ? 0 : 2)
      },
      legalWordColumn(context, 'unit'),
      legalColumn(context, 'source', 'text'),
      { ...legalColumn(context, 'is_own', 'text'), say: (value) => (value === true ? rules.yours : rules.shipped) }
    ],
    rows: results['main'] ?? []
  }
}
