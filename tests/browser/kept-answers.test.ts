import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { told } from './reading.ts'

const header = 'Customer no;Customer name;Invoice no;Type;Invoice date;Due date;Currency;Amount;Open amount\n'
const ledger = {
  name: 'ledger.csv',
  text: header + Array.from({ length: 30 }, (_, row) =>
    `K${String(row % 5)};Brindle & Sons ${String(row % 5)};N${String(row)};Invoice;2025-0${String(1 + row % 9)}-11;`
    + `2025-1${String(row % 3)}-05;EUR;${String(100 + row)}.50;${String(100 + row)}.50\n`).join(''),
}

/** Waits until the overview says that so much is owed. */
const owes = (page: Page, amount: string): Promise<void> => expect.poll(async () =>
  (await told(page, 'headline')).find(row => 'balance' in row)?.['balance'], { timeout: 60_000 }).toBe(amount)

/** Changes a file of the store, as another version or an accident would. */
const change = (page: Page, begins: string, from: string, to: string): Promise<void> =>
  page.evaluate(async ([name, before, after]) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('encours')
    for await (const [each, handle] of folder.entries()) {
      if (!each.startsWith(name) || !(handle instanceof FileSystemFileHandle)) continue
      const text = await (await handle.getFile()).text()
      if (!text.includes(before)) throw new Error(`no ${before}`)
      const writer = await handle.createWritable()
      await writer.write(text.replace(before, after))
      await writer.close()
    }
  }, [begins, from, to] as const)

/** Waits until the answers to the whole overview are kept. */
async function isWhole(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('encours')
    const manifest = await (await folder.getFileHandle('manifest.json')).getFile()
    const { answers } = JSON.parse(await manifest.text()) as { answers: { stored: string } | null }
    if (answers === null) return ''
    return (await (await folder.getFileHandle(answers.stored)).getFile()).text()
  }), { timeout: 60_000 }).toMatch(/\.js"(?=.*aging_pyramid)(?=.*concentration_summary)/s)
}

/** Keeps a ledger with what the overview answered of it. */
async function keep(page: Page): Promise<void> {
  await drop(page, ledger)
  await owes(page, '3450.00')
  await page.locator('[data-view][data-state=loading]').first().waitFor({ state: 'detached' })
  await page.locator('[data-action=keep]').first().check()
  await page.locator('[data-kept=kept]').waitFor()
  await isWhole(page)
}

/** Leaves for a file beside the page, from which the store can be seen while nothing writes to it. */
const leave = (page: Page): Promise<unknown> => page.goto(`${inject('siteAddress')}config.json`)

/** Comes again, with the engine held back until it is let go. */
async function comeAgain(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const free = new Promise<void>(resolve => { letGo = resolve })
  await page.route('**/*.gzip', async route => {
    await free
    await route.continue()
  })
  await page.goto(inject('siteAddress'))
  return () => { letGo() }
}

describe('a second visit', () => {
  it('begins with the figures that were kept, and goes on with the ledger itself', async () => {
    await using site = await openPage(inject('siteAddress'))
    const { page } = site
    await keep(page)
    await page.goto('about:blank')
    const letGo = await comeAgain(page)
    await owes(page, '3450.00')
    await page.locator('[data-view][data-state=loading]').first().waitFor({ state: 'detached' })
    await page.locator('[data-kept=reopening]').waitFor()
    expect(await page.locator('[data-kept]').textContent()).toContain('still being read')
    const kept = await page.locator('main').innerText()
    letGo()
    await page.locator('[data-kept=kept]').waitFor()
    expect(await page.locator('main').innerText()).toBe(kept)
    await page.evaluate(() => { location.hash = '#/aging' })
    await page.locator('[data-view=aging_pyramid][data-state=ready]').waitFor()
    expect(site.faults).toEqual([])
  })

  it('waits for the engine where something else is asked', async () => {
    await using site = await openPage(inject('siteAddress'))
    const { page } = site
    await keep(page)
    await page.goto('about:blank')
    const letGo = await comeAgain(page)
    await owes(page, '3450.00')
    await page.evaluate(() => { location.hash = '#/overview?customer=K1' })
    await page.locator('[data-view=headline][data-state=loading]').waitFor()
    letGo()
    await page.locator('[data-view=headline][data-state=ready]').waitFor()
    await owes(page, '684.00')
    await page.evaluate(() => { location.hash = '#/overview' })
    await owes(page, '3450.00')
    expect(site.faults).toEqual([])
  })

  it('shows nothing of another version, and takes back what the ledger does not bear out', async () => {
    await using site = await openPage(inject('siteAddress'))
    const { page } = site
    await keep(page)
    await leave(page)
    await change(page, 'answers', '.js"', '.jz"')
    const letGo = await comeAgain(page)
    await page.locator('[data-store=reopening]').waitFor()
    letGo()
    await page.locator('[data-kept=kept]').waitFor()
    await owes(page, '3450.00')
    await isWhole(page)
    await page.unroute('**/*.gzip')
    await leave(page)
    await change(page, 'manifest', '"rows":[', '"rows":[7,')
    const again = await comeAgain(page)
    await owes(page, '3450.00')
    again()
    await page.locator('[data-store=unreadable]').waitFor()
    expect(await page.locator('[data-view]').count()).toBe(0)
    // The browser looks for a picture of the host where the page itself names none.
    expect(site.faults.filter(fault => !fault.includes('404'))).toEqual([])
  })
})
