import type { Value } from '../../engine/types.ts'
import type { FrameContext, Results, TableColumn, TableModel } from '../../parts/panel.ts'
import { bucketColumn, bucketLabel } from '../buckets.ts'

const amounts = ['base', 'paid', 'rolled', 'stayed', 'written_off', 'left_out'] as const

/** A rate of loss in hundredths with two decimals: a tenth of a percent of what is open is too coarse to check by. */
export function rateWords({ format }: FrameContext): (value: Value) => string {
  return (value) => value === null ? '' : format.percent(Number(value), 2)
}

/** The pooled amounts of each bucket, and the rates that they give. */
export function ratesTable(results: Results, context: FrameContext): TableModel {
  const { columns, titles } = context.text.panels.provision
  return {
    caption: titles.rates,
    columns: [
      { ...bucketColumn(context), say: (value) => bucketLabel(context, String(value)) },
      ...amounts.map((key): TableColumn => ({ key, kind: 'money', label: columns[key] })),
      { key: 'loss_rate', kind: 'share', label: columns.loss_rate, say: rateWords(context) },
      { key: 'rate', kind: 'share', label: columns.rate, say: rateWords(context) }
    ],
    rows: results['main'] ?? []
  }
}
