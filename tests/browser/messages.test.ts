import { expect, inject, it } from 'vitest'
import { openPage } from './open-page.ts'

it('says what was loaded beside the figures, holds it while it is read, and lets it go', async () => {
  await using site = await openPage(inject('siteAddress'), { viewport: { width: 1280, height: 800 } })
  const status = site.page.locator('header [role=status]')
  await status.waitFor({ state: 'attached' })
  await site.page.getByRole('button', { name: /sample ledger/ }).click()
  const message = status.locator('[data-outcome=loaded]').filter({ hasText: 'sample-reminders' })
  await message.waitFor()
  await message.hover()
  await site.page.locator('[data-view=headline][data-state=ready]').waitFor()
  const hidden = await message.evaluate((element) => {
    const own = element.getBoundingClientRect()
    return [...document.querySelectorAll('[data-view], footer')].filter((other) => {
      const box = other.getBoundingClientRect()
      return box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom
    }).length
  })
  expect(hidden).toBe(0)
  await site.page.waitForTimeout(10_000)
  expect(await message.count()).toBe(1)
  await site.page.locator('h1').hover({ force: true })
  await message.waitFor({ state: 'detached', timeout: 12_000 })
  await site.page.getByRole('link', { name: 'Sources' }).click()
  await site.page.getByText('sample-ledger.csv').first().waitFor()
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
