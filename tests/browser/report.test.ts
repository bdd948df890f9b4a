import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unpack } from '../export/archive/reproduce.ts'
import type { TestPage } from './open-page.ts'
import { goTo, openSample, toldOf } from './reading.ts'

let site: TestPage

beforeAll(async () => {
  site = await openSample({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark', acceptDownloads: true })
})
afterAll(() => site[Symbol.asyncDispose]())

const fingerprint = (name: string): string =>
  createHash('sha256').update(readFileSync(join(import.meta.dirname, '../../sample-data', name))).digest('hex')

/** Follows a link to the paper and waits until every panel and chart on it is there. */
async function open(hash: string): Promise<void> {
  await goTo(site.page, hash)
  await site.page.locator('[data-report=ready]').waitFor()
}

/** Width and height of each sheet, in points. */
async function sheets(): Promise<number[][]> {
  const pdf = (await site.page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
    .map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}

it('lays the usual panels on upright sheets of A4, light in a dark page, each with its question, answer and table', async () => {
  const { page } = site
  await open('#/report')
  expect(new URL(page.url()).hash).toBe('#/report')
  expect(await page.locator('.sheets').evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)')
  expect(await page.locator('.sheets').evaluate((sheet) => getComputedStyle(sheet).getPropertyValue('--ink'))).toBe('#16202b')
  expect(await page.locator('.sheets [data-view]:not([data-state=ready])').count()).toBe(0)
  await page.locator('.sheets [data-view=dso_by_month] [data-ready=true] svg').waitFor()
  expect(await toldOf(page, 'headline', 'balance')).toBe('5146004.88')
  expect(await page.locator('[data-sha256]').evaluateAll((all) => all.map((one) => one.getAttribute('data-sha256'))))
    .toEqual([fingerprint('ledger.csv'), fingerprint('reminders.csv')])
  expect(await page.locator('[data-view=customer_list] [data-total]').textContent())
    .toBe('The first 12 of 237 rows. All of them: tables/customer_list.csv of the working papers.')

  const sizes = await sheets()
  expect(sizes.length).toBeGreaterThan(10)
  expect(new Set(sizes.map(([width, height]) => `${String(width)} x ${String(height)}`))).toEqual(new Set(['595 x 842']))
  const rules = await page.evaluate(() => document.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' '))
  expect(rules).toMatch(/@bottom-right \{ content: "Page" " " counter\(page\) " \/ " counter\(pages\)/)

  // Back on screen, and on another page nothing of it is left.
  await goTo(page, '#/overview')
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  expect(site.faults).toEqual([])
})

it('keeps the choice of panels in the address, and prints only when it is ready', async () => {
  const { page } = site
  await page.evaluate(() => { window.print = () => { document.body.dataset['printed'] = 'yes' } })
  await open('#/report?segment=Collectivit%C3%A9s&panels=aging_pyramid,customer_list&lang=fr')
  expect(await page.locator('.sheets [data-view]').evaluateAll((all) => all.map((one) => one.getAttribute('data-view'))))
    .toEqual(['aging_pyramid', 'customer_list'])
  expect(await page.locator('.cover').textContent()).toMatch(/Revue du poste clients.*Segment.*Collectivités/s)
  await page.getByText('Volets (2)').click()
  await page.locator('input[name=customer_list]').uncheck()
  await expect.poll(() => new URL(page.url()).hash).toContain('panels=aging_pyramid&')
  // Looked at in the page itself: the panels may have their figures before anything else could look.
  const isWaiting = await page.getByRole('button', { name: 'Le choix habituel' }).evaluate(async (button: HTMLElement) => {
    button.click()
    await new Promise((resolve) => { setTimeout(resolve) })
    return document.querySelector<HTMLButtonElement>('[data-action=print-report]')?.disabled
  })
  expect(isWaiting).toBe(true)
  await expect.poll(() => new URL(page.url()).hash).toBe('#/report?lang=fr&segment=Collectivit%C3%A9s')
  await page.locator('[data-report=ready]').waitFor()
  await page.locator('[data-action=print-report]').click()
  await expect.poll(() => page.evaluate(() => document.body.dataset['printed'])).toBe('yes')
  await open('#/report?panels=nobody')
  await page.locator('[data-notice=parameter]').filter({ hasText: 'nobody' }).waitFor()
  expect(site.faults).toEqual([])
})

it('writes working papers in which a native engine finds the same figures', async () => {
  const { page } = site
  await open('#/report?segment=Collectivit%C3%A9s&panels=headline,aging_pyramid,customer_list&compare=2024-06-30&lang=fr')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-action=archive]').click()])
  expect(download.suggestedFilename()).toBe('encours-dossier-de-travail-2025-12-31.zip')
  await using unpacked = await unpack(new Blob([new Uint8Array(await buffer(await download.createReadStream()))]))
  const manifest = JSON.parse(await unpacked.read('manifest.json')) as {
    compare_to: string; filters: unknown; sources: { sha256: string; rows_read: number; rows_set_aside: number }[]
  }
  expect(manifest.sources.map(({ sha256 }) => sha256)).toEqual([fingerprint('ledger.csv'), fingerprint('reminders.csv')])
  expect(manifest.filters).toEqual([{ dimension: 'segment', value: 'Collectivités' }])
  expect(manifest.compare_to).toBe('2024-06-30')
  expect(await unpacked.read('LISEZMOI.txt')).toContain('tables/aging_pyramid.csv  Quel retard dans ce qui est dû')
  expect((await unpacked.reproduce()).join()).toMatch(/^verdict Reproduced: \d+ comparisons, no difference\.$/)
  await expect.poll(() => page.locator('[data-action=archive]').isEnabled()).toBe(true)
  expect(site.faults).toEqual([])
})
