import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { total, worsened } from './flows.ts'

const daysPerStep = 30
const millisecondsPerDay = 86_400_000

/** A ledger must go one step back. */
export function rollsUnavailable(_: Results, context: FrameContext): Unavailable | undefined {
  const { ledgerStart, asOf } = context
  const days = ledgerStart === null ? 0 : (Date.parse(asOf) - Date.parse(ledgerStart)) / millisecondsPerDay
  return days < daysPerStep ? { reason: context.text.panels.rolls.tooShort } : undefined
}

/** How much was paid and rolled, how much of what was late was cured, and what was lost. */
export function rollSentence(results: Results, context: FrameContext): string {
  const rows = results['main'] ?? []
  const texts = context.text.panels.rolls
  const base = total(rows, 'base')
  if (base <= 0) return texts.nothing
  const percent = (amount: number, of: number): string => context.format.percent(amount / of, 0)
  const late = rows.filter((row) => (numberOf(row, 'from_position') ?? 0) > 1)
  const lateBase = total(late, 'base')
  const lost = total(rows, 'written_off')
  const cured = lateBase > 0
    ? texts.cured({ share: percent(total(late, 'paid') + total(late, 'credited'), lateBase) })
    : texts.noneLate
  return statements(
    context,
    texts.open({
      amount: context.format.compact(base, context.currency),
      date: context.format.date(textOf(rows[0], 'from_date')),
      paid: percent(total(rows, 'paid'), base),
      worsened: percent(worsened(rows), base)
    }),
    rows[0]?.['from_bucket'] === 'not_due' ? cured : null,
    lost > 0 ? texts.writtenOff({ amount: context.format.compact(lost, context.currency) }) : null
  )
}
