import type { Browser } from 'playwright-core'

/** Milliseconds and bytes of a ledger that is kept on the device and reopened without network. */
export interface RevisitTimes {
  readonly documents: number
  /** From the switch until it is kept. */
  readonly kept: number
  readonly bytes: number
  /** From the second visit, without network, to the first panel with figures, and to the last. */
  readonly firstPanel: number
  readonly allPanels: number
  /** Until the ledger itself is read, behind the figures that were kept with it. */
  readonly ledger: number
}

const patience = { timeout: 240_000 }

/** Milliseconds between the two visits: the browser has then cleared away what the first one left in memory. */
const absence = 5000

/** Loads a ledger, keeps it, closes the tab, takes the network away and opens the page anew. */
export async function measureRevisit(
  browser: Browser, address: string, ledger: string, documents: number,
): Promise<RevisitTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const first = await context.newPage()
    await first.goto(address)
    await first.locator('input[type=file]').first().setInputFiles(ledger)
    await first.locator('[data-view][data-state=ready]').first().waitFor(patience)
    // What the overview said is kept with the ledger: a reader who keeps one has seen it.
    await first.locator('[data-view][data-state=loading]').first().waitFor({ state: 'detached', ...patience })
    const keepFrom = performance.now()
    await first.locator('[data-action=keep]').first().click(patience)
    await first.locator('[data-kept=kept]').waitFor(patience)
    const kept = performance.now() - keepFrom
    const bytes = await first.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
    await first.evaluate(async () => { await navigator.serviceWorker.ready })
    await first.close()
    await context.setOffline(true)
    await new Promise((resolve) => { setTimeout(resolve, absence) })
    const second = await context.newPage()
    const from = performance.now()
    await second.goto(address)
    await second.locator('[data-view][data-state=ready]').first().waitFor(patience)
    const firstPanel = performance.now() - from
    await second.locator('[data-view][data-state=loading]').first().waitFor({ state: 'detached', ...patience })
    const allPanels = performance.now() - from
    await second.locator('[data-kept=kept]').waitFor(patience)
    return { documents, kept, bytes, firstPanel, allPanels, ledger: performance.now() - from }
  } finally {
    await context.close()
  }
}

/** A section of the report. */
export function revisitReport(times: readonly RevisitTimes[]): string {
  const rows = times.map(({ documents, kept, bytes, firstPanel, allPanels, ledger }) =>
    `| ${documents.toLocaleString('en')} | ${seconds(kept)} | ${(bytes / 1e6).toFixed(0)} MB | ${seconds(firstPanel)} | `
    + `${seconds(allPanels)} | ${seconds(ledger)} |`)
  return ['## Second visit, without network', '',
    `A ledger kept on the device, the tab closed, the network taken away, the page opened anew ${seconds(absence)} later.`, '',
    '| documents | to keep it | on the device | first panel | whole overview | ledger ready for other questions |',
    '|---:|---:|---:|---:|---:|---:|', ...rows, '',
  ].join('\n')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
