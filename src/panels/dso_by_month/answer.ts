import { difference, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { atRole, daysChange, directionOf, reasonText, sentence, signed, since } from '../common.ts'

/** DSO, how it moved, and how much of the move is lateness; the two parts add up because DSO is their sum. */
export function dsoSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences
  const { format } = context
  const now = atRole(results['positions'], 'as_of')
  const then = atRole(results['positions'], 'compare_to')
  const dso = numberOf(now, 'dso')
  if (dso === null) {
    return texts.cannotTell({ what: context.text.panels.charts.dso, reason: reasonText(context, textOf(now, 'reason')) })
  }
  const said = texts.dso.now({ days: format.days(dso, 1) })
  const late = numberOf(now, 'average_days_delinquent')
  const change = difference(dso, numberOf(then, 'dso'))
  if (change === null) {
    return sentence(said, late === null ? null : latePart(context, dso, late))
  }
  const compared = texts.against({ change: daysChange(context, change), since: since(context) })
  const lateness = difference(late, numberOf(then, 'average_days_delinquent'))
  if (lateness === null) return sentence(said, compared)
  // Shown to a tenth, the two parts add up to the change that is shown.
  const shownLateness = tenth(lateness)
  const notDue = tenth(tenth(change) - shownLateness)
  const days = (value: number): string => signed(format.number(Math.abs(value), 1), directionOf(value, 1))
  const parts = texts.dso.parts({ lateness: days(shownLateness), notDue: days(notDue) })
  return `${said}, ${compared}${texts.colon}${parts}.`
}

const tenth = (days: number): number => Math.round(days * 10) / 10

/** Credits may exceed what is not yet due; then more is late than DSO has days. */
function latePart({ text, format }: FrameContext, dso: number, late: number): string {
  const { ofWhich, lessCredits } = text.panels.sentences.dso
  const said = { lateness: format.days(late, 1) }
  return late > dso ? lessCredits({ ...said, credits: format.days(late - dso, 1) }) : ofWhich(said)
}
