import type { Row } from '../../src/engine/types.ts'
import type { TableModel } from '../../src/parts/panel.ts'

const rows: readonly Row[] = [
  {
    customer_name: '=cmd|\'/c calc\'!A1', amount: '-1234.500', share: -0.25, due_date: '2025-12-31', days: 12.5,
    percent: 12.5, count: 3,
  },
  { customer_name: 'a "b"; c,\nd <&> _x0041_', amount: null, share: null, due_date: null, days: null, percent: null, count: null },
  { customer_name: '漢😀', amount: '1234567890123456.780', share: 1 / 3, due_date: '1900-03-01', days: 0, percent: 100, count: 0 },
]

/** A table with every kind of cell, and a hostile name. */
export const table: TableModel = {
  caption: 'Beispiel',
  columns: [
    { key: 'customer_name', label: 'Kunde', kind: 'text', say: String },
    { key: 'amount', label: '=Betrag', kind: 'money' },
    { key: 'share', label: 'Anteil', kind: 'share' },
    { key: 'due_date', label: 'Fällig', kind: 'date' },
    { key: 'days', label: 'Tage', kind: 'days' },
    { key: 'percent', label: 'Prozent', kind: 'percent' },
    { key: 'count', label: 'Zahl', kind: 'integer' },
  ],
  rows,
}
