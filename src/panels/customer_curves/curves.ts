import { isTrue } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import type { Curve } from '../payment_curves/chart.ts'
import { hasCurve } from './answer.ts'

/** The customer's curve, empty where there are too few invoices, and that of all. */
export function curvesOfCustomer(
  results: Results, context: FrameContext
): { readonly own: Curve; readonly whole: Curve } {
  const { customer, all } = context.text.panels.paying.curve
  const rows = results['main'] ?? []
  const curve = (name: string, isTotal: boolean): Curve => ({
    name, isTotal, segment: null,
    rows: isTotal || hasCurve(results) ? rows.filter((row) => isTrue(row, 'is_total') === isTotal) : []
  })
  return { own: curve(customer, false), whole: curve(all, true) }
}
