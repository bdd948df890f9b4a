import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestPage } from './open-page.ts'
import { goTo, openSample } from './reading.ts'

let site: TestPage
beforeAll(async () => { site = await openSample() })
afterAll(() => site[Symbol.asyncDispose]())

/** What the dialog says of the document that a number leads to, whose own row it shows. */
async function dialogOf(page: Page): Promise<string> {
  const dialog = page.locator('[data-view=document_origin][data-state=ready]')
  await dialog.locator('[data-raw]').first().waitFor()
  const heading = await dialog.getByRole('heading', { level: 2 }).innerText()
  const row = await dialog.locator('[data-raw]').first().innerText()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return `${heading}\n${row}`
}

const customer = '#/customer?customer_id=C0004&company=VS'

it.each([
  ['#/forecast', 'forecast_documents'], ['#/legal', 'late_interest'], ['#/legal', 'beyond_limits'],
  ['#/what-if', 'discount_payments'], ['#/signals', 'signal_documents'],
  [customer, 'customer_disputes'], [customer, 'customer_expected'], [customer, 'customer_documents'],
  [customer, 'customer_settlements'],
])('%s leads from the numbers in %s to where they come from', async (hash, view) => {
  const { page } = site
  await goTo(page, hash)
  const panel = page.locator(`[data-view=${view}]`)
  if (view === 'customer_settlements') await panel.getByRole('button', { name: / As a table$/ }).click()
  const number = panel.locator('[data-origin]').filter({ visible: true }).first()
  const name = await number.innerText()
  await number.press('Enter')
  const told = await dialogOf(page)
  expect(told.split('\n')[0]).toContain(name)
  expect(told.split('\n')[1]).toContain(`;${name};`)
  expect(site.faults).toEqual([])
})

it('leads there from the line of time', async () => {
  const { page } = site
  await goTo(page, '#/overview')
  await goTo(page, customer)
  const label = page.locator('[data-view=customer_settlements] .chart svg text').filter({ hasText: /^\w+-?\d+/ }).first()
  const name = await label.textContent()
  await label.click()
  expect(await dialogOf(page)).toContain(name)
})
