import type { XmlListener } from '../xml/xml-listener.ts'
import { amountOf, millionths, percentOf, writtenAmount } from './amounts.ts'
import { documentColumns, entryColumns } from './columns.ts'
import { ownOf, ownOfLines, ownOfTotals, ownShare, type Facts } from './own-currency.ts'
import { TextTable } from './text-table.ts'

interface Customer {
  readonly name: string
  readonly country: string
}

/** Elements that hold a document, a line or a customer, and what within them repeats. */
const wholes = new Set(['Invoice', 'Payment', 'Transaction', 'Customer'])
const lines = new Set(['Line', 'InvoiceLine', 'PaymentLine'])
const parts = new Set([...lines, 'DebitLine', 'CreditLine', 'PaymentMethod', 'WithholdingTax'])

/** Turns the elements of an audit file into records; names are local, namespaces and prefixes play no part. */
export class AuditListener implements XmlListener {
  readonly documents = new TextTable(documentColumns)
  readonly entries = new TextTable(entryColumns)
  readonly header: Facts = {}
  readonly sections = new Set<string>()
  private readonly path: string[] = []
  private readonly customers = new Map<string, Customer>()
  private readonly receivableAccounts = new Set<string>()
  private readonly keys = new Map<string, Map<string, string>>()
  private value = ''
  private postings = 0
  /** How deep the document and the part that is being read stand; 0 outside. */
  private wholeDepth = 0
  private partDepth = 0
  private whole: Facts = {}
  private part: Facts = {}
  private partsOfWhole: { readonly name: string, readonly facts: Facts }[] = []

  open(name: string): void {
    this.path.push(name)
    this.value = ''
    if (this.path.length === 3 && this.path[1] !== 'Header') this.sections.add(name)
    const depth = this.path.length
    if (this.wholeDepth === 0) {
      if (!wholes.has(name)) return
      this.wholeDepth = depth
      this.whole = {}
      this.partsOfWhole = []
    } else if (this.partDepth === 0 && this.isPart(name)) {
      this.partDepth = depth
      this.part = {}
    }
  }

  text(text: string): void {
    if (this.value.length < 100_000) this.value += text
  }

  close(name: string): void {
    const value = this.value.trim()
    this.value = ''
    if (value !== '') this.keep(name, value)
    const depth = this.path.length
    if (depth === this.partDepth) {
      this.partDepth = 0
      this.partsOfWhole.push({ name, facts: this.part })
    } else if (depth === this.wholeDepth) {
      this.wholeDepth = 0
      this.finishWhole(name)
    }
    this.path.pop()
  }

  /** A payment within an invoice is a part of it. */
  private isPart(name: string): boolean {
    return parts.has(name) || (name === 'Payment' && this.path.at(-2) === 'DocumentTotals')
  }

  private keep(name: string, value: string): void {
    const parent = this.path.at(-2) ?? ''
    if (this.path[1] === 'Header') this.header[name] ??= value
    if (this.wholeDepth === 0) return
    const facts = this.partDepth === 0 ? this.whole : this.part
    facts[this.keyOf(parent, name)] ??= value
    facts[name] ??= value
  }

  /** `parent/name`, put together once. */
  private keyOf(parent: string, name: string): string {
    let within = this.keys.get(parent)
    if (!within) this.keys.set(parent, within = new Map<string, string>())
    let key = within.get(name)
    if (key === undefined) within.set(name, key = `${parent}/${name}`)
    return key
  }

  private finishWhole(name: string): void {
    if (name === 'Customer' && this.path[1] === 'MasterFiles') this.addCustomer()
    else if (name === 'Invoice' && this.path.includes('SalesInvoices')) this.addInvoice()
    else if (name === 'Payment' && this.path.includes('Payments')) this.addReceipt()
    else if (name === 'Transaction') this.addTransaction()
  }

  private addCustomer(): void {
    const { whole } = this
    const id = whole['Customer/CustomerID'] ?? ''
    const name = whole['Customer/CompanyName'] ?? whole['Customer/Name'] ?? whole['CompanyStructure/Name'] ?? ''
    const country = whole['BillingAddress/Country'] ?? whole['Address/Country'] ?? ''
    this.customers.set(id, { name, country: /^[A-Z]{2}$/.test(country) ? country : '' })
    const account = whole['BalanceAccount/AccountID'] ?? whole['Customer/AccountID']
    if (account !== undefined && /\d/.test(account)) this.receivableAccounts.add(account)
    const debit = whole['OpeningDebitBalance']
    const credit = whole['OpeningCreditBalance']
    if (millionths(debit) === 0n && millionths(credit) === 0n) return
    this.entries.add({
      Element: 'Opening', Date: this.header['SelectionStartDate'] ?? this.header['StartDate'] ?? this.header['PeriodStart'] ?? '',
      AccountID: account ?? '', IsReceivable: '1', CustomerID: id, ...this.customerCells(id), Debit: debit ?? '',
      Credit: credit ?? '', Currency: this.currency(),
    })
  }

  private addInvoice(): void {
    const { whole } = this
    const number = whole['InvoiceNo'] ?? ''
    const customer = whole['CustomerID'] ?? ''
    const terms = whole['PaymentTerms'] ?? ''
    const own = {
      Status: whole['InvoiceStatus'] ?? '', CustomerID: customer, ...this.customerCells(customer), Currency: this.currency(),
    }
    const items = this.partsOfWhole.filter(part => lines.has(part.name))
    this.documents.add({
      ...own, Element: 'Invoice', Number: number, Type: whole['InvoiceType'] ?? '', Date: day(whole['InvoiceDate']),
      DueDate: /^\d{4}-\d{2}-\d{2}$/.test(terms) ? terms : day(whole['DueDate']),
      GrossTotal: whole['GrossTotal'] ?? '', NetTotal: whole['NetTotal'] ?? '', Share: writtenAmount(netOf(items)),
      Reference: items.map(({ facts }) => facts['References/Reference']).find(text => text !== undefined) ?? '',
      Withholding: sumOf(this.partsOfWhole, 'WithholdingTax', 'WithholdingTaxAmount'),
      ...ownOfTotals(whole) ?? ownOfLines(items, whole['GrossTotal'], this.currency()),
    })
    for (const { name, facts } of this.partsOfWhole) {
      if (name !== 'Payment' && name !== 'PaymentMethod') continue
      this.documents.add({
        ...own, Element: 'InvoicePayment', Number: number, Type: facts['PaymentMechanism'] ?? '',
        Date: day(facts['PaymentDate'] ?? whole['InvoiceDate']), GrossTotal: facts['PaymentAmount'] ?? '', Reference: number,
      })
    }
  }

  private addReceipt(): void {
    const { whole } = this
    const customer = whole['CustomerID'] ?? this.partsOfWhole.find(({ facts }) => facts['CustomerID'])?.facts['CustomerID'] ?? ''
    if (customer === '' && [this.whole, ...this.partsOfWhole.map(({ facts }) => facts)].some(facts => facts['SupplierID'])) return
    const shares = new Map<string, bigint>()
    const own = new Map<string, Facts[]>()
    for (const { name, facts } of this.partsOfWhole) {
      if (!lines.has(name)) continue
      const paid = facts['OriginatingON'] ?? facts[`${name}/SourceDocumentID`] ?? ''
      const ownLines = own.get(paid) ?? []
      if (ownLines.push(facts) === 1) own.set(paid, ownLines)
      const net = amountOf(facts, 'PaymentLineAmount')
      shares.set(paid, (shares.get(paid) ?? 0n) + net + percentOf(net, facts['TaxPercentage']))
    }
    if (shares.size === 0) shares.set('', 0n)
    // Some write the side of the bank: what counts is what a line's part of the whole is.
    const isTurned = [...shares.values()].reduce((sum, share) => sum + share, 0n) < 0n
    for (const [paid, share] of shares) {
      this.documents.add({
        Element: 'Payment', Number: whole['PaymentRefNo'] ?? '', Status: whole['PaymentStatus'] ?? '',
        Type: whole['PaymentType'] ?? '', Date: day(whole['TransactionDate']), CustomerID: customer,
        ...this.customerCells(customer), Currency: this.currency(), GrossTotal: whole['GrossTotal'] ?? '',
        NetTotal: whole['NetTotal'] ?? '', Share: writtenAmount(isTurned ? -share : share), Reference: paid,
        Withholding: sumOf(this.partsOfWhole, 'WithholdingTax', 'WithholdingTaxAmount'),
        Settlement: whole['Settlement/SettlementAmount'] ?? '', Description: whole['Payment/Description'] ?? '',
        ...ownOfTotals(whole) ?? ownShare(own.get(paid) ?? []),
      })
    }
  }

  private addTransaction(): void {
    const { whole } = this
    this.postings++
    for (const { name, facts } of this.partsOfWhole) {
      if (name !== 'Line' && name !== 'DebitLine' && name !== 'CreditLine') continue
      const account = facts['AccountID'] ?? ''
      const customer = facts['CustomerID'] ?? (this.receivableAccounts.has(account) ? whole['Transaction/CustomerID'] : '') ?? ''
      const isReceivable = customer !== '' && (this.receivableAccounts.size === 0 || this.receivableAccounts.has(account))
      this.entries.add({
        Element: 'Line', Posting: String(this.postings), Transaction: whole['Transaction/TransactionID'] ?? '',
        Date: day(whole['TransactionDate'] ?? whole['GLPostingDate']), DueDate: day(facts['DueDate']),
        AccountID: account, IsReceivable: isReceivable ? '1' : '', CustomerID: customer, ...this.customerCells(customer),
        Debit: facts['DebitAmount/Amount'] ?? facts['DebitAmount'] ?? '',
        Credit: facts['CreditAmount/Amount'] ?? facts['CreditAmount'] ?? '', Currency: this.currency(),
        Reference: facts['ReferenceNumber'] ?? facts['SourceDocumentID'] ?? '', CID: facts['CID'] ?? '',
        Description: facts['Line/Description'] ?? whole['Transaction/Description'] ?? '',
        ...ownOf(facts, facts['DebitAmount/Amount'] === undefined ? 'CreditAmount' : 'DebitAmount'),
      })
    }
  }

  private currency(): string {
    return this.header['CurrencyCode'] ?? this.header['DefaultCurrencyCode'] ?? ''
  }

  private customerCells(id: string): { CompanyName: string, Country: string } {
    const known = this.customers.get(id)
    return { CompanyName: known?.name ?? '', Country: known?.country ?? '' }
  }
}

const day = (text: string | undefined): string => (text ?? '').slice(0, 10)

function netOf(items: readonly { readonly facts: Facts }[]): bigint {
  return items.reduce((sum, { facts }) => sum + amountOf(facts, 'InvoiceLineAmount'), 0n)
}

function sumOf(all: readonly { readonly name: string, readonly facts: Facts }[], name: string, fact: string): string {
  const found = all.filter(each => each.name === name)
  return found.length === 0 ? '' : writtenAmount(found.reduce((sum, { facts }) => sum + millionths(facts[fact]), 0n))
}
