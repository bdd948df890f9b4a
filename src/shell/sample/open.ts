import { overviewUrl } from 'virtual:sample-overview'
import { openAddresses, sampleFiles } from '../fetched.ts'
import type { Prepared } from '../prepared/prepared.ts'
import { readPrepared } from '../prepared/text.ts'
import type { Shell } from '../shell.svelte.ts'
import { wishOf } from '../wish.ts'

/**
 * Opens the sample: its figures as the build worked them out, at once, where the page asks for nothing else; then the
 * ledger itself, which the engine reads like any other and is asked for all of them.
 */
export async function openSample({ session, intake, host, navigation }: Shell): Promise<void> {
  intake.fetching(sampleFiles[0] ?? '', 0, null)
  const [prepared] = await Promise.all([fetchOverview(), host.settled])
  // Mappings that this reader confirmed may say otherwise how such a file is to be read.
  const isAlike = prepared !== null && intake.remembered.all.length === 0
  if (isAlike) session.stand(prepared, wishOf(navigation.address, prepared.facts), true)
  await openAddresses(intake, sampleFiles)
  session.withdraw()
}

/** Null where it cannot be had: the page then waits for the engine. */
async function fetchOverview(): Promise<Prepared | null> {
  if (overviewUrl === null) return null
  try {
    const response = await fetch(overviewUrl, { priority: 'high' })
    return response.ok ? readPrepared(await response.text()) : null
  } catch {
    return null
  }
}
