import type { FrameContext, Results } from '../../parts/panel.ts'
import type { Curve } from '../payment_curves/chart.ts'
import { hasCurve } from './answer.ts'

/** The customer's curve, empty where there are too few invoices, and that of all. */
export function curvesOfCustomer(
  results: Results, context: FrameContext
): { readonly own: Curve; readonly whole: Curve } {
  const { customer, all } = context.text.panels.paying.curve
  const curve = (name: string, isTotal: boolean, rows: Curve['rows'] | undefined): Curve => ({
    name, isTotal, segment: null, rows: rows ?? []
  })
  return {
    own: curve(customer, false, hasCurve(results) ? results['main'] : []),
    whole: curve(all, true, results['whole'])
  }
}
