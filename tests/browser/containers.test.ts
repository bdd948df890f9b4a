import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { columnarWriter } from '../import/workbook/columnar.ts'
import { inline, inlineRows, workbookOf, zipOf } from '../import/workbook/package.ts'
import { drop } from './dropping.ts'
import { openPage } from './open-page.ts'
import { goTo, settle, toldOf } from './reading.ts'

let connections = 0
const foreign = createServer((_, response) => { response.end('x') })
foreign.on('connection', () => { connections++ })
beforeAll(() => new Promise<void>(resolve => { foreign.listen(0, '127.0.0.1', resolve) }))
afterAll(() => { foreign.close() })

async function balance(page: Page): Promise<string | undefined> {
  await settle(page)
  await goTo(page, '#/overview')
  return toldOf(page, 'headline', 'balance')
}

const header = ['Invoice number', 'Customer', 'Invoice date', 'Due date', 'Payment date', 'Currency', 'Amount']

it('a workbook: serial dates, shared texts and amounts become the figures on screen, and nothing leaves', async () => {
  await using site = await openPage(inject('siteAddress'))
  const { port } = foreign.address() as AddressInfo
  const strings = [...header, 'EUR', `<![CDATA[<img src=http://127.0.0.1:${port}/x>]]>`, 'Plain Ltd']
    .map(text => `<si><t>${text}</t></si>`).join('')
  const shared = (index: number): string => `<c t="s"><v>${index}</v></c>`
  const row = (number: string, customer: number, issued: number, paid: number | '', amount: string): string =>
    `<row><c t="str"><v>${number}</v></c>${shared(customer)}<c s="1"><v>${issued}</v></c><c s="1"><v>${issued + 30}</v></c>`
    + `<c s="1">${paid === '' ? '' : `<v>${paid}</v>`}</c>${shared(7)}<c><v>${amount}</v></c></row>`
  // 13 January, 20 February and 25 March 2025; the first is paid on 1 March. 250.10 + 99.90 stay open.
  const rows = `<row>${header.map((_, index) => shared(index)).join('')}</row>${row('A-1', 8, 45670, 45717, '1000')}`
    + row('A-2', 9, 45708, '', '250.10000000000002') + row('A-3', 9, 45741, '', '99.9')
  const sheets = [{ name: 'Notes', rows: inlineRows([['Read me']]) }, { name: 'Ledger', rows }]
  const drawn = [['xl/drawings/a.xml', `<a href="http://127.0.0.1:${port}/y"/>`]] as const
  await drop(site.page, { name: 'book.xlsx', bytes: await workbookOf({ sheets, strings, formats: [0, 14], extra: drawn }) })
  expect(await balance(site.page)).toBe('350.00')
  await goTo(site.page, '#/sources')
  expect(await site.page.locator('[data-source]').getAttribute('data-source')).toBe('book.xlsx › Ledger')
  await goTo(site.page, '#/documents')
  expect(await site.page.locator('main').innerText()).toContain('Plain Ltd')
  expect(connections).toBe(0)
  expect(site.faults).toEqual([])
})

it('an archive with two lists and a letter, then a Parquet file: all in one ledger', async () => {
  await using site = await openPage(inject('siteAddress'))
  const list = (number: string, amount: string): string =>
    `${header.join(';')}\n${number};Plain Ltd;2025-02-20;2025-03-22;;EUR;${amount}\n${number}b;Other Ltd;2025-02-21;2025-03-23;;EUR;0,01\n`
  const archive = await zipOf([['2024/a.csv', list('A-1', '100,10')], ['2025/b.csv', list('B-1', '200,20')], ['letter.pdf', '%PDF-1.7']])
  await drop(site.page, { name: 'export.zip', bytes: archive })
  expect(await balance(site.page)).toBe('300.32')
  const writer = await columnarWriter()
  const parquet = writer.parquet(`select 'P-' || range as "Invoice number", 'Plain Ltd' as "Customer", date '2025-04-01' as "Invoice date",
    date '2025-05-01' as "Due date", null::date as "Payment date", 'EUR' as "Currency", 1000.17::decimal(18, 2) as "Amount" from range(3)`)
  await drop(site.page, { name: 'columns.parquet', bytes: parquet })
  await goTo(site.page, '#/sources')
  await site.page.locator('[data-source="columns.parquet"]').waitFor()
  expect(await site.page.locator('[data-source]').count()).toBe(3)
  expect(await balance(site.page)).toBe('3300.83')
  expect(site.faults).toEqual([])
})

it('a workbook that is refused says why, and leaves the ledger as it was', async () => {
  await using site = await openPage(inject('siteAddress'))
  const sheets = [{ name: 'Notes', rows: inlineRows([['Read me']]) }, { name: 'Plan', rows: inlineRows([['x']]) }]
  await drop(site.page, { name: 'book.xlsx', bytes: await workbookOf({ sheets }) })
  await site.page.locator('[data-outcome=refused]').getByText('Sheets looked at: Notes, Plan').waitFor()
  expect(site.faults).toEqual([])
})

it('a large workbook can be given up while it is read, and the ledger stays', async () => {
  await using site = await openPage(inject('siteAddress'))
  const first = `${header.join(';')}\nA-1;Plain Ltd;2025-02-20;2025-03-22;;EUR;12,34\n`
  await drop(site.page, { name: 'first.csv', text: first })
  expect(await balance(site.page)).toBe('12.34')
  const row = ['N', 'Plain Ltd', '2025-02-20', '2025-03-22', '', 'EUR', '1'].map(inline).join('')
  const rows = `<row>${header.map(inline).join('')}</row>${`<row>${row}</row>`.repeat(150_000)}`
  let started = 0
  site.page.on('worker', () => { started++ })
  // Given up in the page itself, so that the reading does not end while that is on its way there.
  const givenUp = site.page.evaluate(() => new Promise<void>(resolve => {
    const look = (): void => {
      const step = document.querySelector('[data-step]')
      if (!step?.textContent.includes('Reading the sheet')) requestAnimationFrame(look)
      else {
        step.querySelector<HTMLElement>(':scope > button')?.click()
        resolve()
      }
    }
    look()
  }))
  await drop(site.page, { name: 'large.xlsx', bytes: await workbookOf({ sheets: [{ name: 'Ledger', rows }] }) })
  await givenUp
  await site.page.locator('[data-outcome=cancelled]').waitFor()
  await expect.poll(() => [started, site.page.workers().length]).toEqual([1, 1])
  expect(await balance(site.page)).toBe('12.34')
  expect(site.faults).toEqual([])
})

it('a compressed file of two members behind each other, which the browser itself would cut after the first', async () => {
  await using site = await openPage(inject('siteAddress'))
  const first = `${header.join(';')}\nA-1;Plain Ltd;2025-02-20;2025-03-22;;EUR;100,10\n`
  const lines = [first, 'A-2;Other Ltd;2025-02-21;2025-03-23;;EUR;0,01\n']
  const members = lines.map(text => gzipSync(text))
  await drop(site.page, { name: 'ledger.csv.gz', bytes: new Uint8Array(Buffer.concat(members)) })
  expect(await balance(site.page)).toBe('100.11')
  expect(site.faults).toEqual([])
})
