import { inject } from 'vitest'
import type { Page } from 'playwright-core'
import { openPage, type TestPage } from './open-page.ts'

/** A table's rows as the page tells them to scripts: column → plain value. */
export type Told = Readonly<Record<string, string>>

/** Every panel of the page has its figures, or has said why not. */
export async function settle(page: Page): Promise<void> {
  await page.locator('[data-view]').first().waitFor()
  await page.locator('[data-view][data-state=loading]').first().waitFor({ state: 'detached' })
}

/** Follows a link of ours inside the page, as the rail does; two frames later the panels know that they are behind. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(next => { location.hash = next }, hash)
  await painted(page)
  await settle(page)
}

/** Goes back as the browser does. */
export async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => { history.back() })
  await painted(page)
  await settle(page)
}

async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>(resolve => {
    setTimeout(() => { requestAnimationFrame(() => { resolve() }) }, 50)
  }))
}

/** What the table of a panel says, also while its chart is shown; of two cells of one column, the first. */
export async function told(page: Page, view: string): Promise<Told[]> {
  return page.locator(`[data-view=${view}] tr`).evaluateAll(rows => rows
    .map(row => Object.fromEntries([...row.querySelectorAll<HTMLElement>('[data-column]')].reverse()
      .map(cell => [cell.dataset['column'] ?? '', cell.dataset['value'] ?? ''])))
    .filter(row => Object.keys(row).length > 0))
}

/** The built site with the sample ledger opened by its button. */
export async function openSample(options: Parameters<typeof openPage>[1] = {}): Promise<TestPage> {
  const site = await openPage(inject('siteAddress'), options)
  await site.page.getByRole('button', { name: /sample ledger|exemple/ }).click()
  // The log of reminders comes after the ledger, which stands by then.
  await site.page.locator('[data-outcome=loaded]').filter({ hasText: 'sample-reminders' }).waitFor()
  await site.page.locator('[data-ledger=loaded] [data-view=headline][data-state=ready]').waitFor()
  await settle(site.page)
  return site
}
