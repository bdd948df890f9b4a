import { readdir, readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'

/** Milliseconds as a user waits for them, on the built site. */
export interface DropTimes {
  /** From the drop of the file on a page whose engine is up to the first panel with figures, and to the last. */
  readonly firstPanel: number
  readonly allPanels: number
  /** The largest resident memory of a renderer process, in bytes; null where the system does not tell. */
  readonly peakMemory: number | null
}

/** The same with what follows. */
export interface SiteTimes extends DropTimes {
  /** From a changed filter until every panel of the overview shows the new figures; median of several. */
  readonly filterChange: number
}

const filters = ['segment=Industry', 'segment=Services', 'country=FR', 'country=BE', 'segment=Public&country=FR']
const patience = { timeout: 120_000 }

export function measureSite(browser: Browser, address: string, ledger: string): Promise<SiteTimes> {
  return onFreshPage(browser, async page => {
    const { firstPanel, allPanels } = await drop(page, address, ledger, 'when the engine is up')
    const changes: number[] = []
    for (const filter of filters) changes.push(await changeFilter(page, filter))
    changes.sort((left, right) => left - right)
    const filterChange = changes[Math.floor(changes.length / 2)] ?? 0
    return { firstPanel, allPanels, filterChange, peakMemory: await peakMemory() }
  })
}

/** The drop of a file alone. */
export function measureDrop(browser: Browser, address: string, file: string): Promise<DropTimes> {
  return onFreshPage(browser, async page =>
    ({ ...await drop(page, address, file, 'when the engine is up'), peakMemory: await peakMemory() }))
}

/** From a drop at once, as the page opens, to the first panel: the start of the engine is part of the wait. */
export function measureEarlyDrop(browser: Browser, address: string, file: string): Promise<number> {
  return onFreshPage(browser, async page => (await drop(page, address, file, 'at once')).firstPanel)
}

async function onFreshPage<T>(browser: Browser, measure: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  try {
    return await measure(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Drops a file; the page's own clock runs from when it has it, and stops when the first panel is painted. */
async function drop(
  page: Page, address: string, file: string, moment: 'at once' | 'when the engine is up',
): Promise<{ firstPanel: number, allPanels: number }> {
  await page.goto(address)
  const input = page.locator('input[type=file]').first()
  await input.waitFor({ state: 'attached', ...patience })
  if (moment === 'when the engine is up') await page.locator('[data-engine=ready]').first().waitFor(patience)
  await input.evaluate(element => {
    element.addEventListener('change', () => { performance.mark('dropped') }, { capture: true, once: true })
  })
  const painted = firstPainted(page)
  await choose(page, file)
  await page.locator('[data-view][data-state=ready]').first().waitFor(patience)
  const firstPanel = await painted
  await settled(page)
  return { firstPanel, allPanels: await sinceDrop(page) }
}

/** The browser takes the file from where it lies: the driver would first copy it, which takes seconds. */
async function choose(page: Page, file: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { result } = await devtools.send('Runtime.evaluate', { expression: "document.querySelector('input[type=file]')" })
  if (result.objectId === undefined) throw new Error('the page takes no file')
  await devtools.send('DOM.setFileInputFiles', { files: [file], objectId: result.objectId })
  await devtools.detach()
}

/**
 * Milliseconds from the drop until a panel with figures is on the screen. Watched from inside the page: a driver that
 * asks for it waits for whatever the page does next.
 */
function firstPainted(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>(resolve => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('[data-view][data-state=ready]') === null) return
      watcher.disconnect()
      // What is to be done after a frame's callbacks comes after its painting.
      requestAnimationFrame(() => setTimeout(() => {
        resolve(performance.now() - (performance.getEntriesByName('dropped')[0]?.startTime ?? 0))
      }))
    })
    watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] })
  }))
}

function sinceDrop(page: Page): Promise<number> {
  return page.evaluate(() => performance.now() - (performance.getEntriesByName('dropped')[0]?.startTime ?? 0))
}

async function settled(page: Page): Promise<void> {
  await page.locator('[data-view][data-state=loading]').first().waitFor({ state: 'detached', ...patience })
}

/** Changes the address inside the page and watches the panels there, so that no driver's latency is counted. */
async function changeFilter(page: Page, filter: string): Promise<number> {
  return page.evaluate(parameters => new Promise<number>(resolve => {
    const from = performance.now()
    const loading = (): boolean => document.querySelector('[data-view][data-state=loading]') !== null
    let hasBegun = false
    const watch = (): void => {
      hasBegun ||= loading()
      if (hasBegun && !loading()) resolve(performance.now() - from)
      else setTimeout(watch, 2)
    }
    location.hash = `#/overview?${parameters}`
    watch()
  }), filter)
}

async function peakMemory(): Promise<number | null> {
  const processes = await readdir('/proc').catch(() => [])
  let peak: number | null = null
  for (const id of processes.filter(name => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (!command.includes('--type=renderer')) continue
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
    peak = Math.max(peak ?? 0, kilobytes * 1024)
  }
  return peak
}
