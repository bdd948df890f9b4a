import type { Engine } from '../../engine/types.ts'
import { dropMatching, matchItems } from '../matching/match.ts'
import { fill, flag } from '../rows/fill.ts'
import { firstRow } from '../rows/queries.ts'
import applicationsScript from './sql/applications.sql?raw'
import itemsTemplate from './sql/items.sql?raw'
import keptTemplate from './sql/kept.sql?raw'
import noticesScript from './sql/notices.sql?raw'
import poolsScript from './sql/pools.sql?raw'
import replaceScript from './sql/replace.sql?raw'
import restoreScript from './sql/restore.sql?raw'
import storeTemplate from './sql/store.sql?raw'

/**
 * Works out anew what the payments of the ledger's lists settle (see README.md), inside the transaction of an import:
 * first what lists of applications say, then, of payments of which none speaks, what they match. It depends on nothing
 * but the documents, payments and applications that are loaded, not on the order in which they came.
 */
export async function settlePayments(engine: Engine): Promise<void> {
  await engine.run(restoreScript)
  await engine.run('create or replace temp table settling_stated as select source_file_id, effective_date from allocations')
  await engine.run(applicationsScript)
  await engine.run(replaceScript)
  await engine.run(fill(storeTemplate, { is_told: flag(false) }))
  await engine.run('create or replace temp table settling_applied as from settling_links; delete from settling_links')
  await engine.run(poolsScript)
  for (const isTold of [true, false]) {
    await engine.run(fill(itemsTemplate, { is_told: flag(isTold) }))
    await matchItems(engine)
    await engine.run(fill(keptTemplate, { is_told: flag(isTold) }))
  }
  await engine.run(replaceScript)
  for (const isTold of [true, false]) await engine.run(fill(storeTemplate, { is_told: flag(isTold) }))
  await engine.run('insert into settling_links from settling_applied')
  await engine.run(noticesScript)
}

/** Whatever was settled was settled on both sides, and a settlement that was dated gave up exactly that. */
export async function isSettledSoundly(engine: Engine): Promise<boolean> {
  const found = await firstRow(engine, `
    select
      (select coalesce(sum(amount), 0) from settling_links) as one_sided,
      (select coalesce(sum(replaced), 0) from settling_replaced)
        - (select coalesce(sum(amount), 0) from settling_dated) as unreplaced`)
  return Number(found['one_sided']) === 0 && Number(found['unreplaced']) === 0
}

/** Drops what settling left behind. */
export const dropSettling = dropMatching + [
  'settling_links', 'settling_applied', 'settling_dated', 'settling_replaced', 'settling_stated', 'settling_claims',
  'settling_spoken', 'settling_receipts',
].map(name => `drop table if exists ${name};`).join('\n')
