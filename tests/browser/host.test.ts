import type { BrowserContext } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { openPage } from './open-page.ts'
import { goTo, sampleRead, settle, told } from './reading.ts'
import { violations } from './violations.ts'

/** A host's file in place of the empty one that comes with the page. */
const hosting = (config: string) => (context: BrowserContext): Promise<unknown> =>
  context.route('**/config.json', route => route.fulfill({ contentType: 'application/json', body: config }))

it('is what its host makes of it, tells what it cannot follow, and lets the address go first', async () => {
  const prepare = hosting(JSON.stringify({
    name: 'Créances <b>Dupont</b>', logo: 'favicon.svg', colours: { accent: { light: '#005a3c', dark: '#123456' } },
    language: 'fr', bucketEdges: [0, 15, 30, 60], terms: '45eom', benchmark: { days: 51, source: 'Observatoire' },
    ledger: ['sample-ledger.csv', 'https://elsewhere.example/x.csv'], colors: {},
    hide: { pages: ['legal'], panels: ['dso_by_month', 'no_such_panel'] }, tour: false,
  }))
  await using site = await openPage(inject('siteAddress'), { prepare, isFirstVisit: true })
  const { page } = site
  await settle(page)
  await page.locator('[data-view=headline][data-state=ready]').waitFor()
  expect(await page.title()).toBe('Vue d’ensemble · Créances <b>Dupont</b>')
  await expect.poll(() => page.locator('header .name img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  expect(await page.locator('[data-notice=config] li').allInnerTexts()).toEqual([
    expect.stringMatching(/^colours\.accent\.dark vaut "#123456"\. Le texte y serait difficile à lire/),
    expect.stringMatching(/^ledger\[1\] vaut "https:\/\/elsewhere\.example\/x\.csv"\./),
    expect.stringMatching(/^colors vaut \{\}\. Cette clé n’existe pas/),
    expect.stringMatching(/^hide\.panels\[1\] vaut "no_such_panel"\./),
  ])
  expect(await page.locator('nav').getByRole('link', { name: 'Délais légaux' }).count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))).toBe('#005a3c')
  expect(await violations(site, ['color-contrast'])).toEqual([])

  const buckets = async (): Promise<string[]> =>
    [...new Set((await told(page, 'aging_pyramid')).flatMap(row => row['bucket'] ?? []))]
  await goTo(page, '#/aging')
  expect(await buckets()).toContain('16-30')
  await goTo(page, '#/aging?edges=0,30,60,90')
  expect(await buckets()).toContain('61-90')
  await goTo(page, '#/dso')
  expect(await page.locator('[data-view=dso_by_month]').count()).toBe(0)
  await goTo(page, '#/legal')
  expect(await page.locator('[data-notice=parameter]').innerText()).toContain('legal')
  expect(site.faults).toEqual([])
})

it('opens no ledger of its host where the address asks for none, and stands without the file', async () => {
  const prepare = hosting('{"ledger": "sample-ledger.csv"}')
  await using asked = await openPage(`${inject('siteAddress')}?ledger=`, { prepare })
  await asked.page.locator('[data-engine=ready]').waitFor()
  expect(await asked.page.locator('[data-ledger=none]').count()).toBe(1)
  expect(await asked.page.locator('[data-outcome]').count()).toBe(0)

  await using absent = await openPage(inject('siteAddress'), {
    prepare: context => context.route('**/config.json', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })),
  })
  await absent.page.locator('[data-engine=ready]').waitFor()
  expect(await absent.page.locator('[data-notice]').count()).toBe(0)
})

it('shows a first visitor around in four steps by keyboard, once, and again when asked', async () => {
  await using site = await openPage(inject('siteAddress'), { isFirstVisit: true })
  const { page } = site
  await page.getByRole('button', { name: /sample ledger/ }).click()
  const tour = page.getByRole('dialog', { name: 'The answer first' })
  await tour.waitFor()
  expect(await violations(site)).toEqual([])
  for (const title of ['Any date, any part', 'Behind every chart', 'Nothing lost, nothing sent']) {
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tour-title')
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await page.getByRole('dialog', { name: title }).waitFor()
  }
  await page.getByRole('button', { name: 'Done' }).press('Enter')
  await page.locator('.tour').waitFor({ state: 'detached' })

  await goTo(page, '#/dso')
  await page.getByRole('button', { name: 'Show me around' }).press('Enter')
  await tour.waitFor()
  await expect.poll(() => page.url()).toMatch(/#\/overview$/)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tour-title')
  await page.keyboard.press('Escape')
  await tour.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Show me around')

  await page.reload()
  await page.getByRole('button', { name: /sample ledger/ }).click()
  await sampleRead(page)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(site.faults).toEqual([])
})
