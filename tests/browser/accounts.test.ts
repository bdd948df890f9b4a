import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openPage } from './open-page.ts'
import { goTo, settle, told } from './reading.ts'

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('h1').waitFor()
  const carried = await page.evaluateHandle(file => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(file.bytes)], file.name))
    return transfer
  }, { name, bytes: Array.from(bytes) })
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: carried })
}

/** Books as programs write them; what is owed in each was added up by hand. */
const books = [
  { folder: 'sap/golden/framed', name: 'Einzelposten.txt', format: 'SAP', owed: '1400.00', customer: 'Sägewerk Übersee' },
  { folder: 'saft/golden/norway', name: 'Regnskap.xml', format: 'SAF-T', owed: '100.00', customer: 'Skjærgård & Sønn' },
  { folder: 'sage/golden/clean', name: 'F_ECRITUREC.csv', format: 'Sage', owed: '300.00', customer: 'CLI02' },
  { folder: 'cegid/golden/clean', name: 'ecritures.csv', format: 'Cegid', owed: '300.00', customer: 'CLI02' },
  { folder: 'ebp/golden/clean', name: 'ECRITURES.TXT', format: 'EBP', owed: '300.00', customer: '411CLI02' },
]

it('account lines of every program are read without a question, to the cent, with every letter of the names', async () => {
  await using site = await openPage(inject('siteAddress'))
  for (const { folder, name, format, owed, customer } of books) {
    const input = join(import.meta.dirname, '..', 'import', folder, `input.${name.split('.')[1]?.toLowerCase() ?? ''}`)
    await drop(site.page, name, readFileSync(input))
    await site.page.locator('[data-view=headline][data-state=ready]').waitFor()
    await settle(site.page)
    expect((await told(site.page, 'headline')).find(row => 'balance' in row)?.['balance'], name).toBe(owed)
    await goTo(site.page, '#/customers')
    expect(await site.page.locator('main').innerText(), name).toContain(customer)
    await goTo(site.page, '#/sources')
    expect(await site.page.locator(`[data-source="${name}"]`).innerText(), name).toContain(format)
    await site.page.evaluate(() => { location.hash = '' })
    await site.page.reload()
  }
  expect(site.faults).toEqual([])
}, 600_000)

it('a DATEV batch in Windows-1252: its cost centres can be filtered by', async () => {
  await using site = await openPage(inject('siteAddress'))
  const batch = join(import.meta.dirname, '..', 'import/datev/golden/clean/input.csv')
  await drop(site.page, 'EXTF_Buchungsstapel.csv', readFileSync(batch))
  await site.page.locator('[data-view=headline]').waitFor()
  await goTo(site.page, `#/overview?dim.${encodeURIComponent('KOST1 - Kostenstelle')}=${encodeURIComponent('BÜRO')}`)
  expect(await site.page.locator('[data-notice=parameter]').count()).toBe(0)
  expect(site.faults).toEqual([])
})
