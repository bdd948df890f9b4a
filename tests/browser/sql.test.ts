import Papa from 'papaparse'
import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { inlineRows, workbookOf } from '../import/workbook/package.ts'
import { openPage } from './open-page.ts'
import { goTo, openSample, settle, told, toldOf } from './reading.ts'
import { violations } from './violations.ts'

const field = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('textbox', { name: 'Question in SQL' })

/** Types a question over what is there, as a hand does, and runs it by keyboard. */
async function ask(page: Page, sql: string): Promise<void> {
  await field(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(sql)
  await page.keyboard.press('Control+Enter')
}

it('answers questions that a reader types, and nothing that is typed changes a figure', async () => {
  await using site = await openSample({ permissions: ['clipboard-read', 'clipboard-write'] })
  const { page } = site
  const before = await told(page, 'headline')
  const run = page.getByRole('button', { name: 'Run', exact: true })
  const answer = page.locator('[data-view=sql_result]')

  // What comes with a link waits for a click. It needs a table that no page has asked for yet.
  const question = `select customer_id, claim, date '2024-02-29' as leap, 1.10::decimal(9, 3) as exact
from (select customer_id, count(*) as claim from interest_claims group by customer_id) order by claim desc, customer_id`
  await goTo(page, `#/sql?query=${encodeURIComponent(question)}`)
  await page.locator('[data-notice=arrived]').waitFor()
  await expect.poll(() => field(page).innerText()).toContain('interest_claims')
  expect(await answer.count()).toBe(0)
  await run.click()
  await answer.waitFor()
  const rows = await told(page, 'sql_result')
  expect(rows[0]).toMatchObject({ leap: '2024-02-29', exact: '1.100' })
  expect(Number(rows[0]?.['claim'])).toBeGreaterThan(0)

  // Taken away whole, as every table is.
  await answer.getByRole('button', { name: 'Take away' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV for Excel' }).click(),
  ])
  const csv = (await buffer(await download.createReadStream())).toString('utf8').slice(1)
  const { data } = Papa.parse<string[]>(csv, { skipEmptyLines: true })
  expect(data[0]).toEqual(['customer_id', 'claim', 'leap', 'exact'])
  expect(data.length - 1).toBe(Number(await answer.locator('[data-rows]').getAttribute('data-rows')))

  // Typed over coloured words, completed, and sorted; Tab leaves the field.
  await ask(page, 'select i, -i as minus from range(250000) t(i)')
  await page.locator('[data-rows="250000"]').waitFor()
  await answer.getByRole('button', { name: 'i', exact: true }).click()
  await expect.poll(async () => (await told(page, 'sql_result'))[0]).toMatchObject({ i: '249999', minus: '-249999' })
  await field(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('select bal')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Run')

  // Faults say where they are; what would change something is refused; an endless question can be stopped.
  await ask(page, 'select number,\n  amuont\nfrom documents')
  await page.locator('[data-fault=unknown_column]').waitFor()
  expect(await page.locator('[data-fault] p').first().innerText()).toMatch(/Line 2, column 3.*amuont.*amount/s)
  await page.locator('.cm-fault').filter({ hasText: /^amuont$/ }).waitFor()
  for (const [sql, reason] of [
    ['rollback; drop table documents', 'several'], ['delete from documents', 'no_question'], ['commit', 'no_question'],
    ["copy documents to 'in/evil.csv'", 'no_question'], ['set threads = 1', 'no_question'],
  ] as const) {
    await ask(page, sql)
    await page.locator(`[data-refused=${reason}]`).waitFor()
  }
  await ask(page, 'select count(*) from range(1000000) a(i), range(10000000) b(i) where a.i * b.i % 7 = 3')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('Stopped.').waitFor()
  await ask(page, "select count(*) as files from glob('in/*')")
  await expect.poll(async () => (await told(page, 'sql_result'))[0]).toMatchObject({ files: '0' })

  await page.getByRole('button', { name: 'How it is answered' }).click()
  await page.locator('[data-plan] li').first().waitFor()
  expect(await violations(site)).toEqual([])
  await goTo(page, '#/overview')
  expect(await told(page, 'headline')).toEqual(before)
  expect(site.faults).toEqual([])
})

/** Lets go of a file over the page, and waits until it is in the ledger. */
async function load(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await settle(page)
}

/** Opens where a document comes from, by keyboard, and reads the row: header and value of each column. */
async function originOf(page: Page, number: string): Promise<Readonly<Record<string, string>>> {
  await goTo(page, '#/documents')
  await page.locator('[data-column=number] button').filter({ hasText: number }).press('Enter')
  const dialog = page.locator('[data-view=document_origin][data-state=ready]')
  await dialog.locator('[data-original=row]').first().waitFor()
  return dialog.locator('[data-original] dd').evaluateAll((cells: HTMLElement[]) =>
    Object.fromEntries(cells.map(cell => [cell.dataset['header'] ?? '', cell.textContent])))
}

const close = (page: Page): Promise<void> => page.getByRole('button', { name: 'Close' }).click()

it('leads from a figure to its question, and to the row of the file as it stands there', async () => {
  await using site = await openPage(inject('siteAddress'))
  const { page } = site
  const rows = [
    'N° facture;Client;Libellé;Date facture;Échéance;Devise;Montant TTC',
    'F-101;Bétons Auclair;Pose;13/01/2025;12/02/2025;EUR;1200,50',
    'F-102;Bétons Auclair;"Vis ; écrous ""inox""";20/02/2025;22/03/2025;EUR;80,00',
    'F-103;Ateliers Brévent;Après;25/03/2025;24/04/2025;EUR;95,10',
  ]
  await load(page, 'ventes.csv', Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1'))
  expect(await originOf(page, 'F-102')).toMatchObject({
    'N° facture': 'F-102', 'Libellé': 'Vis ; écrous "inox"', 'Montant TTC': '80,00',
  })
  expect(await page.locator('[data-raw]').innerText()).toBe(rows[2])
  expect(await violations(site, ['aria-dialog-name', 'scrollable-region-focusable', 'color-contrast'])).toEqual([])
  await close(page)

  // From a panel to its question as it was asked, which runs there and gives the same figure.
  await goTo(page, '#/overview')
  const balance = await toldOf(page, 'headline', 'balance')
  await page.locator('[data-view=headline]').first().hover()
  await page.locator('[data-view=headline]').first().getByRole('button', { name: /Definition and SQL/ }).click()
  await page.getByRole('button', { name: /^Open “main” in the SQL page/ }).click()
  await page.locator('[data-notice=arrived]').waitFor()
  await expect.poll(() => field(page).innerText())
    .toMatch(/^-- as_of = 2025-\d\d-\d\d.*from headline where currency = 'EUR'/s)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.locator('[data-view=sql_result]').waitFor()
  const asked = (await told(page, 'sql_result')).find(row => row['date_role'] === 'as_of')
  expect(Number(asked?.['gross_open']) + Number(asked?.['unapplied'])).toBe(Number(balance))

  // A sheet of a workbook, beside it.
  await goTo(page, '#/sources')
  const sheet = inlineRows([
    ['Invoice number', 'Customer', 'Invoice date', 'Due date', 'Currency', 'Amount'],
    ['X-1', 'Chalets Dorénaz', '2025-03-13', '2025-04-12', 'EUR', '310.25'],
    ['X-2', 'Chalets Dorénaz', '2025-03-14', '2025-04-13', 'EUR', '20.00'],
  ])
  await load(page, 'book.xlsx', await workbookOf({ sheets: [{ name: 'Ledger', rows: sheet }] }))
  expect(await originOf(page, 'X-2')).toMatchObject({ 'Invoice number': 'X-2', 'Amount': '20.00' })
  expect(await page.locator('[data-raw]').count()).toBe(0)
  expect(await page.locator('[data-view=document_origin]').innerText()).toContain('Row 3 of book.xlsx')
  expect(site.faults).toEqual([])
})
