import { inject } from 'vitest'
import type { Page } from 'playwright-core'
import { openPage, type TestPage } from './open-page.ts'

/** A table's rows as the page tells them to scripts: column → plain value. */
export type Told = Readonly<Record<string, string>>

/** No file is being taken in, and every panel of the page has its figures, drawn, or has said why not. */
export async function settle(page: Page): Promise<void> {
  await page.locator('[data-step]').waitFor({ state: 'detached' })
  await shown(page)
}

/**
 * Every panel of the page has its figures, drawn and as a table, or has said why not, whatever is being read meanwhile.
 */
export async function shown(page: Page): Promise<void> {
  const isShown = (): boolean => document.querySelector('[data-view]') !== null
    && document.querySelector('[data-view][data-state=loading], .chart[data-ready=false], [data-coming]') === null
  do {
    await page.waitForFunction(isShown, undefined, { polling: 100 })
    await painted(page)
  } while (!await page.evaluate(isShown))
}

/** Two frames later whatever follows the size of its box has followed it: long lists have their rows. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>(resolve => {
    requestAnimationFrame(() => { requestAnimationFrame(() => { setTimeout(resolve) }) })
  }))
}

/** Follows a link of ours inside the page, as the rail does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(next => new Promise<void>(resolve => {
    const { href } = location
    location.hash = next
    // An address that is there already changes nothing, and nothing tells of it.
    if (location.href === href) resolve()
    else addEventListener('hashchange', () => { resolve() }, { once: true })
  }), hash)
  await settle(page)
}

/** Goes back as the browser does. */
export async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>(resolve => {
    addEventListener('hashchange', () => { resolve() }, { once: true })
    history.back()
  }))
  await settle(page)
}

/** What the table of a panel says, also behind its chart, once it is there; of two cells of one column, the first. */
export async function told(page: Page, view: string): Promise<Told[]> {
  await page.locator(`[data-view=${view}] [data-coming]`).first().waitFor({ state: 'detached' })
  return page.locator(`[data-view=${view}] tr`).evaluateAll(rows => rows
    .map(row => Object.fromEntries([...row.querySelectorAll<HTMLElement>('[data-column]')].reverse()
      .map(cell => [cell.dataset['column'] ?? '', cell.dataset['value'] ?? ''])))
    .filter(row => Object.keys(row).length > 0))
}

/** The first value of a column in what a panel says. */
export async function toldOf(page: Page, view: string, column: string): Promise<string | undefined> {
  return (await told(page, view)).find(row => column in row)?.[column]
}

/** The built site with the sample ledger opened by its button. */
export async function openSample(options: Parameters<typeof openPage>[1] = {}): Promise<TestPage> {
  const site = await openPage(inject('siteAddress'), options)
  await site.page.locator('[data-action=sample]').click()
  await sampleRead(site.page)
  return site
}

/** The engine has read the sample, its log of reminders too, and its figures are on the page. */
export async function sampleRead(page: Page): Promise<void> {
  await page.locator('[data-ledger=loaded]').waitFor()
  await settle(page)
}
