import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { clauses, reasonText, statements } from '../common.ts'
import { givenPercent } from '../what-if.ts'

/** The row of the whole. */
export function wholeOf(results: Results): Row | undefined {
  return results['main']?.find((row) => isTrue(row, 'is_total'))
}

/** Days as they are aimed at: with the decimals that the reader gave, else one. */
export function targetDays(context: FrameContext, row: Row | undefined): string {
  const given = context.whatIf.targetDso
  const decimals = given === null ? 1 : String(given).split('.')[1]?.length ?? 0
  return context.format.days(numberOf(row, 'target_dso'), decimals)
}

/** What the whole would free, what it is worth, and what the segments would free each for itself. */
export function releaseSentence(results: Results, context: FrameContext): string {
  const { text, format, currency, whatIf } = context
  const texts = text.panels.whatIf.release
  const whole = wholeOf(results)
  const freed = numberOf(whole, 'freed')
  const [from, to] = [format.days(numberOf(whole, 'dso'), 1), targetDays(context, whole)]
  const amount = format.compact(textOf(whole, 'freed'), currency)
  const each = results['segments']?.[0]
  const eachFreed = format.compact(textOf(each, 'freed'), currency)
  const hasSegments = (numberOf(each, 'segments') ?? 0) > 1 && (numberOf(each, 'freed') ?? 0) > 0
  return statements(
    context,
    freed === null ? texts.nothing : freed <= 0 ? texts.kept({ from, to }) : clauses(
      whatIf.targetDso === null
        ? texts.freedAtBest({ from, to, date: format.date(textOf(whole, 'best_date')), amount })
        : texts.freed({ from, to, amount }),
      texts.worth({
        amount: format.compact(textOf(whole, 'yearly_worth'), currency), capital: givenPercent(context, whatIf.capitalPercent)
      })
    ),
    !hasSegments ? null
      : whatIf.targetDso === null ? texts.eachAtBest({ amount: eachFreed }) : texts.eachAtTarget({ amount: eachFreed })
  )
}

/** Without a DSO there is nothing to come down. */
export function releaseUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  const reason = textOf(wholeOf(results), 'reason')
  return reason === null ? undefined
    : { reason: context.text.panels.whatIf.release.cannotTell({ reason: reasonText(context, reason) }) }
}
