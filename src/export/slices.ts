import type { Row } from '../engine/types.ts'

/** Rows as they come, some at a time. */
export type Pages = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>

/** Rows that are put into words at a time; between them the page may do what it must. */
const rowsAtOnce = 200
/** Milliseconds that the page may be held up. */
const longestHold = 25

/** The same rows in short slices, with pauses in which the page answers its reader. */
export async function* sliced(pages: Pages): AsyncGenerator<readonly Row[]> {
  let heldSince = performance.now()
  for await (const rows of pages) {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      yield rows.slice(from, from + rowsAtOnce)
      if (performance.now() - heldSince < longestHold) continue
      await pause()
      heldSince = performance.now()
    }
  }
}

/** Lets the browser do what waits. A message comes at once also in a tab that is out of sight; a timer does not. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
