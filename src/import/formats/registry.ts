import { allocations } from './allocations/index.ts'
import { businessCentral } from './business-central/index.ts'
import { cegid } from './cegid/index.ts'
import { customers } from './customers/index.ts'
import { datev } from './datev/index.ts'
import { delimited } from './delimited/index.ts'
import { dolibarr } from './dolibarr/index.ts'
import { ebp } from './ebp/index.ts'
import { entries } from './entries/index.ts'
import { erpnext } from './erpnext/index.ts'
import { exchangeRates } from './exchange-rates/index.ts'
import { fec } from './fec/index.ts'
import type { Format } from './format.ts'
import { odoo } from './odoo/index.ts'
import { payments } from './payments/index.ts'
import { quickbooksDesktop } from './quickbooks-desktop/index.ts'
import { quickbooksOnline } from './quickbooks-online/index.ts'
import { reminders } from './reminders/index.ts'
import { saft } from './saft/index.ts'
import { sage } from './sage/index.ts'
import { sap } from './sap/index.ts'
import { xero } from './xero/index.ts'
import { zohoBooks } from './zoho-books/index.ts'

/** The known formats, in the order in which they are asked; the last takes any list. */
export const formats: readonly Format[] = [
  fec, cegid, ebp, entries, sage, sap, datev, saft, quickbooksOnline, quickbooksDesktop, xero, zohoBooks, odoo, erpnext,
  dolibarr, businessCentral, exchangeRates, reminders, allocations, customers, payments, delimited,
]

/** The format of a mapping; one that is not known any more is read as any list. */
export function formatNamed(name: string): Format {
  return formats.find(format => format.name === name) ?? delimited
}
