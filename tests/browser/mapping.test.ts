import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { drop, type DroppedFile } from './dropping.ts'
import { openPage, type TestPage } from './open-page.ts'
import { goTo, settle, told, toldOf } from './reading.ts'
import { violations } from './violations.ts'

const header = 'Facture;Client;Date facture;Échéance;Date règlement;Montant TTC'

/** No part of a date above 12, no due date before its invoice in either order, no amount that proves its sign. */
const ambiguous: DroppedFile = {
  name: 'balance.csv',
  text: `${header}
F-01;Alba SARL;01/02/2025;02/03/2025;;1.000
F-02;Bruno SA;03/04/2025;05/06/2025;07/08/2025;2.500
F-03;Cendre SAS;05/06/2025;08/07/2025;;3.750
F-04;Alba SARL;02/05/2025;04/06/2025;06/07/2025;1.250
F-05;Bruno SA;06/07/2025;07/09/2025;;4.125
`,
}

const screenOf = (page: Page): ReturnType<Page['locator']> => page.locator('[data-screen=mapping]')
const confirmOf = (page: Page): ReturnType<Page['locator']> => page.locator('[data-action=confirm-mapping]')

/** The figures of a position. */
async function figures(page: Page, date: string): Promise<Record<'balance' | 'overdue', string | undefined>> {
  await goTo(page, `#/overview?as_of=${date}`)
  return { balance: await toldOf(page, 'headline', 'balance'), overdue: await toldOf(page, 'headline', 'overdue') }
}

async function cells(page: Page, role: string): Promise<string[]> {
  const found = await page.locator(`[data-preview] td[data-role=${role}]`).allInnerTexts()
  return found.map(text => text.replace(/\s/g, ' ').trim())
}

/** Waits until the preview says so: it is read anew after every answer. */
async function previewed(page: Page, role: string, first: string): Promise<void> {
  await expect.poll(async () => (await cells(page, role))[0]).toBe(first)
}

async function openAndDrop(file: DroppedFile, options?: Parameters<typeof openPage>[1]): Promise<TestPage> {
  const site = await openPage(inject('siteAddress'), options)
  await drop(site.page, file)
  await screenOf(site.page).waitFor()
  return site
}

it('asks what a file cannot prove, shows neither reading before the answer, and remembers it', async () => {
  await using site = await openAndDrop(ambiguous)
  const { page } = site
  await previewed(page, 'issue_date', '01/02/2025 ?')
  expect(await cells(page, 'due_date')).toEqual(
    ['02/03/2025 ?', '05/06/2025 ?', '08/07/2025 ?', '04/06/2025 ?', '07/09/2025 ?'])
  expect(await cells(page, 'amount')).toEqual(['1.000 ?', '2.500 ?', '3.750 ?', '1.250 ?', '4.125 ?'])
  expect(await confirmOf(page).isDisabled()).toBe(true)

  const readings = page.locator('[data-question=date_order] [data-reading]')
  expect((await readings.allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim())).toEqual([
    'day, month, year 01/02/2025 is 1 Feb 2025 03/04/2025 is 3 Apr 2025 05/06/2025 is 5 Jun 2025',
    'month, day, year 01/02/2025 is 2 Jan 2025 03/04/2025 is 4 Mar 2025 05/06/2025 is 6 May 2025',
  ])
  const [left, right] = await Promise.all([readings.nth(0).boundingBox(), readings.nth(1).boundingBox()])
  expect(left?.y).toBe(right?.y)
  expect(left?.x).toBeLessThan(right?.x ?? 0)

  await page.locator('input[value=mdy]').check()
  await previewed(page, 'issue_date', '2 Jan 2025')
  expect((await cells(page, 'amount'))[0]).toBe('1.000 ?')
  expect(await confirmOf(page).isDisabled()).toBe(true)
  await page.locator('input[value=dmy]').check()
  await previewed(page, 'issue_date', '1 Feb 2025')
  await page.locator('input[value="."]').check()
  await previewed(page, 'amount', '1.00')
  // Confirming at once leaves the preview no time: what it was reading must not get into the ledger's way.
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('input[value=","]')?.click()
    await new Promise(resolve => { setTimeout(resolve, 0) })
    document.querySelector<HTMLElement>('[data-action=confirm-mapping]')?.click()
  })
  await settle(page)

  // F-02 is paid on 7 August and F-04 on 6 July; F-05 is due on 7 September.
  expect(await figures(page, '2025-07-31')).toEqual({ balance: '11375.00', overdue: '7250.00' })
  await goTo(page, '#/aging?as_of=2025-07-31')
  const pyramid = (await told(page, 'aging_pyramid')).filter(row => row['date_role'] === 'as_of')
  expect(pyramid.map(row => row['amount']).filter(amount => amount !== '0.00'))
    .toEqual(['4125.00', '3750.00', '2500.00', '1000.00'])

  await page.reload()
  await drop(page, { name: 'later.csv', text: `${header}
G-01;Dune SA;04/05/2025;06/07/2025;;7.000
G-02;Dune SA;02/03/2025;09/10/2025;;1.500
G-03;Dune SA;02/01/2025;03/01/2025;04/02/2025;2.000
` })
  await settle(page)
  expect(await screenOf(page).count()).toBe(0)
  // With the month first, G-01 would be of 5 April.
  expect(await figures(page, '2025-04-30')).toEqual({ balance: '1500.00', overdue: '0.00' })
  expect(site.faults).toEqual([])
})

it('reads the same file otherwise when it is answered otherwise, in French', async () => {
  await using site = await openAndDrop(ambiguous, { locale: 'fr-FR' })
  const { page } = site
  const amounts = page.locator('[data-question=decimal_sign] [data-reading]')
  expect((await amounts.allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim())).toEqual([
    'point décimal : 1,234.50 1.000 se lit 1,00 2.500 se lit 2,50 3.750 se lit 3,75',
    'virgule décimale : 1.234,50 1.000 se lit 1 000,00 2.500 se lit 2 500,00 3.750 se lit 3 750,00',
  ])
  await page.locator('input[value=","]').check()
  await page.locator('input[value=mdy]').check()
  await previewed(page, 'issue_date', '2 janv. 2025')
  await previewed(page, 'amount', '1 000,00')
  await confirmOf(page).click()
  await settle(page)
  // F-02 is paid on 8 July and F-04 on 7 June; F-03 is due on 7 August, F-05 since 9 July.
  expect(await figures(page, '2025-07-31')).toEqual({ balance: '8875.00', overdue: '5125.00' })
  expect(site.faults).toEqual([])
})

it('a column whose header says nothing gets its role by keyboard, and what it cannot prove is asked then', async () => {
  await using site = await openAndDrop({
    name: 'zorglub.csv',
    text: `Facture;Client;Date facture;Zorglub
F-01;Alba SARL;31/01/2025;1.000
F-02;Bruno SA;28/02/2025;2.500
`,
  }, { locale: 'fr-FR' })
  const { page } = site
  await screenOf(page).getByText('Pas de grand livre sans').waitFor()
  expect(await confirmOf(page).isDisabled()).toBe(true)
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let presses = 0; presses < 60 && !/Rôle.*Zorglub/.test(await focused()); presses++) await page.keyboard.press('Tab')
  expect(await focused()).toMatch(/Rôle.*Zorglub/)
  // One letter at a time finds the next role that begins with it; a word is lost where its letters come too slowly.
  const role = (): Promise<string | undefined> => page.evaluate(() =>
    document.activeElement instanceof HTMLSelectElement ? document.activeElement.selectedOptions[0]?.text : undefined)
  for (let presses = 0; presses < 20 && await role() !== 'Montant'; presses++) await page.keyboard.press('M')
  expect(await role()).toBe('Montant')
  await page.locator('[data-question=decimal_sign]').waitFor()
  expect(await confirmOf(page).isDisabled()).toBe(true)
  await previewed(page, 'amount', '1.000 ?')
  await page.locator('[data-question=decimal_sign] input').first().focus()
  await page.keyboard.press('ArrowDown')
  await previewed(page, 'amount', '1 000,00')
  await confirmOf(page).press('Enter')
  await settle(page)
  expect((await figures(page, '2025-02-28')).balance).toBe('3500.00')
  expect(site.faults).toEqual([])
})

it('cancelling leaves the loaded ledger as it was', async () => {
  await using site = await openPage(inject('siteAddress'))
  const { page } = site
  await drop(page, { name: 'plain.csv', text: `Invoice number,Customer,Invoice date,Due date,Amount
A-1,Plain Ltd,2025-01-13,2025-02-12,"1,000.00"
A-2,Plain Ltd,2025-02-20,2025-03-22,250.10
` })
  await settle(page)
  const before = await figures(page, '2025-03-31')
  expect(before).toEqual({ balance: '1250.10', overdue: '1250.10' })
  await drop(page, ambiguous)
  await screenOf(page).waitFor()
  await page.locator('input[value=mdy]').check()
  await screenOf(page).getByRole('button', { name: 'Do not read this file' }).click()
  await screenOf(page).waitFor({ state: 'detached' })
  await goTo(page, '#/overview')
  expect(await figures(page, '2025-03-31')).toEqual(before)
  await goTo(page, '#/sources')
  expect(await page.locator('[data-source]').evaluateAll(files => files.map(file => file.dataset['source']))).toEqual(['plain.csv'])
  expect(site.faults).toEqual([])
})

describe.each(['light', 'dark'] as const)('in %s colours', colorScheme => {
  it('nobody is shut out of the questions, before and after the answers', async () => {
    await using site = await openAndDrop(ambiguous, { colorScheme })
    await previewed(site.page, 'issue_date', '01/02/2025 ?')
    expect(await violations(site)).toEqual([])
    await site.page.locator('input[value=dmy]').check()
    await site.page.locator('input[value=","]').check()
    await previewed(site.page, 'amount', '1,000.00')
    expect(await violations(site)).toEqual([])
  })
})
