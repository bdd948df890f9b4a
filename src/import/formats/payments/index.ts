import { previewDelimited } from '../delimited/preview.ts'
import type { Format } from '../format.ts'
import { loadPayments } from './load.ts'
import { recognisePayments } from './recognise.ts'

/** A list of payments received: receipts, and what they settle. */
export const payments: Format = {
  name: 'payments',
  contents: 'payments',
  recognise: recognisePayments,
  preview: previewDelimited,
  load: loadPayments,
}
