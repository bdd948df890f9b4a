import Papa from 'papaparse'
import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { zipMembers } from './unzip.ts'
import { goTo, openSample, told } from './reading.ts'

/** Takes a panel away by its menu, and gives back the file. */
async function taken(page: Page, view: string, item: string): Promise<{ name: string, bytes: Buffer }> {
  const panel = page.locator(`[data-view=${view}]`).first()
  await panel.hover()
  await panel.getByRole('button', { name: /Exporter$/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) }
}

it('takes away what is on screen, as its reader’s Excel expects it', async () => {
  await using site = await openSample({ locale: 'fr-FR', permissions: ['clipboard-read', 'clipboard-write'] })
  const { page } = site
  await goTo(page, '#/dso')
  const shown = await told(page, 'dso_by_month')
  const months = await taken(page, 'dso_by_month', 'CSV pour Excel')
  expect(months.name).toBe('dso_by_month.csv')
  const { data } = Papa.parse<string[]>(months.bytes.toString('utf8').slice(1), { delimiter: ';', skipEmptyLines: true })
  expect(data).toHaveLength(shown.length + 1)
  expect(data[0]?.slice(0, 3)).toEqual(['Devise', 'Date', 'DSO'])
  const balance = data[0]?.indexOf('Encours') ?? -1
  expect(data.slice(1).map(row => row[balance]?.replace(',', '.'))).toEqual(shown.map(row => row['balance']))

  const drawing = (await taken(page, 'dso_by_month', 'Dessin (SVG)')).bytes.toString('utf8')
  expect(drawing).toContain('Paie-t-on plus lentement')
  expect(drawing).toContain('délai convenu')
  expect((await taken(page, 'dso_by_month', 'Image (PNG)')).bytes.subarray(1, 4).toString()).toBe('PNG')

  await goTo(page, '#/aging')
  const chosen = await page.locator('[data-view=aging_pyramid] select').first()
    .evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text)
  const pyramid = (await taken(page, 'aging_pyramid', 'Dessin (SVG)')).bytes.toString('utf8')
  expect(pyramid).toContain(`>${chosen ?? ''}</text>`)

  await goTo(page, '#/dso')
  const panel = page.locator('[data-view=dso_by_month]')
  await panel.getByRole('button', { name: /Exporter$/ }).click()
  await page.getByRole('menuitem', { name: 'Copier le tableau' }).click()
  await page.getByText(/^Copié/).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toHaveLength(shown.length + 1)

  // A list that shows a page of its rows is taken as a whole.
  await goTo(page, '#/documents')
  const open = await taken(page, 'open_documents', 'CSV pour Excel')
  const lines = Papa.parse(open.bytes.toString('utf8').slice(1), { delimiter: ';', skipEmptyLines: true }).data.length
  const book = await zipMembers((await taken(page, 'open_documents', 'Classeur Excel')).bytes)
  expect(book['xl/worksheets/sheet1.xml']?.match(/<row>/g)).toHaveLength(lines)
  expect(lines - 1).toBe(Number(/^[\d\s\u202f\u00a0]+/.exec(await page.locator('[data-view=open_documents] .answer').innerText())?.[0]
    .replace(/\D/g, '')))
  expect(site.faults).toEqual([])
})
