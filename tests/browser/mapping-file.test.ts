import { text as textOf } from 'node:stream/consumers'
import { expect, inject, it } from 'vitest'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, toldOf } from './reading.ts'

// Neither the order of the dates nor the decimal sign is proven by a cell.
const doubtful = 'Facture;Client;Date facture;Échéance;Montant TTC\n'
  + 'F1;Osier;02/01/2025;03/02/2025;1.000\nF2;Osier;01/03/2025;04/04/2025;2.500\n'

it('a mapping saved by one reader spares another the questions', async () => {
  await using first = await openPage(inject('siteAddress'))
  await drop(first.page, { name: 'factures.csv', text: doubtful })
  await first.page.locator('[data-screen=mapping]').waitFor()
  for (const reading of ['dmy', ',']) await first.page.locator(`input[value="${reading}"]`).check()
  await first.page.locator('[data-action=confirm-mapping]').click()
  await settle(first.page)
  await goTo(first.page, '#/sources')
  const [saved] = await Promise.all([
    first.page.waitForEvent('download'), first.page.locator('[data-action=save-mapping]').click(),
  ])
  expect(saved.suggestedFilename()).toBe('factures.csv.mapping.json')
  const text = await textOf(await saved.createReadStream())

  // By keyboard alone: what was confirmed is forgotten, and the next such file is asked about again.
  const remembered = first.page.locator('[data-remembered]')
  await remembered.getByRole('button').focus()
  await first.page.keyboard.press('Enter')
  await first.page.getByText('is recognised anew').waitFor()
  await first.page.getByRole('button', { name: 'Forget this way of reading' }).focus()
  await first.page.keyboard.press('Enter')
  await remembered.waitFor({ state: 'detached' })
  await drop(first.page, { name: 'avril.csv', text: doubtful.replaceAll('F1', 'F3').replaceAll('F2', 'F4') })
  await first.page.locator('[data-screen=mapping]').waitFor()
  expect(first.faults).toEqual([])

  await using second = await openPage(inject('siteAddress'))
  await drop(second.page, { name: 'factures.csv.mapping.json', text })
  await second.page.getByText('will be read in this way').waitFor()
  await drop(second.page, { name: 'mars.csv', text: doubtful })
  await settle(second.page)
  await goTo(second.page, '#/overview')
  expect(await toldOf(second.page, 'headline', 'balance')).toBe('3500.00')
  expect(second.faults).toEqual([])
})
