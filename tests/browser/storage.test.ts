import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { lockedSettings } from '../../src/engine/lock.ts'
import { drop } from './dropping.ts'
import { faultsOf, keep, keptLedger, leave, ledgerHeader, owes } from './keeping.ts'
import { openPage } from './open-page.ts'
import { goTo } from './reading.ts'

const more = {
  name: 'more.csv', text: `${ledgerHeader}K9;Orrery Ltd;N99;Invoice;2025-09-20;2025-10-20;EUR;1000.00;1000.00\n`,
}

/** What the store has: the names of its files, by their kind. */
const stored = (page: Page): Promise<string[]> => page.evaluate(async () => {
  const names: string[] = []
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle('encours').catch(() => null)
  if (folder !== null) for await (const name of folder.keys()) names.push(name.replace(/-[0-9a-f-]{36}/, ''))
  return names.sort()
})

const holds = (page: Page, names: readonly string[]): Promise<void> =>
  expect.poll(() => stored(page)).toEqual(names)

/** Leaves, and changes the manifest of the store, as another version or an accident would. */
async function spoil(page: Page, change: Readonly<Record<string, unknown>>): Promise<void> {
  await leave(page)
  await page.evaluate(async changed => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('encours')
    const handle = await folder.getFileHandle('manifest.json')
    const manifest = JSON.parse(await (await handle.getFile()).text()) as object
    const writer = await handle.createWritable()
    await writer.write(JSON.stringify({ ...manifest, ...changed }))
    await writer.close()
  }, change)
}

describe('a ledger on this device', () => {
  it('is kept only when the reader says so', async () => {
    await using site = await openPage(inject('siteAddress'))
    await drop(site.page, keptLedger)
    await site.page.locator('[data-kept=memory]').waitFor()
    expect(await stored(site.page)).toEqual([])
    await site.page.reload()
    await site.page.locator('[data-action=sample]').waitFor()
    expect(site.faults).toEqual([])
  })

  it('reopens with its figures, choices and files, takes more, and keeps that too', async () => {
    await using site = await openPage(inject('siteAddress'))
    const { page } = site
    await keep(page)
    await owes(page, '3450.00')
    await holds(page, ['answers.json', 'file', 'ledger.db', 'manifest.json'])
    await goTo(page, '#/overview?window=60')
    await page.goto(inject('siteAddress'))
    await owes(page, '3450.00')
    await expect.poll(() => page.url()).toContain('window=60')
    await drop(page, more)
    await owes(page, '4450.00')
    await holds(page, ['answers.json', 'file', 'file', 'ledger.db', 'manifest.json'])
    await page.locator('[data-kept=kept]').waitFor()
    await page.goto(`${inject('siteAddress')}#/sources`)
    await page.reload()
    await page.locator('[data-source="more.csv"]').waitFor()
    await expect.poll(() => page.locator('[data-action=change-mapping]').count()).toBe(2)
    await expect.poll(async () => Number(await page.locator('[data-store-state=kept] dd').nth(2).getAttribute('data-value')))
      .toBeGreaterThan(1000)
    expect(site.faults).toEqual([])
  })

  it('survives a crash in the middle of an import', async () => {
    await using site = await openPage(inject('siteAddress'))
    await keep(site.page)
    const session = await site.page.context().newCDPSession(site.page)
    const long = Array.from({ length: 200_000 }, (_, row) =>
      `K${String(row)};Late ${String(row)};L${String(row)};Invoice;2025-09-20;2025-10-20;EUR;10.00;10.00\n`).join('')
    await drop(site.page, { name: 'long.csv', text: ledgerHeader + long })
    const crashed = site.page.waitForEvent('crash')
    void session.send('Page.crash').catch(() => undefined)
    await crashed
    const again = await site.page.context().newPage()
    await again.goto(inject('siteAddress'))
    await owes(again, '3450.00')
  })

  it('belongs to one tab at a time', async () => {
    await using site = await openPage(inject('siteAddress'))
    await keep(site.page)
    const second = await site.page.context().newPage()
    await second.goto(inject('siteAddress'))
    await second.locator('[data-store=elsewhere]').waitFor()
    await drop(second, more)
    await second.locator('[data-kept=memory]').waitFor()
    await owes(second, '1000.00')
    await second.reload()
    await second.locator('[data-store=elsewhere] button').click()
    await second.locator('[data-kept=kept]').waitFor()
    await owes(second, '3450.00')
    await site.page.locator('[data-refused=taken_over]').waitFor()
    await owes(site.page, '3450.00')
    expect(site.faults).toEqual([])
  })

  it('is wiped with all else, and the browser is asked what is left', async () => {
    await using site = await openPage(inject('siteAddress'))
    await keep(site.page)
    await site.page.locator('[data-kept] a').click()
    await site.page.locator('[data-action=wipe]').click()
    await site.page.locator('[data-action=wipe-confirm]').click()
    await site.page.locator('[data-wiped]').waitFor()
    const held = await site.page.locator('[data-holds]').evaluateAll(all =>
      all.map(one => [one.getAttribute('data-holds'), one.getAttribute('data-value')]))
    expect(held.length).toBe(7)
    expect(held.filter(([, count]) => count !== '0')).toEqual([])
    expect(await stored(site.page)).toEqual([])
    await site.page.reload()
    await site.page.locator('[data-action=sample]').waitFor()
    expect(site.faults).toEqual([])
  })

  it('stays in memory where the device has no room, and the reader is told', async () => {
    await using site = await openPage(inject('siteAddress'))
    const session = await site.page.context().newCDPSession(site.page)
    const { origin } = new URL(inject('siteAddress'))
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
    await drop(site.page, keptLedger)
    await site.page.locator('[data-action=keep]').first().click()
    await site.page.locator('[data-refused=full]').waitFor()
    await expect.poll(() => site.page.locator('[data-action=keep]').first().isChecked()).toBe(false)
    await drop(site.page, more)
    await owes(site.page, '4450.00')
    expect(site.faults).toEqual([])
  })

  it('of another version, or damaged, is refused in words, and its files can be read again', async () => {
    await using site = await openPage(inject('siteAddress'))
    await keep(site.page)
    for (const [change, obstacle] of [
      [{ stamp: { tables: 'other', derived: 'other' } }, 'other_version'],
      [{ rows: [7, 7] }, 'unreadable'],
    ] as const) {
      await spoil(site.page, change)
      await site.page.goto(inject('siteAddress'))
      await site.page.locator(`[data-store=${obstacle}] button`).first().click()
      await owes(site.page, '3450.00')
      await site.page.locator('[data-kept=kept]').waitFor()
    }
    await spoil(site.page, { files: 'none' })
    await site.page.goto(inject('siteAddress'))
    await site.page.locator('[data-store=unreadable] [data-action=remove]').click()
    await holds(site.page, [])
    expect(faultsOf(site)).toEqual([])
  })

  it('leaves the engine locked', async () => {
    await using probe = await openPage(inject('probeAddress'))
    const settings = await probe.page.evaluate(async () => {
      const engine = await window.engine
      const root = await navigator.storage.getDirectory()
      const handle = await root.getFileHandle('probe.db', { create: true })
      await engine.registerStored('probe.db', handle)
      const refusals = await Promise.all(['attach \'opfs://probe.db\'', 'attach \'probe.db\''].map(sql =>
        engine.run(sql).then(() => 'taken', () => 'refused')))
      await engine.dropFile('probe.db')
      const { rows } = await engine.query(window.lockQuery)
      return [...refusals, ...rows.map(row => `${String(row['name'])}=${String(row['value'])}`)]
    })
    const locked = Object.entries(lockedSettings).map(([name, value]) => `${name}=${value}`)
    expect(settings).toEqual(['refused', 'refused', ...locked])
  })
})
