import type { Outcome } from '../outcome.ts'
import type { Handle } from '../session.svelte.ts'
import { readFacts } from '../facts.ts'

/** What taking a colleague's ledger changes. */
interface Desk {
  origin: File | null
  onOpened: (state: string) => void
  report(outcome: Outcome): void
}

/**
 * Opens the colleague's ledger among the files, when no other is on the page; the files that are none are left.
 * Whatever is wrong with it, the ledger on the page stays as it is.
 */
export async function openCarriedAmong(desk: Desk, handle: Handle, files: readonly File[]): Promise<readonly File[]> {
  const { recogniseCarried, openCarried } = await import('../../import/carried/read.ts')
  const others: File[] = []
  for (const file of files) {
    const carried = await recogniseCarried(file)
    if (carried === undefined) {
      others.push(file)
      continue
    }
    const isInTheWay = await readFacts(handle.engine) !== null
    const why = isInTheWay ? { kind: 'in_the_way' } as const : await openCarried(handle.engine, carried)
    if (why !== null) desk.report({ kind: 'not_opened', file: file.name, why })
    else if (typeof carried.manifest === 'object') {
      const { state, writtenAt } = carried.manifest
      desk.origin = file
      desk.onOpened(state)
      desk.report({ kind: 'opened', file: file.name, writtenAt })
    }
  }
  return others
}

/** Fills the emptied ledger anew from the file that it began with. */
export async function reopenOrigin({ engine }: Handle, origin: File): Promise<void> {
  const { recogniseCarried, openCarried } = await import('../../import/carried/read.ts')
  const carried = await recogniseCarried(origin)
  const why = carried === undefined ? { kind: 'damaged' } : await openCarried(engine, carried)
  if (why !== null) throw new Error(`${origin.name}: ${why.kind}`)
}
