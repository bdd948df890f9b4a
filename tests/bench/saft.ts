import { isoDate } from '../../sample-data/days.ts'
import { customersOf, entriesOf, firstDay, lastDay, type Entry } from './books.ts'
import { writeBlocks } from './write-blocks.ts'

/** Bytes that one line of the books takes in the audit file, about. */
const bytesOfLine = 270

/** Writes an audit file (SAF-T) of about so many bytes: the books of a year of an invented company. */
export function writeBenchAuditFile(path: string, bytes: number): Promise<void> {
  return writeBlocks(path, textOf(Math.round(bytes / bytesOfLine)))
}

function* textOf(lines: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO">\n'
    + '<Header><AuditFileVersion>1.30</AuditFileVersion><AuditFileCountry>NO</AuditFileCountry><Company>'
    + '<RegistrationNumber>900000000</RegistrationNumber><Name>Granli Verksted AS</Name></Company>'
    + '<DefaultCurrencyCode>NOK</DefaultCurrencyCode><SelectionCriteria>'
    + `<SelectionStartDate>${isoDate(firstDay)}</SelectionStartDate><SelectionEndDate>${isoDate(lastDay)}</SelectionEndDate>`
    + '</SelectionCriteria></Header>\n<MasterFiles><Customers>\n'
  for (let customer = 0; customer < customersOf(lines); customer += 1) {
    yield `<Customer><Name>Kunde ${String(customer)}</Name><CustomerID>C${String(customer)}</CustomerID><BalanceAccount>`
      + '<AccountID>1500</AccountID><OpeningDebitBalance>0</OpeningDebitBalance></BalanceAccount></Customer>\n'
  }
  yield '</Customers></MasterFiles>\n<GeneralLedgerEntries><Journal><JournalID>GL</JournalID><Type>GL</Type>\n'
  for (const entry of entriesOf(lines)) yield transactionOf(entry)
  yield '</Journal></GeneralLedgerEntries>\n</AuditFile>\n'
}

/** Norwegian accounts: 1500 customers, 2400 suppliers, 1920 bank, 3000 sales, 2700 tax; the rest are costs. */
const accounts: Readonly<Record<string, string>> = {
  411000: '1500', 401000: '2400', 512000: '1920', 706000: '3000', 445710: '2700', 445660: '2710',
}

function transactionOf({ number, day, reference, label, lines }: Entry): string {
  const date = isoDate(day)
  return `<Transaction><TransactionID>${String(number)}</TransactionID><TransactionDate>${date}</TransactionDate>`
    + `<Description>${label}</Description><GLPostingDate>${date}</GLPostingDate>\n${lines.map((line, index) => {
      const side = line.cents > 0 ? 'DebitAmount' : 'CreditAmount'
      const cents = Math.abs(line.cents)
      const money = `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`
      return `<Line><RecordID>${String(index + 1)}</RecordID><AccountID>${accounts[line.account] ?? '5000'}</AccountID>`
        + (line.customer === undefined ? '' : `<CustomerID>C${String(line.customer)}</CustomerID>`)
        + `<Description>${label}</Description><${side}><Amount>${money}</Amount></${side}>`
        + (line.customer === undefined ? '' : `<ReferenceNumber>${reference}</ReferenceNumber>`)
        + (line.lettering === undefined ? '' : `<CID>${line.lettering}</CID>`) + '</Line>\n'
    }).join('')}</Transaction>\n`
}
