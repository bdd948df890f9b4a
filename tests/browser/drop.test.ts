import { expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, toldOf } from './reading.ts'

const invoices = {
  name: 'invoices.csv',
  text: `Invoice number,Customer,Invoice date,Due date,Payment date,Currency,Amount
A-1,"<img src=x onerror=alert(1)>",2025-01-13,2025-02-12,2025-03-01,EUR,"1,000.00"
A-2,"=cmd|' /C calc'!A0",2025-02-20,2025-03-22,,EUR,250.10
A-3,Plain Ltd,2025-03-25,2025-04-24,,EUR,99.90
`,
}

it('reads a file that is dropped, shows hostile names as text, and refuses the next without losing the first', async () => {
  await using site = await openPage(inject('siteAddress'))
  await drop(site.page, invoices)
  await settle(site.page)
  await goTo(site.page, '#/overview')
  expect(await toldOf(site.page, 'headline', 'balance')).toBe('350.00')
  await goTo(site.page, '#/documents')
  expect(await site.page.locator('main').innerText()).toContain("=cmd|' /C calc'!A0")
  await drop(site.page, { name: 'notes.csv', text: 'apples,pears\nred,green\n' })
  await site.page.locator('[data-outcome=refused]').filter({ hasText: 'notes.csv' }).waitFor()
  await goTo(site.page, '#/overview')
  expect(await toldOf(site.page, 'headline', 'balance')).toBe('350.00')
  expect(site.faults).toEqual([])
})
