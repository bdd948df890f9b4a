import type { FrameContext, Results, TableColumn, TableModel } from '../../parts/panel.ts'
import { bucketColumn, bucketLabel } from '../buckets.ts'

const amounts = ['base', 'paid', 'rolled', 'stayed', 'written_off', 'left_out'] as const

/** The pooled amounts of each bucket, and the rates that they give. */
export function ratesTable(results: Results, context: FrameContext): TableModel {
  const { columns, titles } = context.text.panels.provision
  return {
    caption: titles.rates,
    columns: [
      { ...bucketColumn(context), say: (value) => bucketLabel(context, String(value)) },
      ...amounts.map((key): TableColumn => ({ key, kind: 'money', label: columns[key] })),
      { key: 'loss_rate', kind: 'share', label: columns.loss_rate },
      { key: 'rate', kind: 'share', label: columns.rate }
    ],
    rows: results['main'] ?? []
  }
}
