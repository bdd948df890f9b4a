import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestPage } from './open-page.ts'
import { goTo, openSample } from './reading.ts'

let site: TestPage

beforeAll(async () => { site = await openSample({ viewport: { width: 1280, height: 800 } }) })
afterAll(() => site[Symbol.asyncDispose]())

async function sheets(): Promise<number> {
  const pdf = await site.page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

it('prints the first page on one sheet, and starts a long list on the sheet of its title', async () => {
  await goTo(site.page, '#/overview')
  expect(await sheets()).toBe(1)
  await goTo(site.page, '#/documents')
  expect(await sheets()).toBeLessThanOrEqual(2)
})

it('prints charts as large as their boxes, no buttons, and which rows of how many', async () => {
  await goTo(site.page, '#/dso')
  const drawing = site.page.locator('[data-view=dso_by_month] [data-ready=true] svg')
  await drawing.waitFor()
  expect(await drawing.getAttribute('viewBox')).toMatch(/^0 0 \d{3,} \d{3,}$/)
  await site.page.emulateMedia({ media: 'print' })
  await expect.poll(() => drawing.evaluate((svg) => {
    const box = svg.closest('[data-ready]')
    return [svg.clientWidth - (box?.clientWidth ?? 0), svg.clientHeight - (box?.clientHeight ?? 0)]
  })).toEqual([0, 0])
  await goTo(site.page, '#/documents')
  await site.page.getByText(/^Rows 1 to \d+ of 2,133$/).waitFor()
  expect(await site.page.getByRole('button', { name: 'more columns' }).isVisible()).toBe(false)
  expect(await site.page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false)
  expect(site.faults).toEqual([])
})

it('prints the briefing of a customer on one upright sheet, and the page itself again afterwards', async () => {
  await site.page.emulateMedia({ media: 'screen' })
  await goTo(site.page, '#/customer?customer_id=C0004&company=VS&lang=fr')
  await site.page.evaluate(() => { window.print = () => undefined })
  await site.page.locator('[data-action=briefing]').click()
  const briefing = site.page.locator('body > div > article')
  await briefing.waitFor({ state: 'attached' })
  await site.page.emulateMedia({ media: 'print' })
  expect(await briefing.getByRole('heading', { level: 1 }).textContent()).toBe('Halles du Lac Vert')
  expect(await site.page.locator('.page').isVisible()).toBe(false)
  const pdf = (await site.page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(boxes.map(([, width, height]) => Number(width) < Number(height))).toEqual([true])
  await briefing.waitFor({ state: 'detached' })
  expect(await site.page.locator('.page').isVisible()).toBe(true)
  expect(site.faults).toEqual([])
})
