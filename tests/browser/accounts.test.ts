import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openPage } from './open-page.ts'
import { goTo } from './reading.ts'

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('h1').waitFor()
  const carried = await page.evaluateHandle(file => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(file.bytes)], file.name))
    return transfer
  }, { name, bytes: Array.from(bytes) })
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: carried })
}

it('a DATEV batch in Windows-1252: its cost centres can be filtered by', async () => {
  await using site = await openPage(inject('siteAddress'))
  const batch = join(import.meta.dirname, '..', 'import/datev/golden/clean/input.csv')
  await drop(site.page, 'EXTF_Buchungsstapel.csv', readFileSync(batch))
  await site.page.locator('[data-view=headline]').waitFor()
  await goTo(site.page, `#/overview?dim.${encodeURIComponent('KOST1 - Kostenstelle')}=${encodeURIComponent('BÜRO')}`)
  expect(await site.page.locator('[data-notice=parameter]').count()).toBe(0)
  expect(site.faults).toEqual([])
})
