import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { serveSite } from './serve-site.ts'

/** The pictures of README.md: the sample, as a reader meets it. */
const pictures = [
  { name: 'overview', hash: '#/overview', colorScheme: 'light' },
  { name: 'ageing', hash: '#/aging', colorScheme: 'light' },
  { name: 'customer', hash: '#/customer?customer_id=C0001&company=VM', colorScheme: 'light' },
  { name: 'overview-fr-dark', hash: '#/overview?lang=fr', colorScheme: 'dark' },
] as const

const folder = join(import.meta.dirname, '../../.readme')
const patience = { timeout: 120_000 }

await mkdir(folder, { recursive: true })
const site = await serveSite()
const server = await startChromium()
const browser = await chromium.connect(server.wsEndpoint())
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', colorScheme })
    await context.addInitScript(() => { localStorage.setItem('encours.tour', 'shown') })
    const page = await context.newPage()
    await page.goto(site.siteAddress)
    await page.locator('[data-action=sample]').click(patience)
    await page.locator('[data-outcome=loaded]').filter({ hasText: 'sample-reminders' }).waitFor(patience)
    // The message of what was loaded goes by itself.
    await page.locator('[data-outcome=loaded]').first().waitFor({ state: 'detached', ...patience })
    for (const { name, hash } of pictures.filter(picture => picture.colorScheme === colorScheme)) {
      await page.evaluate(next => { location.hash = next }, hash)
      await page.waitForTimeout(500)
      await page.locator('[data-view]').first().waitFor(patience)
      await page.locator('[data-view][data-state=loading]').first().waitFor({ state: 'detached', ...patience })
      await page.locator('.chart[data-ready=false]').first().waitFor({ state: 'detached', ...patience })
      await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
      console.info(`.readme/${name}.png`)
    }
    await context.close()
  }
} finally {
  await browser.close()
  await server.close()
  await site.close()
}
