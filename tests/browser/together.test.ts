import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openPage } from './open-page.ts'
import { goTo, settle, told } from './reading.ts'

/** Lets go of several files over the page at once. */
async function dropAll(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('h1').waitFor()
  const carried = await page.evaluateHandle(entries => {
    const transfer = new DataTransfer()
    for (const [name, text] of entries) transfer.items.add(new File([text], name, { type: 'text/csv' }))
    return transfer
  }, Object.entries(files))
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: carried })
}

async function balance(page: Page): Promise<string | undefined> {
  await settle(page)
  await goTo(page, '#/overview')
  return (await told(page, 'headline')).find(row => 'balance' in row)?.['balance']
}

const clients = 'code;raison sociale;segment;pays\nC1;Osier Frères;Bois;FR\nC2;Tuilerie Balme;Terre;BE\n'
const payments = 'date de règlement;client;facture;montant\n2025-02-15;C1;F2;150,00\n2025-03-02;C2;;50,05\n'
const invoices = `numéro de facture;code client;date facture;échéance;montant TTC
F1;C1;2025-01-10;2025-02-09;100,00
F2;C1;2025-02-10;2025-03-12;200,00
F3;C2;2025-01-20;2025-02-19;50,05
`
const moreInvoices = `numéro de facture;code client;date facture;échéance;montant TTC
F4;C2;2025-01-15;2025-02-14;50,05
`

it('customers, payments and invoices dropped together, in any order, make one ledger', async () => {
  await using site = await openPage(inject('siteAddress'))
  await dropAll(site.page, { 'clients.csv': clients, 'reglements.csv': payments, 'factures.csv': invoices })
  // 350.05 invoiced, 200.05 paid.
  expect(await balance(site.page)).toBe('150.00')
  await goTo(site.page, '#/sources')
  const sources = site.page.locator('[data-source]')
  expect(await sources.evaluateAll(all => all.map(one => one.getAttribute('data-source'))))
    .toEqual(['factures.csv', 'reglements.csv', 'clients.csv'])
  await goTo(site.page, '#/segments')
  expect((await told(site.page, 'segment_comparison')).map(row => row['segment']).sort()).toEqual(['Bois', 'Terre'])

  // An older invoice of the same amount takes the payment that named none, though it comes last: all is read again.
  await dropAll(site.page, { 'factures-2.csv': moreInvoices })
  expect(await balance(site.page)).toBe('200.05')
  await goTo(site.page, '#/sources')
  expect(await sources.evaluateAll(all => all.map(one => one.getAttribute('data-source'))))
    .toEqual(['factures.csv', 'factures-2.csv', 'reglements.csv', 'clients.csv'])
  await goTo(site.page, '#/documents')
  expect((await told(site.page, 'open_documents')).map(row => [row['number'], row['open_amount']]).sort())
    .toEqual([['F1', '100.00'], ['F2', '50.00'], ['F3', '50.05']])
  expect(site.faults).toEqual([])
})

it('payments alone say what they lack, and nothing is lost', async () => {
  await using site = await openPage(inject('siteAddress'))
  await dropAll(site.page, { 'reglements.csv': payments })
  await site.page.getByText('list of 2 payments').waitFor()
  await dropAll(site.page, { 'factures.csv': invoices })
  expect(await balance(site.page)).toBe('350.05')
  expect(site.faults).toEqual([])
})
