import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, told } from './reading.ts'

const golden = join(import.meta.dirname, '..', 'import', 'fec', 'golden')

it('reads French books without a question, and keeps nothing of other accounts', async () => {
  await using site = await openPage(inject('siteAddress'))
  await site.page.locator('h1').waitFor()
  await drop(site.page, { name: 'books.txt', text: readFileSync(join(golden, 'clean', 'input.txt'), 'utf8') })
  await settle(site.page)
  await goTo(site.page, '#/overview')
  expect((await told(site.page, 'headline')).find(row => 'balance' in row)?.['balance']).toBe('520.00')
  await goTo(site.page, '#/sources')
  const file = site.page.locator('[data-source="books.txt"]')
  await file.waitFor()
  expect(await file.locator('[data-set-aside]').getAttribute('data-set-aside')).toBe('17')
  expect(await file.locator('[data-not-listed]').getAttribute('data-not-listed')).toBe('17')
  expect(await file.locator('[data-reason]').count()).toBe(0)
  expect(await file.locator('[data-notice="fec_other_accounts"]').count()).toBe(4)
  const words = await file.innerText()
  expect(words).toContain('FEC')
  expect(words).not.toContain('confidentiel')
  expect(site.faults).toEqual([])
})
