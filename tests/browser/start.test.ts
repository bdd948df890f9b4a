import type { BrowserContext } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { openPage } from './open-page.ts'

const wasm = '**/*.gzip'

it('paints the first screen before the engine has arrived, and says how far it is', async () => {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => { release = resolve })
  const prepare = (context: BrowserContext): Promise<unknown> => context.route(wasm, async route => {
    await held
    await route.continue()
  })
  await using site = await openPage(inject('siteAddress'), { prepare })
  await site.page.locator('h1').waitFor()
  await site.page.locator('input[type=file]').first().waitFor({ state: 'attached' })
  await site.page.locator('[data-engine=waiting], [data-engine=starting]').getByRole('progressbar').waitFor()
  expect(await site.page.locator('[data-engine=ready]').count()).toBe(0)
  release()
  await site.page.locator('[data-engine=ready]').waitFor()
  await expect.poll(() => site.page.workers().length).toBe(1)
  expect(site.faults).toEqual([])
})

it('says so in words when the engine cannot be fetched, and tries again when asked', async () => {
  let isThere = false
  const prepare = (context: BrowserContext): Promise<unknown> =>
    context.route(wasm, route => isThere ? route.continue() : route.fulfill({ status: 503 }))
  await using site = await openPage(inject('siteAddress'), { prepare })
  const failure = site.page.locator('[data-engine=failed]')
  expect(await failure.getByRole('alert').textContent()).toContain('503')
  isThere = true
  await failure.getByRole('button').click()
  await site.page.locator('[data-engine=ready]').waitFor()
  await expect.poll(() => site.page.workers().length).toBe(1)
})
