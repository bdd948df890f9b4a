import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { inlineRows, workbookOf } from '../import/workbook/package.ts'
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

/** Lets go of one file over the page, by its bytes. */
async function dropBytes(page: Page, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await page.locator('h1').waitFor()
  const carried = await page.evaluateHandle(file => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(file.bytes)], file.name))
    return transfer
  }, { name, bytes: Array.from(bytes) })
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

it('payments alone say what they lack, and wait for it', async () => {
  await using site = await openPage(inject('siteAddress'))
  await dropAll(site.page, { 'reglements.csv': payments })
  await site.page.getByText('list of 2 payments').waitFor()
  await dropAll(site.page, { 'factures.csv': invoices })
  expect(await balance(site.page)).toBe('150.00')
  expect(site.faults).toEqual([])
})

const applied = 'règlement;facture;montant imputé\nP1;F1;100,00\nP1;F2;20,50\n'
const numbered = 'n° règlement;date de règlement;client;montant\nP1;2025-03-15;C1;150,00\n'

it('applications, payments and invoices one after the other, in the worst order, settle what is named', async () => {
  await using site = await openPage(inject('siteAddress'))
  await dropAll(site.page, { 'imputations.csv': applied })
  await site.page.getByText('list of 2 applications').waitFor()
  await dropAll(site.page, { 'reglements.csv': numbered })
  await site.page.getByText('list of 1 payments').waitFor()
  await dropAll(site.page, { 'factures.csv': invoices })
  // 350.05 invoiced, 150.00 paid, of which 120.50 are applied.
  expect(await balance(site.page)).toBe('200.05')
  await goTo(site.page, '#/documents')
  expect((await told(site.page, 'open_documents')).map(row => [row['number'], row['open_amount']]).sort())
    .toEqual([['F2', '179.50'], ['F3', '50.05'], ['P1', '-29.50']])
  await goTo(site.page, '#/sources')
  const joined = site.page.locator('[data-source="imputations.csv"]')
  expect(await joined.innerText()).toContain('“règlement”')
  expect(await site.page.locator('[data-waiting]').count()).toBe(0)
  expect(site.faults).toEqual([])
})

it('a workbook with invoices, payments, customers and a summary, each sheet in its role', async () => {
  await using site = await openPage(inject('siteAddress'))
  const rowsOf = (text: string): string => inlineRows(text.trim().split('\n').map(line => line.split(';')))
  const bytes = await workbookOf({ sheets: [
    { name: 'Résumé', rows: rowsOf('client;total\nC1;300\nC2;50\n') }, { name: 'Clients', rows: rowsOf(clients) },
    { name: 'Règlements', rows: rowsOf(payments) }, { name: 'Factures', rows: rowsOf(invoices) },
  ] })
  await dropBytes(site.page, 'dossier.xlsx', bytes)
  await site.page.locator('[data-outcome="passed_over"]').filter({ hasText: 'Résumé' }).waitFor()
  expect(await balance(site.page)).toBe('150.00')
  await goTo(site.page, '#/sources')
  expect(await site.page.locator('[data-source]').evaluateAll(all => all.map(one => one.getAttribute('data-source'))))
    .toEqual(['dossier.xlsx › Factures', 'dossier.xlsx › Règlements', 'dossier.xlsx › Clients'])
  expect(site.faults).toEqual([])
})

it('a later export dropped before the earlier one: explained, in both languages', async () => {
  await using site = await openPage(inject('siteAddress'))
  const header = 'Invoice number,Customer no,Invoice date,Due date,Amount,Open amount,Payment date\n'
  const march = `As of 2025-03-31\n${header}F1,C1,2025-01-10,2025-02-09,100.00,40.00,\nF2,C1,2025-02-10,2025-03-12,200.00,200.00,\n`
  const june = `As of 2025-06-30\n${header}F1,C1,2025-01-10,2025-02-09,100.00,0.00,2025-04-12
F2,C1,2025-02-10,2025-03-12,200.00,200.00,
F3,C2,2025-05-10,2025-06-09,50.00,50.00,\n`
  await dropAll(site.page, { 'june.csv': june })
  expect(await balance(site.page)).toBe('250.00')
  await dropAll(site.page, { 'march.csv': march })
  expect(await balance(site.page)).toBe('250.00')
  await goTo(site.page, '#/sources')
  const sources = site.page.locator('[data-source]')
  expect(await sources.evaluateAll(all => all.map(one => one.getAttribute('data-source')))).toEqual(['march.csv', 'june.csv'])
  const counts = sources.nth(1).locator('[data-overlap] [data-column]')
  expect(await counts.evaluateAll(all => all.map(one => [one.getAttribute('data-column'), one.getAttribute('data-value')])))
    .toEqual([['documents_new', '1'], ['documents_updated', '1'], ['documents_unchanged', '1'], ['documents_contradictory', '0']])
  await goTo(site.page, '#/sources?lang=fr')
  await site.page.getByText('Recouvrement avec les fichiers précédents').waitFor()
  await goTo(site.page, '#/overview?as_of=2025-03-31&lang=en')
  await settle(site.page)
  expect((await told(site.page, 'headline')).find(row => 'balance' in row)?.['balance']).toBe('240.00')
  expect(site.faults).toEqual([])
})

const foreign = `Number,Customer,Date,Due date,Amount,Currency,Amount in local currency
F1,Alder,2024-01-02,2024-02-01,50.00,EUR,50.00
F2,Alder,2024-01-02,2024-02-01,100.00,USD,91.27
F3,Birch,2024-01-03,2024-02-02,10000,JPY,64.15
F4,Cedar,2024-01-05,2024-02-04,70.00,EUR,70.00
`

it('several currencies are told in one at the ledger’s own rates, and at those of a table once there is one', async () => {
  await using site = await openPage(inject('siteAddress'))
  const { page } = site
  await dropAll(page, { 'invoices.csv': foreign })
  await settle(page)
  await goTo(page, '#/currencies')
  const now = async (view: string): Promise<readonly Readonly<Record<string, string>>[]> =>
    (await told(page, view)).filter(row => row['date_role'] !== 'compare_to')
  const headline = async (): Promise<string | undefined> =>
    (await told(page, 'reporting_headline')).find(row => 'balance' in row)?.['balance']
  expect(await headline()).toBe('275.42')
  const sentence = page.locator('[data-view="reporting_headline"]')
  expect(await sentence.innerText()).toContain('at the last rate that the ledger itself booked: JPY, USD')
  expect((await now('reporting_rates')).map(row => [row['currency'], row['source'] ?? ''])).toEqual([
    ['EUR', ''], ['JPY', 'invoices.csv'], ['USD', 'invoices.csv'],
  ])
  expect((await told(page, 'reporting_customers')).map(row => [row['customer_name'], row['balance'], row['currencies']])).toEqual([
    ['Alder', '141.27', 'EUR, USD'], ['Cedar', '70.00', 'EUR'], ['Birch', '64.15', 'JPY'],
  ])

  await dropAll(page, { 'rates.csv': 'Date,1 USD,100 JPY,1 GBP\n2024-01-04,0.92,0.65,1.15\n' })
  await page.locator('[data-outcome=loaded]').filter({ hasText: 'rates.csv' }).waitFor()
  await goTo(page, '#/currencies')
  // The file is told of before the page asks anew.
  await expect.poll(headline, { timeout: 60_000 }).toBe('277.00')
  await settle(page)
  expect(await sentence.innerText()).not.toContain('itself booked')
  expect((await now('reporting_rates')).map(row => [row['currency'], row['rate'], row['source'] ?? '']).slice(1)).toEqual([
    ['JPY', '0.0065', 'rates.csv'], ['USD', '0.92', 'rates.csv'],
  ])
  expect(site.faults).toEqual([])
})
