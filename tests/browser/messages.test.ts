import { expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle } from './reading.ts'

const invoices = (number: number): { readonly name: string, readonly text: string } => ({
  name: `invoices-${String(number)}.csv`,
  text: `Invoice number,Customer,Invoice date,Due date,Amount\nA-${String(number)},Alder,2025-01-13,2025-02-12,100.00\n`,
})

it('says what was loaded beside the figures, holds it while it is read, and lets it go', async () => {
  await using site = await openPage(inject('siteAddress'), { viewport: { width: 1280, height: 800 } })
  const { page } = site
  await page.locator('header [role=status]').waitFor({ state: 'attached' })
  // Where it is said the first time; it goes by itself, though nobody sees it go.
  const place = page.evaluate(() => new Promise<{ readonly x: number, readonly y: number }>(resolve => {
    const look = (): void => {
      const message = document.querySelector('header [role=status] [data-outcome=loaded]')
      if (message === null) requestAnimationFrame(look)
      else {
        const { left, top, width, height } = message.getBoundingClientRect()
        resolve({ x: left + width / 2, y: top + height / 2 })
      }
    }
    look()
  }))
  await drop(page, invoices(1))
  const { x, y } = await place
  await settle(page)
  await page.locator('header [data-outcome=loaded]').waitFor({ state: 'detached' })
  // The next one comes under the pointer.
  await page.mouse.move(x, y)
  await drop(page, invoices(2))
  const message = page.locator('header [role=status] [data-outcome=loaded]').filter({ hasText: 'invoices-2.csv' })
  await message.waitFor()
  await settle(page)
  const hidden = await message.evaluate((element) => {
    const own = element.getBoundingClientRect()
    return [...document.querySelectorAll('[data-view], footer')].filter((other) => {
      const box = other.getBoundingClientRect()
      return box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom
    }).length
  })
  expect(hidden).toBe(0)
  await page.waitForTimeout(10_000)
  expect(await message.count()).toBe(1)
  await page.mouse.move(x + 600, y)
  await message.waitFor({ state: 'detached' })
  await goTo(page, '#/sources')
  await page.getByText('invoices-2.csv').first().waitFor()
  expect(site.faults).toEqual([])
})

it('keeps a refusal until it is dismissed', async () => {
  await using site = await openPage(inject('siteAddress'))
  await site.page.locator('input[type=file]').first()
    .setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  const refusal = site.page.locator('[data-outcome=refused]')
  await refusal.waitFor()
  await site.page.waitForTimeout(10_000)
  expect(await refusal.getAttribute('role')).toBe('alert')
  await refusal.getByRole('button').click()
  await refusal.waitFor({ state: 'detached' })
})
