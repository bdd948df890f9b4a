import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { applyScope, applySettings, defaultSettings } from '../../src/ledger/settings.ts'
import { createLedger } from '../../src/ledger/ledger.ts'
import { makeRelation, missingRelations, relations, relationsBehind } from '../../src/metrics/catalog.ts'
import type { Prepared } from '../../src/shell/prepared/prepared.ts'
import { Session } from '../../src/shell/session.svelte.ts'
import type { Wish } from '../../src/shell/wish.ts'
import { openEngine } from '../engine/node-engine.ts'
import { loadLedger } from '../ledger/load.ts'
import { trickyLedger } from '../ledger/tricky.ts'

/** Until when the next engine is held back. */
let start: Promise<void> = Promise.resolve()
const engines: Engine[] = []

vi.mock('../../src/shell/backend.ts', () => ({
  startEngine: async () => {
    await start
    const engine = { ...await openEngine(), onDeath: () => () => undefined }
    engines.push(engine)
    return engine
  },
  createLedger, applySettings, applyScope, makeRelation, missingRelations, relations, relationsBehind,
}))

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
  start = Promise.resolve()
})

const wish: Wish = { settings: defaultSettings, filters: [] }
const later: Wish = { settings: { ...defaultSettings, windowDays: 30 }, filters: [] }
const known = { known: { sql: 'select * from headline order by currency, date_role', parameters: [] } }
const other = { other: { sql: 'select * from aging_pyramid order by all', parameters: [] } }

const load = (session: Session, input = trickyLedger): Promise<void> =>
  session.change(({ engine }) => loadLedger(engine, input))

/** What a visit leaves behind for the next. */
async function firstVisit(): Promise<Prepared> {
  const session = new Session()
  await load(session)
  await session.show(wish)
  await session.run(known)
  const prepared = session.prepared('stamp')
  if (prepared === null) throw new Error('nothing was prepared')
  return prepared
}

/** An engine that is held back until it is let go. */
function holdEngine(): () => void {
  let letGo: () => void = () => undefined
  start = new Promise(resolve => { letGo = resolve })
  return () => { letGo() }
}

/** Whether it is over by the time that everything at hand was done. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    promise.then(() => true, () => true), new Promise<boolean>(tell => { setTimeout(() => { tell(false) }, 20) }),
  ])
}

describe('a session that stands on what was prepared', () => {
  it('answers what is known at once, all else once the ledger is there, and stays as it is', async () => {
    const prepared = await firstVisit()
    const letGo = holdEngine()
    const session = new Session()
    expect(session.stand(prepared, later)).toBe(false)
    expect(session.stand(prepared, wish)).toBe(true)
    const { facts, standing } = session
    const coming = load(session)
    await session.show(wish)
    expect((await session.run(known))['known']).toStrictEqual(prepared.answers[0]?.rows)
    const asked = session.run(other)
    expect(await isOver(asked)).toBe(false)
    letGo()
    await coming
    expect((await asked)['other']?.length).toBeGreaterThan(0)
    expect(session.facts).toBe(facts)
    expect(session.standing).toBe(standing)
    const { rows } = await session.steady(asked => asked.query(known.known.sql))
    expect(rows).toStrictEqual(prepared.answers[0]?.rows)
    expect(session.prepared('stamp')?.answers.map(({ query }) => query)).toEqual([known.known, other.other])
  })

  it('waits for the engine when another wish comes, and knows nothing of it', async () => {
    const prepared = await firstVisit()
    const letGo = holdEngine()
    const session = new Session()
    session.stand(prepared, wish)
    const coming = load(session)
    const shown = session.show(later)
    const asked = session.run(known)
    expect(await isOver(asked)).toBe(false)
    expect(session.standing?.wish).toBe(wish)
    letGo()
    await Promise.all([coming, shown])
    expect(session.standing?.wish).toBe(later)
    const rows = (await asked)['known']
    const { rows: direct } = await session.steady(asked => asked.query(known.known.sql))
    expect(rows).toStrictEqual(direct)
    expect(rows).not.toStrictEqual(prepared.answers[0]?.rows)
    // The figures are of the ledger as it was, until they are asked for anew.
    expect(session.standing?.facts).toBe(session.facts)
    await load(session)
    expect(session.standing?.facts).not.toBe(session.facts)
    await session.show(later)
    expect(session.standing?.facts).toBe(session.facts)
  })

  it('takes everything back when another ledger comes, or none', async () => {
    const prepared = await firstVisit()
    const session = new Session()
    session.stand(prepared, wish)
    await load(session, { ...trickyLedger, documents: trickyLedger.documents.slice(1) })
    expect(session.standing).toBeNull()
    expect(session.facts).not.toEqual(prepared.facts)
    const failing = new Session()
    failing.stand(prepared, wish)
    await expect(failing.change(() => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged')
    expect(failing.standing).toBeNull()
    expect(failing.facts).toBeNull()
    start = Promise.reject(new Error('no engine'))
    const lost = new Session()
    lost.stand(prepared, wish)
    await expect(lost.change(() => Promise.resolve())).rejects.toThrow('no engine')
    expect(lost.facts).toBeNull()
  })
})
