import { textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { customerName, sentence, statements, wordFor } from '../common.ts'
import { cellsOf, moved, type Sum } from './matrix.ts'
import { shownQuarter } from './queries.ts'

/** Classes rest on half a year before each of two quarter-ends. */
export function migrationUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  if ((results['main'] ?? []).length > 0) return undefined
  return { reason: context.text.panels.payers.tooShort }
}

/** How many pay later and sooner than a quarter before, what they owe, and who of the former owes most. */
export function migrationSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.payers
  const quarter = shownQuarter(results, context)
  const cells = cellsOf(results['main'] ?? [], quarter)
  const [worse, better] = [moved(cells, 1), moved(cells, -1)]
  const figures = ({ customers, balance }: Sum): { count: string; isOne: boolean; amount: string } => ({
    count: context.format.integer(customers),
    isOne: customers === 1,
    amount: context.format.compact(balance, context.currency)
  })
  const period = context.format.quarter(quarter)
  if (worse.customers === 0 && better.customers === 0) return sentence(texts.unmoved({ period }))
  return statements(
    context, texts.worse({ period, ...figures(worse) }), texts.better(figures(better)), leader(results, context))
}

/** Who of those that pay later owes most; only said where all of them, not one cell, are asked for. */
function leader(results: Results, context: FrameContext): string | null {
  const first = (results['movers'] ?? [])[0]
  if (first === undefined || (context.options['from'] ?? '') !== '') return null
  const classes = context.text.panels.payers.classes
  return context.text.panels.payers.leader({
    name: customerName(first),
    before: wordFor(classes, textOf(first, 'class_before') ?? '').toLowerCase(),
    now: wordFor(classes, textOf(first, 'class_now') ?? '').toLowerCase(),
    amount: context.format.compact(textOf(first, 'balance'), context.currency)
  })
}
