import { charts } from './panels/charts.ts'
import { currencies } from './panels/currencies.ts'
import { customer } from './panels/customer.ts'
import { exporting } from './panels/export.ts'
import { exposure } from './panels/exposure.ts'
import { buckets, frame } from './panels/frame.ts'
import { forecast } from './panels/forecast.ts'
import { columns, titles, words } from './panels/labels.ts'
import { provision } from './panels/provision.ts'
import { rolls } from './panels/rolls.ts'
import { payers } from './panels/payers.ts'
import { paying } from './panels/paying.ts'
import { legal } from './panels/legal.ts'
import { signals } from './panels/signals.ts'
import { sentences } from './panels/sentences.ts'
import { whatIf } from './panels/what-if.ts'

export const panelTexts = {
  frame,
  buckets,
  titles,
  columns,
  words,
  sentences,
  charts,
  currencies,
  customer,
  export: exporting,
  exposure,
  forecast,
  legal,
  payers,
  paying,
  provision,
  rolls,
  signals,
  whatIf,
}
