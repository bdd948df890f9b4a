import { expect, inject } from 'vitest'
import type { Page } from 'playwright-core'
import { drop } from './dropping.ts'
import type { TestPage } from './open-page.ts'
import { shown, toldOf } from './reading.ts'

export const ledgerHeader =
  'Customer no;Customer name;Invoice no;Type;Invoice date;Due date;Currency;Amount;Open amount\n'

/** Thirty open invoices of five customers, 3,450.00 in all. */
export const keptLedger = {
  name: 'ledger.csv',
  text: ledgerHeader + Array.from({ length: 30 }, (_, row) =>
    `K${String(row % 5)};Brindle & Sons ${String(row % 5)};N${String(row)};Invoice;2025-0${String(1 + row % 9)}-11;`
    + `2025-1${String(row % 3)}-05;EUR;${String(100 + row)}.50;${String(100 + row)}.50\n`).join(''),
}

/** Waits until the overview says that so much is owed. */
export const owes = (page: Page, amount: string): Promise<void> =>
  expect.poll(() => toldOf(page, 'headline', 'balance')).toBe(amount)

/** Loads the ledger, turns the switch on and waits until it is kept. */
export async function keep(page: Page): Promise<void> {
  await drop(page, keptLedger)
  await shown(page)
  await page.locator('[data-action=keep]').first().check()
  await page.locator('[data-kept=kept]').waitFor()
}

/** Leaves for a file beside the page, from which the store can be seen while nothing writes to it. */
export const leave = (page: Page): Promise<unknown> => page.goto(`${inject('siteAddress')}config.json`)

/** What went wrong; the browser looks for a picture of the host where it stands on a file that names none. */
export const faultsOf = ({ faults }: TestPage): string[] => faults.filter(fault => !fault.includes('404'))
