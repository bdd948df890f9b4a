import { expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, toldOf } from './reading.ts'

const header = 'Invoice number;Customer;Segment;Invoice date;Amount;Currency'
const text = [
  header, 'A-1;Alder;Public;2024-04-10;300;EUR', 'A-2;Birch;Private;2024-04-10;100;EUR', 'A-3;Cedar;Private;2024-05-31;50;EUR',
].join('\n') + '\n'

it('terms by segment are set in a dialog, carried by the address, and named on every figure that rests on them', async () => {
  await using site = await openPage(inject('siteAddress'))
  const { page } = site
  await drop(page, { name: 'invoices.csv', text })
  const overdue = async (): Promise<string | undefined> => {
    await settle(page)
    return toldOf(page, 'headline', 'overdue')
  }
  expect(await overdue()).toBe('400.00')
  await page.locator('[data-parameter=method]').click()
  await page.locator('button[name=terms]').click()
  const dialog = page.locator('[data-dialog=terms]')
  await dialog.locator('select[name=terms-dimension]').selectOption('segment')
  const row = dialog.locator('tr[data-value=Public]')
  await row.locator('td').first().filter({ hasText: /^\s*1\s*$/ }).waitFor()
  await row.locator('input').fill('45')
  await row.locator('select').selectOption('days_then_month_end')
  await dialog.locator('button[type=submit]').click()
  // 45 days from 10 April are 25 May, whose month ends on the as-of date.
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('terms.segment=45eom%3APublic')
  expect(await overdue()).toBe('100.00')
  const note = (await page.locator('[data-view=aging_pyramid] .assumed').first().textContent() ?? '').replace(/\s/g, ' ')
  expect(note).toContain('66.7 % by terms set by “Segment”')
  expect(note).toContain('33.3 % by the default, 30 days after issue')
  await goTo(page, '#/overview?terms.segment=eom10:Public&terms.segment=soon:Private&terms.segment=9:Nobody')
  expect(await overdue()).toBe('400.00')
  expect(await page.locator('[data-notice=parameter]').allInnerTexts()).toEqual([
    expect.stringContaining('soon:Private'), expect.stringContaining('Nobody'),
  ])
  expect(site.faults).toEqual([])
})
