import type { Row } from '../../engine/types.ts'
import { amountDifference, difference, numberOf, ratio, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { atRole, customerName, pointsChange, reasonText, since } from '../common.ts'

/** The headline in pieces, so that what matters most can stand out. */
export interface Answer {
  readonly before: string
  readonly emphasis: string
  readonly after: string
  /** Above zero lateness has grown. */
  readonly tone: number
}

/** What is owed, how much of it is late, how that moved, and who moved it. */
export function headlineAnswer(results: Results, context: FrameContext): Answer {
  const texts = context.text.panels.sentences
  const { format, currency } = context
  const now = atRole(results['main'], 'as_of')
  const then = atRole(results['main'], 'compare_to')
  const balance = numberOf(now, 'balance')
  const plain = (text: string): Answer => ({ before: text, emphasis: '', after: '', tone: 0 })
  if (balance === null) {
    const what = context.text.panels.charts.figures.balance
    return plain(texts.cannotTell({ what, reason: reasonText(context, textOf(now, 'balance_reason')) }))
  }
  const rate = numberOf(now, 'overdue_rate')
  const owed = writtenBalance(textOf(now, 'balance') ?? '0', balance, context)
  if (rate === null) return plain(owed.endsWith('.') ? owed : `${owed}.`)
  const overdue = textOf(now, 'overdue')
  const isLate = (numberOf(now, 'overdue') ?? 0) > 0
  const change = difference(rate, numberOf(then, 'overdue_rate'))
  const compared = change === null ? '' : `, ${texts.against({ change: pointsChange(context, change), since: since(context) })}`
  const share = isLate ? texts.headline.lateShare({ share: format.percent(rate, 0) }) : ''
  const movers = moversSentence(results['movers'] ?? [], now, then, context)
  return {
    before: owed.replace(/\.$/, '') + texts.separator,
    emphasis: isLate ? texts.headline.late({ overdue: format.compact(overdue, currency) }) : texts.headline.noneLate,
    after: `${share}${compared}.${movers === null ? '' : ` ${movers}`}`,
    tone: change === null ? 0 : Math.round(change * 100)
  }
}

function writtenBalance(exact: string, balance: number, { format, currency, text }: FrameContext): string {
  const texts = text.panels.sentences.headline
  if (balance === 0) return texts.nothing
  if (balance > 0) return texts.owed({ balance: format.compact(exact, currency) })
  return texts.inCredit({ amount: format.compact(exact.replace('-', ''), currency) })
}

/**
 * A change is worth explaining from these shares on, of what is owed and of what was late before: below the first it
 * moves nothing, below the second it is the ebb and flow of any month. Naming a customer for less would mislead.
 */
const materialShareOfBalance = 0.01
const materialShareOfOverdue = 0.05
/** The fewest customers whose own changes, the same way, come to this much of the net change are named. */
const most = 0.5

/** Whether what is late changed by enough to be explained. */
function isMaterial(change: number, now: Row | undefined, then: Row | undefined): boolean {
  const owed = Math.abs(numberOf(now, 'balance') ?? 0)
  const before = numberOf(then, 'overdue') ?? 0
  const least = Math.max(materialShareOfBalance * owed, materialShareOfOverdue * before)
  return change !== 0 && Math.abs(change) >= least
}

/**
 * Who accounts for the change in what is late: each customer's own change over the net change of all. Shares may
 * exceed the whole, since others moved the other way.
 */
function moversSentence(
  movers: readonly Row[],
  now: Row | undefined,
  then: Row | undefined,
  { format, currency, text }: FrameContext
): string | null {
  const texts = text.panels.sentences.headline
  const exact = amountDifference(textOf(now, 'overdue'), textOf(then, 'overdue'))
  const total = Number(exact)
  if (exact === null || !isMaterial(total, now, then)) return null
  const isRise = total > 0
  const same = movers.filter((row) => (numberOf(row, 'change') ?? 0) * total > 0)
  const sorted = same.sort((a, b) => Math.abs(numberOf(b, 'change') ?? 0) - Math.abs(numberOf(a, 'change') ?? 0))
  const change = format.compact(exact.replace('-', ''), currency)
  let share = 0
  for (const [index, row] of sorted.slice(0, 3).entries()) {
    share += ratio(Math.abs(numberOf(row, 'change') ?? 0), Math.abs(total)) ?? 0
    if (share < most) continue
    const count = index + 1
    const name = customerName(row)
    const figures = { name, count, change, isRise, share: format.percent(share, 0) }
    const isMoreThanAll = Math.round(share * 100) > 100
    if (count === 1) return isMoreThanAll ? texts.oneMoreThanAll(figures) : texts.one(figures)
    return isMoreThanAll ? texts.severalMoreThanAll(figures) : texts.several(figures)
  }
  return sorted.length < 3 ? null : texts.spread({ share: format.percent(share, 0), change, isRise })
}
