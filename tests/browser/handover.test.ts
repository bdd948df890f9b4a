import { buffer } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, told } from './reading.ts'

const header = 'Customer no;Customer name;Segment;Invoice no;Type;Invoice date;Due date;Currency;Amount;Open amount\n'
const ledger = {
  name: 'brindle.csv',
  text: header + Array.from({ length: 30 }, (_, row) =>
    `K${String(row % 5)};Brindle & Sons ${String(row % 5)};Trade ${String(row % 2)};N${String(row)};Invoice;`
    + `2025-0${String(1 + row % 9)}-11;2025-1${String(row % 3)}-05;EUR;${String(100 + row)}.50;${String(100 + row)}.50\n`)
    .join(''),
}
const other = {
  name: 'orrery.csv', text: `${header}K9;Orrery Ltd;Trade;N99;Invoice;2025-09-20;2025-10-20;EUR;1000.00;1000.00\n`,
}
const choices = 'as_of=2025-12-31&compare=2025-06-30&window=60&thresholds=2%3A10%2C20&segment=Trade+1'

const figures = (page: Page): Promise<unknown> => told(page, 'headline')
/** Another page with the same choices. */
const turnTo = (page: Page, name: string): Promise<void> => goTo(page, `#/${name}${/\?.*$/.exec(page.url())?.[0] ?? ''}`)
const bytesOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream())

/** Picks a file as the page's own field takes it. */
async function pick(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer: bytes })
}

async function loaded(page: Page, file: { name: string, text: string }): Promise<void> {
  await drop(page, file)
  await settle(page)
}

/** The ledger and the choices as the sender saves them for a colleague. */
async function saved(page: Page): Promise<Download> {
  await turnTo(page, 'sources')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-action=save-carried]').click()])
  return download
}

describe('a file for a colleague', () => {
  it('brings the same figures and choices into a fresh browser, and the original rows once their file is chosen', async () => {
    await using sender = await openPage(inject('siteAddress'))
    await loaded(sender.page, ledger)
    await goTo(sender.page, `#/overview?${choices}`)
    const before = await figures(sender.page)
    const download = await saved(sender.page)
    expect(download.suggestedFilename()).toBe('encours-2025-12-31.encours')
    const carried = await bytesOf(download)

    await using colleague = await openPage(inject('siteAddress'))
    const { page } = colleague
    await pick(page, 'from-a-friend.encours', carried)
    await settle(page)
    expect(await figures(page)).toEqual(before)
    const { searchParams } = new URL(new URL(page.url()).hash.slice(1), 'http://x')
    expect(Object.fromEntries(searchParams)).toEqual(Object.fromEntries(new URLSearchParams(choices)))
    await turnTo(page, 'signals')
    expect(await page.locator('[data-view=warning_signals]').innerText()).toMatch(/10\s*%/)

    // The colleague has no files: the row is shown once the very file is chosen again, and no other.
    await turnTo(page, 'documents')
    const number = await page.locator('[data-view=open_documents] [data-origin]').first().innerText()
    await page.locator('[data-view=open_documents] [data-origin]').first().press('Enter')
    const origin = page.locator('[data-view=document_origin][data-state=ready]')
    await origin.locator('[data-original=absent]').waitFor()
    const field = origin.locator('input[type=file]')
    await field.setInputFiles({ name: ledger.name, mimeType: '', buffer: Buffer.from(ledger.text.replace('Brindle', 'Brundle')) })
    await origin.getByRole('alert').filter({ hasText: 'SHA-256' }).waitFor()
    expect(await origin.locator('[data-raw]').count()).toBe(0)
    await field.setInputFiles({ name: 'renamed.txt', mimeType: '', buffer: Buffer.from(ledger.text) })
    await origin.locator('[data-original=row]').waitFor()
    expect(await origin.locator('[data-raw]').innerText()).toContain(`;${number};`)
    expect([...sender.faults, ...colleague.faults]).toEqual([])
  })

  it('that was cut, or comes while a ledger is on the page, is refused in words; the ledger stays', async () => {
    await using site = await openPage(inject('siteAddress'))
    const { page } = site
    await loaded(page, ledger)
    const carried = await bytesOf(await saved(page))
    await goTo(page, '#/overview')
    const before = await figures(page)
    for (const [name, bytes, words] of [
      ['whole.encours', carried, 'A ledger is on the page already'],
      ['half.encours', carried.subarray(0, carried.length / 2), 'cut off'],
      ['head.encours', carried.subarray(0, 40), 'cut off'],
    ] as const) {
      await goTo(page, '#/sources')
      await pick(page, name, bytes)
      await page.getByRole('alert').filter({ hasText: name }).filter({ hasText: words }).waitFor()
      await goTo(page, '#/overview')
      expect(await figures(page)).toEqual(before)
    }
    // Forgotten, as the refusal says, the page takes the whole one; a change within is noticed.
    const changed = Buffer.from(carried)
    changed.fill(7, 200, 260)
    expect(changed.equals(carried)).toBe(false)
    await goTo(page, '#/sources')
    await page.getByRole('button', { name: /^Forget/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: /^Forget/ }).click()
    await page.locator('[data-action=sample]').waitFor()
    await pick(page, 'changed.encours', changed)
    await page.locator('[data-outcome=not_opened]').filter({ hasText: 'changed.encours' }).waitFor()
    await pick(page, 'whole.encours', carried)
    await settle(page)
    expect(await figures(page)).toEqual(before)
    expect(site.faults).toEqual([])
  })
})

it('keeps what is on screen under a name, and copies a link that carries choices and no data', async () => {
  await using site = await openPage(inject('siteAddress'), { permissions: ['clipboard-read', 'clipboard-write'] })
  const { page } = site
  await loaded(page, ledger)
  await goTo(page, `#/overview?${choices}`)
  const before = await figures(page)
  const menu = page.locator('[data-action=views]')
  const named = page.getByRole('textbox', { name: 'Name of the view on screen' })

  // By keyboard: open, name, save; twice.
  await menu.press('Enter')
  await named.fill('  Trade 1,   year end ')
  await named.press('Enter')
  const view = (name: string): ReturnType<Page['locator']> => page.locator(`[data-saved="${name}"]`)
  await view('Trade 1, year end').locator('[aria-current=true]').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('views')
  await goTo(page, '#/aging')
  await menu.click()
  await named.fill('Plain')
  await named.press('Enter')
  await view('Plain').waitFor()

  // Chosen on another page it stays on that page, with every choice; a reload leaves it where it is.
  await view('Trade 1, year end').getByRole('button', { name: 'Trade 1, year end', exact: true }).click()
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/aging\?.*thresholds=2%3A10%2C20/)
  await turnTo(page, 'overview')
  expect(await figures(page)).toEqual(before)
  await page.reload()
  await loaded(page, ledger)
  await menu.click()

  await view('Plain').getByRole('button', { name: 'Rename the view Plain' }).click()
  await page.getByRole('textbox', { name: 'New name of the view Plain' }).fill('Everyone')
  await page.keyboard.press('Enter')
  await view('Everyone').waitFor()
  await view('Plain').waitFor({ state: 'detached' })
  await view('Everyone').getByRole('button', { name: 'Delete the view Everyone' }).click()
  await view('Everyone').waitFor({ state: 'detached' })

  await page.locator('[data-action=copy-link]').click()
  await page.getByText('Copied.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(page.url())
  expect(link).not.toMatch(/Brindle|N\d+\b|3450|brindle/)

  // Whoever follows it with another ledger has the choices, and none of the data.
  await using second = await openPage(link)
  await loaded(second.page, other)
  const { searchParams } = new URL(new URL(second.page.url()).hash.slice(1), 'http://x')
  expect([searchParams.get('window'), searchParams.get('thresholds')]).toEqual(['60', '2:10,20'])
  expect(await second.page.innerText('body')).not.toContain('Brindle')
  expect([...site.faults, ...second.faults]).toEqual([])
})
