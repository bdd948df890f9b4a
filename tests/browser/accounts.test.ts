import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, toldOf } from './reading.ts'

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
    await drop(site.page, { name, bytes: readFileSync(input) })
    await settle(site.page)
    expect(await toldOf(site.page, 'headline', 'balance'), name).toBe(owed)
    await goTo(site.page, '#/customers')
    expect(await site.page.locator('main').innerText(), name).toContain(customer)
    await goTo(site.page, '#/sources')
    expect(await site.page.locator(`[data-source="${name}"]`).innerText(), name).toContain(format)
    await site.page.evaluate(() => { location.hash = '' })
    await site.page.reload()
  }
  expect(site.faults).toEqual([])
})

it('a DATEV batch in Windows-1252: its cost centres can be filtered by', async () => {
  await using site = await openPage(inject('siteAddress'))
  const batch = join(import.meta.dirname, '..', 'import/datev/golden/clean/input.csv')
  await drop(site.page, { name: 'EXTF_Buchungsstapel.csv', bytes: readFileSync(batch) })
  await settle(site.page)
  await goTo(site.page, `#/overview?dim.${encodeURIComponent('KOST1 - Kostenstelle')}=${encodeURIComponent('BÜRO')}`)
  expect(await site.page.locator('[data-notice=parameter]').count()).toBe(0)
  expect(site.faults).toEqual([])
})
