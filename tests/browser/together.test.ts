import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { inlineRows, workbookOf } from '../import/workbook/package.ts'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, told, toldOf } from './reading.ts'

async function balance(page: Page): Promise<string | undefined> {
  await settle(page)
  await goTo(page, '#/overview')
  return toldOf(page, 'headline', 'balance')
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
  await drop(site.page, { name: 'clients.csv', text: clients }, { name: 'reglements.csv', text: payments }, { name: 'factures.csv', text: invoices })
  // 350.05 invoiced, 200.05 paid.
  expect(await balance(site.page)).toBe('150.00')
  await goTo(site.page, '#/sources')
  const sources = site.page.locator('[data-source]')
  expect(await sources.evaluateAll(all => all.map(one => one.getAttribute('data-source'))))
    .toEqual(['factures.csv', 'reglements.csv', 'clients.csv'])
  await goTo(site.page, '#/segments')
  expect((await told(site.page, 'segment_comparison')).map(row => row['segment']).sort()).toEqual(['Bois', 'Terre'])

  // An older invoice of the same amount takes the payment that named none, though it comes last: all is read again.
  await drop(site.page, { name: 'factures-2.csv', text: moreInvoices })
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
  await drop(site.page, { name: 'reglements.csv', text: payments })
  await site.page.getByText('list of 2 payments').waitFor()
  await drop(site.page, { name: 'factures.csv', text: invoices })
  expect(await balance(site.page)).toBe('150.00')
  expect(site.faults).toEqual([])
})

const applied = 'règlement;facture;montant imputé\nP1;F1;100,00\nP1;F2;20,50\n'
const numbered = 'n° règlement;date de règlement;client;montant\nP1;2025-03-15;C1;150,00\n'

it('applications, payments and invoices one after the other, in the worst order, settle what is named', async () => {
  await using site = await openPage(inject('siteAddress'))
  await drop(site.page, { name: 'imputations.csv', text: applied })
  await site.page.getByText('list of 2 applications').waitFor()
  await drop(site.page, { name: 'reglements.csv', text: numbered })
  await site.page.getByText('list of 1 payments').waitFor()
  await drop(site.page, { name: 'factures.csv', text: invoices })
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
  await drop(site.page, { name: 'dossier.xlsx', bytes })
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
  await drop(site.page, { name: 'june.csv', text: june })
  expect(await balance(site.page)).toBe('250.00')
  await drop(site.page, { name: 'march.csv', text: march })
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
  expect(await toldOf(site.page, 'headline', 'balance')).toBe('240.00')
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
  await drop(page, { name: 'invoices.csv', text: foreign })
  await settle(page)
  await goTo(page, '#/currencies')
  const now = async (view: string): Promise<readonly Readonly<Record<string, string>>[]> =>
    (await told(page, view)).filter(row => row['date_role'] !== 'compare_to')
  expect(await toldOf(page, 'reporting_headline', 'balance')).toBe('275.42')
  const sentence = page.locator('[data-view="reporting_headline"]')
  expect(await sentence.innerText()).toContain('at the last rate that the ledger itself booked: JPY, USD')
  expect((await now('reporting_rates')).map(row => [row['currency'], row['source'] ?? ''])).toEqual([
    ['EUR', ''], ['JPY', 'invoices.csv'], ['USD', 'invoices.csv'],
  ])
  expect((await told(page, 'reporting_customers')).map(row => [row['customer_name'], row['balance'], row['currencies']])).toEqual([
    ['Alder', '141.27', 'EUR, USD'], ['Cedar', '70.00', 'EUR'], ['Birch', '64.15', 'JPY'],
  ])

  await drop(page, { name: 'rates.csv', text: 'Date,1 USD,100 JPY,1 GBP\n2024-01-04,0.92,0.65,1.15\n' })
  await settle(page)
  expect(await toldOf(page, 'reporting_headline', 'balance')).toBe('277.00')
  expect(await sentence.innerText()).not.toContain('itself booked')
  expect((await now('reporting_rates')).map(row => [row['currency'], row['rate'], row['source'] ?? '']).slice(1)).toEqual([
    ['JPY', '0.0065', 'rates.csv'], ['USD', '0.92', 'rates.csv'],
  ])
  expect(site.faults).toEqual([])
})
