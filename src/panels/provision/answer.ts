import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { clauses, directionOf } from '../common.ts'
import { total } from '../roll_rates/flows.ts'

const ofDate = (rows: readonly Row[] | undefined, role: string): readonly Row[] =>
  (rows ?? []).filter((row) => row['date_role'] === role)

/** The provision's cells at the as-of date. */
export function cellsNow(results: Results): readonly Row[] {
  return ofDate(results['main'], 'as_of')
}

/** The rates at the as-of date. */
export function ratesNow(results: Results): readonly Row[] {
  return ofDate(results['rates'], 'as_of')
}

/** Why rates cannot be told, in words; null where they can. */
export function rateReason(rates: readonly Row[], context: FrameContext): string | null {
  const row = rates.find((rate) => textOf(rate, 'reason') !== null)
  const texts = context.text.panels.provision.cannotTell
  switch (textOf(row, 'reason')) {
    case null: return rates.length === 0 ? texts.short_history({ steps: context.format.integer(0) }) : null
    case 'no_write_off': return texts.no_write_off()
    case 'no_exit': return texts.no_exit()
    case 'no_basis': return texts.no_basis()
    default: return texts.short_history({ steps: context.format.integer(numberOf(row, 'steps') ?? 0) })
  }
}

/** Whether something open has no rate: the panel then says why, and offers to enter rates. */
function lacksRates(cells: readonly Row[]): boolean {
  return cells.some((row) => textOf(row, 'provision') === null)
}

/** The whole provision, what it covers, what it rests on, and how it moved. */
export function provisionSentence(results: Results, context: FrameContext): string {
  const { text, format, currency } = context
  const texts = text.panels.provision
  const cells = cellsNow(results)
  const rates = ratesNow(results)
  const open = total(cells, 'amount')
  if (open <= 0) return texts.nothing
  if (lacksRates(cells)) return `${rateReason(rates, context) ?? ''} ${texts.mayEnter}`.trim()
  const provision = total(cells, 'provision')
  const isEntered = rates.some((row) => isTrue(row, 'is_entered'))
  const before = ofDate(results['main'], 'compare_to')
  const isTold = before.length > 0 && !lacksRates(before) && context.compareTo !== null
  const change = provision - total(before, 'provision')
  return `${clauses(
    texts.called({
      provision: format.compact(provision, currency),
      share: format.percent(provision / open, 1),
      amount: format.compact(open, currency)
    }),
    isEntered ? texts.byEntered : texts.rests({
      steps: format.integer(numberOf(rates[0], 'steps')),
      lost: format.compact(total(rates, 'written_off'), currency)
    })
  )}${isTold && directionOf(change, 2) !== 0 ? text.panels.sentences.separator + texts.change({
    change: format.compact(Math.abs(change), currency), isUp: change > 0, date: format.date(context.compareTo)
  }) : ''}.`
}

/** Only the history of a ledger that has none is missing altogether; without rates the reader may enter some. */
export function provisionUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  const { ledgerStart, asOf, text } = context
  return (results['main'] ?? []).length === 0 && (ledgerStart === null || asOf < ledgerStart)
    ? { reason: text.panels.provision.cannotTell.short_history({ steps: context.format.integer(0) }) }
    : undefined
}
