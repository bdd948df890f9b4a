import type { Engine, Row } from '../src/engine/types.ts'
import { load, readFile, recognise, stage, unstage } from '../src/import/index.ts'
import { createLedger } from '../src/ledger/ledger.ts'
import { applyScope, applySettings } from '../src/ledger/settings.ts'
import { makeRelation, missingRelations, relations, relationsBehind } from '../src/metrics/catalog.ts'
import { frameContext } from '../src/parts/frame-context.ts'
import type { PanelContext, Queries, Query } from '../src/parts/panel.ts'
import { lacking } from '../src/parts/state.ts'
import { panelsOn } from '../src/panels/registry.ts'
import { home } from '../src/shell/address.ts'
import { readAssumed, readFacts, type LedgerFacts } from '../src/shell/facts.ts'
import { ledgerQuestions } from '../src/shell/page/questions.ts'
import { panelContext } from '../src/shell/panel-context.ts'
import { questionKey, type Prepared, type PreparedAnswer } from '../src/shell/prepared/prepared.ts'
import { Relations } from '../src/shell/relations.ts'
import type { Standing } from '../src/shell/session.svelte.ts'
import { wishOf } from '../src/shell/wish.ts'
import { createFormats } from '../src/text/format.ts'
import { allTexts, type Language, type Texts } from '../src/text/index.ts'

const making = { makeRelation, missingRelations, relations, relationsBehind }

async function take(engine: Engine, file: File): Promise<void> {
  const contents = await readFile(file, () => undefined)
  if (contents.refused === true) throw new Error(`${file.name}: ${contents.message}`)
  for (const reading of contents.tables) {
    const staged = await stage(engine, reading)
    if (staged.refused === true) throw new Error(`${file.name}: ${staged.message}`)
    const { mapping } = await recognise(engine, staged, { get: () => undefined, set: () => undefined })
    const report = await load(engine, staged, mapping, () => undefined)
    if (report.refused === true) throw new Error(`${file.name}: ${report.message}`)
    await unstage(engine, staged)
  }
}

/** Every panel's questions, in every language, should one of them ever ask for words. */
async function questionsOf(
  capabilities: readonly Row[], facts: LedgerFacts, standing: Standing,
): Promise<readonly Query[]> {
  const texts = Object.entries(await allTexts()) as [Language, Texts][]
  const contexts = texts.map(([language, text]): PanelContext => {
    const reader = { language, text, format: createFormats(language), isDark: false }
    return panelContext(reader, home.choices, facts, standing)
  })
  const shown = panelsOn('overview').filter(({ panel }) => lacking(panel, capabilities).length === 0)
  const asked: readonly Queries[] = [
    ...Object.values(ledgerQuestions),
    ...contexts.flatMap(context => shown.map(placed => placed.panel.queries(frameContext(placed, context)))),
  ]
  const questions = asked.flatMap(queries => Object.values(queries))
  return [...new Map(questions.map(query => [questionKey(query), query])).values()]
}

/** Reads the files into an engine as the page would, and asks what its first page asks. */
export async function answerOverview(engine: Engine, files: readonly File[]): Promise<Prepared> {
  const end = new AbortController()
  await createLedger(engine)
  for (const file of files) await take(engine, file)
  const facts = await readFacts(engine)
  if (facts === null) throw new Error('the sample holds no document')
  const wish = wishOf(home, facts)
  const { asOf, compareTo } = await applySettings(engine, wish.settings)
  if (asOf === null) throw new Error('the sample gives no date')
  const assumed = await readAssumed(engine)
  await applyScope(engine, wish.filters)
  const standing: Standing = { generation: 0, epoch: 0, wish, facts, asOf, compareTo, assumed, strangers: [] }
  const relationsMade = new Relations(engine, making, end.signal)
  const ask = async (query: Query): Promise<PreparedAnswer> =>
    ({ query, rows: (await relationsMade.query(query.sql, query.parameters)).rows })
  const { rows: capabilities } = await ask(ledgerQuestions.capabilities.capabilities)
  const answers: PreparedAnswer[] = []
  for (const query of await questionsOf(capabilities, facts, standing)) answers.push(await ask(query))
  end.abort()
  return { stamp: '', wish: JSON.stringify(wish), facts, asOf, compareTo, assumed, strangers: [], answers }
}
