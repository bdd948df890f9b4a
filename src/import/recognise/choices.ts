import type { Engine } from '../../engine/types.ts'
import type { ColumnMapping, DateOrder, DecimalSign, Mapping, Question, Role, Staged } from '../types.ts'
import { because, type Draft } from './assign.ts'
import { orderByDueDates, proveDateOrder } from './date-order.ts'
import { proveDecimalSign } from './decimal-sign.ts'
import { askDateOrder, askDecimalSign } from './questions.ts'

/** The choice made for each column, by index, and what is left to ask. */
export interface Choices<Choice> {
  readonly chosen: ReadonlyMap<number, Choice>
  readonly questions: readonly Question[]
}

const dateRoles: readonly Role[] = ['issue_date', 'due_date', 'settlement_date', 'posting_date']

const numberRoles: readonly Role[] = [
  'amount', 'debit', 'credit', 'amount_net', 'open_amount', 'paid_amount', 'write_off', 'credit_limit', 'insured_limit',
  'rate', 'currency_rate', 'base_amount',
]

/**
 * The order of each date column: proven by itself, else by another column of the file, else by due dates that may not
 * come before their documents, else remembered; what is left is asked once for the file.
 */
export async function chooseDateOrders(
  engine: Engine, staged: Staged, drafts: readonly Draft[], remembered: Mapping | undefined,
): Promise<Choices<DateOrder>> {
  const chosen = new Map<number, DateOrder>()
  const proven: DateOrder[] = []
  const open: Draft[] = []
  for (const draft of drafts.filter(({ role }) => dateRoles.includes(role))) {
    const proof = await proveDateOrder(engine, staged, draft.index)
    const isMixed = proof.dayFirst > 0 && proof.monthFirst > 0
    if (isMixed) explain(draft, because('orders_mixed', { first: proof.dayFirst, second: proof.monthFirst }), 'doubtful')
    if (proof.order === undefined) {
      open.push(draft)
      continue
    }
    chosen.set(draft.index, proof.order)
    // Dates such as 03/03/2024 read alike in both orders, and prove neither.
    if (proof.dayFirst + proof.monthFirst === 0) continue
    proven.push(proof.order)
    if (!isMixed) explain(draft, because('order_proven', { order: proof.order, cells: proof.dayFirst + proof.monthFirst }))
  }
  if (open.length === 0) return { chosen, questions: [] }
  const settle = (order: DateOrder, message: string): Choices<DateOrder> => {
    for (const draft of open) {
      chosen.set(draft.index, order)
      explain(draft, because(message, { order }))
    }
    return { chosen, questions: [] }
  }
  const [elsewhere] = proven
  if (elsewhere) return settle(elsewhere, 'order_as_elsewhere')
  const issue = open.find(({ role }) => role === 'issue_date')
  for (const later of open.filter(({ role }) => role === 'due_date' || role === 'settlement_date')) {
    const order = issue && await orderByDueDates(engine, staged, issue.index, later.index)
    if (order) return settle(order, 'order_by_due_dates')
  }
  const before = answered(remembered, open, ({ dateOrder }) => dateOrder)
  if (before) return settle(before, 'order_remembered')
  const [asked, ...others] = open
  const choices = settle('dmy', 'order_unknown')
  if (!asked) return choices
  return { chosen: choices.chosen, questions: [await askDateOrder(engine, staged, [asked, ...others])] }
}

/** The decimal sign of each column of money: by the same ladder. A column of whole numbers asks nothing. */
export async function chooseDecimalSigns(
  engine: Engine, staged: Staged, drafts: readonly Draft[], remembered: Mapping | undefined,
): Promise<Choices<DecimalSign>> {
  const chosen = new Map<number, DecimalSign>()
  const open: Draft[] = []
  const whole: Draft[] = []
  for (const draft of drafts.filter(({ role }) => numberRoles.includes(role))) {
    const proof = await proveDecimalSign(engine, staged, draft.index)
    const isMixed = proof.comma > 0 && proof.point > 0
    if (isMixed) explain(draft, because('signs_mixed', { comma: proof.comma, point: proof.point }), 'doubtful')
    if (proof.sign) {
      chosen.set(draft.index, proof.sign)
      if (!isMixed) explain(draft, because('sign_proven', { sign: proof.sign, cells: proof.comma + proof.point }))
    } else (proof.ambiguous > 0 || isMixed ? open : whole).push(draft)
  }
  const elsewhere = [...chosen.values()][0]
  for (const draft of whole) chosen.set(draft.index, elsewhere ?? '.')
  if (open.length === 0) return { chosen, questions: [] }
  const sign = elsewhere ?? answered(remembered, open, ({ decimalSign }) => decimalSign)
  for (const draft of open) {
    chosen.set(draft.index, sign ?? (staged.reading.delimiter === ';' ? ',' : '.'))
    explain(draft, because(elsewhere ? 'sign_as_elsewhere' : sign ? 'sign_remembered' : 'sign_unknown', { sign: sign ?? '' }))
  }
  const [asked, ...others] = open
  if (sign !== undefined || !asked) return { chosen, questions: [] }
  return { chosen, questions: [await askDecimalSign(engine, staged, [asked, ...others])] }
}

/** What was answered before for one of the columns that are still open. */
function answered<Choice>(
  remembered: Mapping | undefined, open: readonly Draft[], choiceOf: (column: ColumnMapping) => Choice | undefined,
): Choice | undefined {
  return remembered?.columns.filter(({ index }) => open.some(draft => draft.index === index)).map(choiceOf)
    .find(choice => choice !== undefined)
}

function explain(draft: Draft, reason: Draft['because'][number], confidence?: Draft['confidence']): void {
  draft.because = [...draft.because, reason]
  if (confidence) draft.confidence = confidence
}
