import {
  chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page, type Worker,
} from 'playwright-core'
import { inject } from 'vitest'

/** A page in a fresh profile, and all that went wrong in it. */
export interface TestPage extends AsyncDisposable {
  readonly page: Page
  /** Console errors, uncaught errors, violations of the policy, and requests to another origin. */
  readonly faults: readonly string[]
}

interface PageOptions extends BrowserContextOptions {
  /** Called before the address is opened: to hold a request back, say. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>
  /** Shown around, as whoever comes for the first time; otherwise as one who has been here before. */
  readonly isFirstVisit?: boolean
}

/** Milliseconds: nothing fails on time, but what never comes is told before the test itself is given up. */
const patience = 240_000

let connected: Promise<Browser> | undefined

/** Opens an address of the built site; the page is closed when the test's scope ends (`await using`). */
export async function openPage(
  address: string, { prepare, isFirstVisit = false, ...options }: PageOptions = {},
): Promise<TestPage> {
  connected ??= chromium.connect(inject('browserEndpoint'))
  const context = await (await connected).newContext({
    // A worker of an earlier test's page would answer in the place of the host; the tests of it ask for it.
    serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'UTC', ...options,
  })
  const faults: string[] = []
  const { origin } = new URL(address)
  context.on('console', message => { if (message.type() === 'error') faults.push(`console: ${message.text()}`) })
  context.on('weberror', failure => { faults.push(`uncaught: ${failure.error().message}`) })
  context.on('request', request => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(?:blob|data):/.test(url)) faults.push(`foreign: ${url}`)
  })
  await context.exposeBinding('tellViolation', (_, violation: string) => { faults.push(`policy: ${violation}`) })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const tell = (window as unknown as { tellViolation: (violation: string) => void }).tellViolation
      tell(`${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  if (!isFirstVisit) {
    await context.addInitScript(() => {
      if (location.protocol.startsWith('http')) localStorage.setItem('encours.tour', 'shown')
    })
  }
  context.setDefaultTimeout(patience)
  await prepare?.(context)
  const page = await context.newPage()
  await page.goto(address)
  return { page, faults, [Symbol.asyncDispose]: () => context.close() }
}

/** The one worker of a page, in which the engine runs: told of a moment after it was started. */
export async function engineWorker(page: Page): Promise<Worker> {
  return page.workers()[0] ?? await page.waitForEvent('worker')
}
