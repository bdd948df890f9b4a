import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, told, toldOf } from './reading.ts'

const golden = join(import.meta.dirname, '..', 'import', 'fec', 'golden')

it('reads French books without a question, and keeps nothing of other accounts', async () => {
  await using site = await openPage(inject('siteAddress'))
  await drop(site.page, { name: 'books.txt', text: readFileSync(join(golden, 'clean', 'input.txt'), 'utf8') })
  await settle(site.page)
  await goTo(site.page, '#/overview')
  expect(await toldOf(site.page, 'headline', 'balance')).toBe('520.00')
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

it('books of two years make one ledger in whatever order they come, also while others are read', async () => {
  const years = ['input-2.txt', 'input.txt'].map((name, index) =>
    ({ name: `${String(2023 + index)}.txt`, text: readFileSync(join(golden, 'years-reversed', name), 'utf8') }))
  const read = async (page: Page, order: typeof years): Promise<unknown> => {
    for (const year of order) await drop(page, year)
    await goTo(page, '#/overview')
    const figures = await told(page, 'headline')
    await goTo(page, '#/sources')
    return [figures, await page.locator('[data-source]').evaluateAll(all => all.map(one => one.getAttribute('data-source')))]
  }
  await using inOrder = await openPage(inject('siteAddress'))
  await using reversed = await openPage(inject('siteAddress'))
  const known = await read(inOrder.page, years)
  expect(known).toMatchObject([{}, ['2023.txt', '2024.txt']])
  expect(await read(reversed.page, years.toReversed())).toEqual(known)
  expect([...inOrder.faults, ...reversed.faults]).toEqual([])
})
