import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestPage } from './open-page.ts'
import { goBack, goTo, openSample, settle, told, toldOf } from './reading.ts'

let site: TestPage

beforeAll(async () => { site = await openSample() })
afterAll(() => site[Symbol.asyncDispose]())

const balance = (): Promise<string | undefined> => toldOf(site.page, 'headline', 'balance')

it('filters every panel from the address, and comes back with the browser', async () => {
  await goTo(site.page, '#/overview')
  const whole = await balance()
  await goTo(site.page, '#/overview?segment=Industrie')
  const part = await balance()
  expect(Number(part)).toBeLessThan(Number(whole))
  await goTo(site.page, '#/segments?segment=Industrie')
  const row = (await told(site.page, 'segment_comparison')).find(one => one['segment'] === 'Industrie')
  expect(row?.['balance']).toBe(part)
  await goBack(site.page)
  expect(await balance()).toBe(part)
  await goBack(site.page)
  expect(await balance()).toBe(whole)
})

it('opens the documents behind a bucket, and they add up to it', async () => {
  await goTo(site.page, '#/aging')
  const pyramid = await told(site.page, 'aging_pyramid')
  const bucket = pyramid.find(row => row['bucket'] === '61-90' && row['date_role'] === 'as_of')
  await site.page.locator('[data-view=aging_pyramid]').getByRole('button', { name: /as a table/i }).click()
  await site.page.locator('[data-view=aging_pyramid] td').getByRole('button', { name: /61/ }).first().click()
  await site.page.locator('[data-view=open_documents][data-state=ready]').waitFor()
  await settle(site.page)
  expect(site.page.url()).toContain('bucket=61-90')
  const documents = (await told(site.page, 'open_documents')).filter(row => 'open_amount' in row)
  expect(documents).toHaveLength(Number(bucket?.['documents']))
  const cents = documents.reduce((sum, row) => sum + Math.round(Number(row['open_amount']) * 100), 0)
  expect((cents / 100).toFixed(2)).toBe(bucket?.['amount'])
})

it('opens the invoices of a cohort, still open, by a click on any of its cells or by keyboard', async () => {
  await goTo(site.page, '#/cohorts')
  const row = site.page.locator('[data-view=late_payer_cohorts] tr[data-issued="2025-Q3"]')
  await row.getByTitle(/60 d/).click()
  const list = site.page.locator('[data-view=open_documents][data-state=ready]')
  await list.waitFor()
  await settle(site.page)
  expect(site.page.url()).toMatch(/#\/documents\?issued=2025-Q3$/)
  const documents = (await told(site.page, 'open_documents')).filter(one => 'issue_date' in one)
  expect(documents.length).toBeGreaterThan(0)
  expect(documents.filter(one => !/^2025-0[789]-/.test(one['issue_date'] ?? ''))).toEqual([])
  expect(await list.innerText()).toMatch(/invoices issued in Q3\s2025 are open/)
  await goBack(site.page)
  expect(site.page.url()).toMatch(/#\/cohorts$/)
  await row.getByRole('button', { name: 'Q3 2025' }).press('Enter')
  await list.getByRole('button', { name: /Issued in Q3\s2025/ }).click()
  await expect.poll(() => site.page.url()).toMatch(/#\/documents$/)
  await settle(site.page)
})

it('keeps the figures and changes the words with the language', async () => {
  await goTo(site.page, '#/overview')
  const before = await told(site.page, 'headline')
  await site.page.getByRole('button', { name: 'FR', exact: true }).click()
  await site.page.getByRole('link', { name: 'Balance âgée' }).waitFor()
  await expect.poll(() => site.page.locator('html').getAttribute('lang')).toBe('fr')
  await settle(site.page)
  expect(await told(site.page, 'headline')).toEqual(before)
  await site.page.getByRole('button', { name: 'EN', exact: true }).click()
  await site.page.getByRole('link', { name: 'Ageing' }).waitFor()
})

it('answers at a past date, and falls back with a notice where a value makes no sense', async () => {
  await goTo(site.page, '#/overview?as_of=2024-06-30')
  expect(await toldOf(site.page, 'headline', 'position_date')).toBe('2024-06-30')
  await goTo(site.page, '#/overview?as_of=2024-06-31')
  expect(await toldOf(site.page, 'headline', 'position_date')).toBe('2025-12-31')
  expect(await site.page.locator('body').innerText()).toContain('2024-06-31')
})

it('shows the definition and the SQL of a panel', async () => {
  await goTo(site.page, '#/dso')
  await site.page.getByRole('button', { name: /Definition and SQL/ }).first().click()
  const dialog = site.page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.innerText()).toContain('dso_by_month')
  await site.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

it('has broken nothing on the way', () => { expect(site.faults).toEqual([]) })
