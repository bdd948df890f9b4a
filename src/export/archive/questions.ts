import type { FrameContext, Panel, Query } from '../../parts/panel.ts'
import type { Asked } from './archive.ts'

/** Where the rows of one question of a panel lie. */
export interface Answered {
  readonly view: string
  /** The question's name in the panel; `main` feeds its table. */
  readonly question: string
  readonly file: string
}

/**
 * All that panels ask, each question once: what feeds a table as a whole under the name of its view, and whatever else
 * a sentence or chart is drawn from under `view.question`.
 */
export function questionsOf(
  panels: readonly { readonly panel: Panel; readonly context: FrameContext }[],
): { readonly asked: readonly Asked[]; readonly answered: readonly Answered[] } {
  const asked = new Map<string, Asked>()
  const answered: Answered[] = []
  function ask(view: string, question: string, query: Query): void {
    const key = JSON.stringify([query.sql, query.parameters])
    const known = asked.get(key) ?? { name: question === 'main' ? view : `${view}.${question}`, query }
    asked.set(key, known)
    answered.push({ view, question, file: `tables/${known.name}.csv` })
  }
  const questions = panels.map(({ panel, context }) => {
    const { main, ...others } = panel.queries(context)
    return { view: panel.view, main: panel.everything?.(context) ?? main, others }
  })
  for (const { view, main } of questions) ask(view, 'main', main)
  for (const { view, others } of questions) {
    for (const [name, query] of Object.entries(others)) ask(view, name, query)
  }
  return { asked: [...asked.values()], answered }
}
