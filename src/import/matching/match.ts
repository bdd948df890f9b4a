import type { Engine } from '../../engine/types.ts'
import { fill, flag, type Fragment } from '../rows/fill.ts'
import bounceTablesScript from './sql/bounce-tables.sql?raw'
import bouncesScript from './sql/bounces.sql?raw'
import namedTogetherScript from './sql/named-together.sql?raw'
import namesScript from './sql/names.sql?raw'
import oldestFirstTemplate from './sql/oldest-first.sql?raw'
import openScript from './sql/open.sql?raw'
import pastScript from './sql/past.sql?raw'
import recallScript from './sql/recall.sql?raw'
import rerouteScript from './sql/reroute.sql?raw'
import sameAmountTemplate from './sql/same-amount.sql?raw'
import settleScript from './sql/settle.sql?raw'
import takeTemplate from './sql/take.sql?raw'

const fixed = (sql: string): Fragment => fill(sql, {})

/** Among which items a step looks, and what of them makes a pool. */
interface Pool {
  readonly columns: readonly string[]
  readonly isIn: string
}

const ofGroup: Pool = { columns: ['group_id'], isIn: 'group_id is not null' }

/** Groups in which it matters which debit meets which credit. */
const ofTangledGroup: Pool = {
  columns: ['group_id'],
  isIn: 'group_id in (select group_id from account_groups where debits > 1 and credits > 1)',
}

const ofParty: Pool = { columns: ['party'], isIn: 'group_id is null' }

const withNumber = ({ columns, isIn }: Pool): Pool =>
  ({ columns: [...columns, 'named'], isIn: `${isIn} and named is not null` })

/** What earlier files brought is in the ledger already. */
const forgetPast = 'delete from account_pairs where credit in (select credit from account_past_pairs)'

/** A chain of payments that bounce, are paid again and bounce again is followed this far. */
const longestChain = 8

/** Whether lines that the source did not letter may be matched all the same; not where it says itself what is open. */
export type Matching = 'whole' | 'lettered_only'

/**
 * Matches the lines of customer accounts in `account_items` (see README.md) and says what documents and allocations
 * they make: `account_documents`, `account_allocations`. What is lettered stays within its group.
 */
export async function matchItems(engine: Engine, matching: Matching = 'whole'): Promise<void> {
  await engine.run(pastScript)
  await engine.run(openScript)
  await matchGroups(engine)
  if (matching === 'whole') await matchParties(engine)
  else await findBounces(engine)
  await engine.run(settleScript)
  await engine.run('delete from account_items where item in (select item from account_past_items)')
}

/** Nearly every group is a couple, which is no longer open: often there is nothing left to do. */
async function matchGroups(engine: Engine): Promise<void> {
  const { rows } = await engine.query<{ left: number }>(
    'select count(*) as "left" from account_open where group_id is not null')
  if ((rows[0]?.left ?? 0) === 0) return
  await sameReference(engine, ofTangledGroup, 'lettered')
  await sameAmount(engine, ofTangledGroup, 'lettered')
  await oldestFirst(engine, ofGroup, 'lettered')
  await engine.run('delete from account_open where group_id is not null')
}

async function matchParties(engine: Engine): Promise<void> {
  await sameReference(engine, ofParty, 'matched')
  await engine.run(namesScript)
  await sameReference(engine, ofParty, 'matched')
  await engine.run(namedTogetherScript)
  await take(engine, 'matched')
  await sameAmount(engine, ofParty, 'matched')
  await oldestFirst(engine, ofParty, 'derived')
  await followBounces(engine)
  await engine.run(forgetPast)
}

function sameReference(engine: Engine, pool: Pool, link: string): Promise<void> {
  return oldestFirst(engine, withNumber(pool), link)
}

async function oldestFirst(engine: Engine, { columns, isIn }: Pool, link: string): Promise<void> {
  await engine.run(fill(oldestFirstTemplate, {
    is_in: fixed(isIn), pool: fixed(columns.join(', ')),
    pool_of_candidates: fixed(columns.map(column => `candidates.${column}`).join(', ')),
  }))
  await take(engine, link)
}

async function sameAmount(engine: Engine, { columns, isIn }: Pool, link: string): Promise<void> {
  await engine.run(fill(sameAmountTemplate, {
    is_in: fixed(isIn), pool: fixed(columns.join(', ')), may_precede: flag(link === 'lettered'),
  }))
  await take(engine, link)
}

async function take(engine: Engine, link: string): Promise<void> {
  const { rows } = await engine.query<{ found: number }>('select count(*) as found from account_found')
  if ((rows[0]?.found ?? 0) === 0) return
  await engine.run(fill(takeTemplate, { link: fixed(`'${link}'`) }))
}

async function followBounces(engine: Engine): Promise<void> {
  await engine.run(recallScript)
  await findBounces(engine)
  for (let step = 0; step < longestChain; step += 1) {
    const { rows } = await engine.query<{ left: number }>(
      'select count(*) as "left" from account_bounces where not is_done')
    if ((rows[0]?.left ?? 0) === 0) return
    await engine.run(rerouteScript)
  }
}

/** Money is given back for few payments, in many files for none. */
async function findBounces(engine: Engine): Promise<void> {
  const { rows } = await engine.query<{ refunds: number }>(
    "select count(*) as refunds from account_items where class = 'refund'")
  await engine.run((rows[0]?.refunds ?? 0) === 0 ? bounceTablesScript : `${bounceTablesScript}\n${bouncesScript}`)
}

/** Drops what matching left behind. */
export const dropMatching = 'drop view if exists account_sides;\n' + [
  'account_items', 'account_parts', 'account_past_items', 'account_past_pairs', 'account_parties', 'account_groups',
  'account_members', 'account_open', 'account_pairs', 'account_found', 'account_named', 'account_bounces', 'account_reversals',
  'account_step', 'account_targets', 'account_rerouted', 'account_pieces', 'account_settling', 'account_allocations',
  'account_documents',
].map(name => `drop table if exists ${name};`).join('\n')
