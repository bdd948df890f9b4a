import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** Milliseconds from the opening of the address, in a browser that never saw the page. */
export interface FirstVisit {
  /** The first screen can be read. */
  readonly shell: number
  /** The engine takes files. */
  readonly engine: number
  /** The sample, asked for as soon as its button is there: its first panel, and the whole overview. */
  readonly firstPanel: number
  readonly overview: number
  /** The engine has read it, and every figure of the overview is its own. */
  readonly ledger: number
  /** Bytes that came over the line. */
  readonly bytes: number
}

/** A line of 10 Mbit/s and a processor at a quarter of its speed. */
const line = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 2e6 / 8 }
const slowdown = 4
const patience = { timeout: 180_000 }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.csv': 'text/csv', '.webmanifest': 'application/manifest+json',
}

/** Serves a folder as the notes on hosting say: texts packed, the rest as it is. */
async function serve(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const path = join(folder, normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)))
    const type = types[extname(path)]
    readFile(path).then((bytes) => {
      response.setHeader('Content-Type', type ?? 'application/octet-stream')
      if (type !== undefined) response.setHeader('Content-Encoding', 'gzip')
      response.end(type === undefined ? bytes : gzipSync(bytes))
    }, () => { response.writeHead(404).end() })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  return { server, address: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/` }
}

/** Opens the built site in a fresh profile on a slow line and a slow processor, and asks for the sample at once. */
export async function measureFirstVisit(browser: Browser, folder: string): Promise<FirstVisit> {
  const { server, address } = await serve(folder)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', line)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    let bytes = 0
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
    await context.addInitScript(watch)
    await page.goto(address)
    await page.locator('html[data-visit=over]').waitFor({ state: 'attached', ...patience })
    const marks = await page.evaluate(() => Object.fromEntries(
      performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])))
    const shell = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
    const at = (name: string): number => marks[`visit.${name}`] ?? 0
    return {
      shell: Math.max(shell, at('shell')), engine: at('engine'), firstPanel: at('panel'), overview: at('overview'),
      ledger: at('ledger'), bytes,
    }
  } finally {
    await context.close()
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
  }
}

/** Runs in the page: no driver's latency is counted. */
function watch(): void {
  const isThere = (selector: string): boolean => document.querySelector(selector) !== null
  const isWhole = (): boolean => isThere('[data-view]') && !isThere('[data-view][data-state=loading]')
  const steps = new Map<string, () => boolean>([
    ['shell', () => {
      document.querySelector<HTMLElement>('[data-action=sample]')?.click()
      return isThere('[data-action=sample]')
    }],
    ['engine', () => isThere('[data-engine=ready], [data-ledger=loaded]')],
    ['panel', () => isThere('[data-view][data-state=ready]')],
    ['overview', isWhole],
    ['ledger', () => isThere('[data-ledger=loaded]') && isWhole()],
  ])
  const look = (): void => {
    for (const [name, isReached] of steps) {
      if (!isReached()) continue
      performance.mark(`visit.${name}`)
      steps.delete(name)
    }
    if (steps.size > 0) setTimeout(look, 10)
    else document.documentElement.dataset['visit'] = 'over'
  }
  look()
}
