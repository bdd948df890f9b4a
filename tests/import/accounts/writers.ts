import { isoOf, type Invoice } from '../fec/random-ledger.ts'

/** A file that a system writes of invoices and what settles them, and what must be read of it. */
export interface Writer {
  readonly format: string
  readonly file: string
  readonly write: (invoices: readonly Invoice[]) => string
  /** The kind that a settlement is read as. */
  readonly kindOf: (kind: Settlement['kind']) => string
  /** How an invoice's settlements are linked to it; undefined where the file leaves them open. */
  readonly linkOf: (invoice: Invoice) => string | undefined
  readonly customerOf?: (customer: string) => string
}

type Settlement = Invoice['settlements'][number]

const money = (cents: number, sign = '.'): string =>
  `${cents < 0 ? '-' : ''}${String(Math.floor(Math.abs(cents) / 100))}${sign}${String(Math.abs(cents) % 100).padStart(2, '0')}`
const dotted = (day: number): string => isoOf(day).split('-').toReversed().join('.')
const slashed = (day: number): string => isoOf(day).split('-').toReversed().join('/')
const isWhole = ({ cents, settlements }: Invoice): boolean =>
  settlements.length > 0 && settlements.reduce((sum, each) => sum + each.cents, 0) === cents

const asIs = (kind: Settlement['kind']): string => kind

/** Line items with trailing minus; what is settled in full is cleared, long after. */
const sap: Writer = {
  format: 'sap', file: 'items.csv',
  write: invoices => [
    'Buchungskreis;Debitor;Belegnummer;Belegart;Belegdatum;Nettofälligkeit;Betrag in Hauswährung;Hauswährung;Ausgleichsbeleg;Ausgleichsdatum',
    ...invoices.flatMap((invoice, index) => {
      const clearing = isWhole(invoice) ? `${String(1400000000 + index)};31.12.2024` : ';'
      const line = (number: string, type: string, day: number, cents: number): string =>
        ['1000', invoice.customer, number, type, dotted(day), dotted(day + 30),
          `${money(Math.abs(cents), ',')}${cents < 0 ? '-' : ''}`, 'EUR', clearing].join(';')
      const types = { payment: 'DZ', credit_note: 'DG', write_off: 'AB' } as const
      return [line(invoice.number, 'RV', invoice.day, invoice.cents), ...invoice.settlements.map(({ kind, after, cents }, place) =>
        line(`${invoice.number}-${String(place)}`, types[kind], invoice.day + after, -cents))]
    }),
  ].join('\r\n'),
  kindOf: kind => kind === 'write_off' ? 'transfer' : kind,
  linkOf: invoice => isWhole(invoice) ? 'lettered' : undefined,
}

/** A booking batch whose fiscal year crosses the turn of the year, accounts in either column. */
const datev: Writer = {
  format: 'datev', file: 'EXTF_Buchungsstapel.csv',
  write: invoices => [
    '"EXTF";700;21;"Buchungsstapel";13;20250105120000000;;"RE";"";"";1;2;20231001;4;20240101;20241231;"";"";1;0;0;"EUR";;"";;;"03"',
    'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);Belegdatum;Belegfeld 1;Buchungstext',
    ...invoices.flatMap(invoice => {
      const row = (cents: number, side: string, account: string, counter: string, day: number): string =>
        [money(cents, ','), `"${side}"`, '"EUR"', account, counter, isoOf(day).slice(8) + isoOf(day).slice(5, 7),
          `"${invoice.number}"`, '"Text"'].join(';')
      const debtor = `1000${invoice.customer.slice(1)}`
      const accounts = { payment: '1200', credit_note: '8400', write_off: '2400' } as const
      return [row(invoice.cents, 'S', debtor, '8400', invoice.day), ...invoice.settlements.map(({ kind, after, cents }, place) =>
        place % 2 === 0
          ? row(cents, 'S', accounts[kind], debtor, invoice.day + after)
          : row(cents, 'H', debtor, accounts[kind], invoice.day + after))]
    }),
  ].join('\r\n'),
  kindOf: asIs, linkOf: () => 'matched', customerOf: customer => `1000${customer.slice(1)}`,
}

interface Entry {
  readonly day: number
  readonly number: string
  readonly customer: string
  readonly cents: number
  readonly counter: string
  readonly journal: string
}

const counters = { payment: '512000', credit_note: '701000', write_off: '654000' } as const

const entriesOf = (invoices: readonly Invoice[]): readonly Entry[] =>
  invoices.flatMap(({ number, customer, day, cents, settlements }) => [
    { day, number, customer, cents, counter: '701000', journal: 'VE' },
    ...settlements.map(({ kind, after, cents: part }) => ({
      day: day + after, number, customer, cents: -part, counter: counters[kind], journal: kind === 'payment' ? 'BQ' : 'OD',
    })),
  ])

const cegid: Writer = {
  format: 'cegid', file: 'ecritures.csv',
  write: invoices => entriesOf(invoices).flatMap(({ day, number, customer, cents, counter, journal }) => {
    const sides = (value: number): string => value > 0 ? `${money(value, ',')};` : `;${money(-value, ',')}`
    const line = (account: string, auxiliary: string, value: number): string =>
      `${journal};${slashed(day)};${account};${auxiliary};${number};Pièce;${sides(value)}`
    return [line('411000', customer, cents), line(counter, '', -cents)]
  }).join('\n'),
  kindOf: asIs, linkOf: () => 'matched',
}

const ebp: Writer = {
  format: 'ebp', file: 'ecritures.txt',
  write: invoices => entriesOf(invoices).flatMap(({ day, number, customer, cents, counter, journal }, index) => {
    const line = (account: string, value: number): string =>
      `${String(index + 1)},${slashed(day).replaceAll('/', '')},${journal},${account},"Pièce","${number}",`
      + `${money(Math.abs(value)).padStart(13, '0')},${value > 0 ? 'D' : 'C'},`
    return [line(`411${customer}`, cents), line(counter, -cents)]
  }).join('\r\n'),
  kindOf: asIs, linkOf: () => 'matched', customerOf: customer => `411${customer}`,
}

/** No header, and columns in an order of their own. */
const entries: Writer = {
  format: 'entries', file: 'export.txt',
  write: invoices => entriesOf(invoices).flatMap(({ day, number, customer, cents, counter, journal }) => {
    const line = (account: string, third: string, value: number): string => [
      slashed(day).replaceAll('/', ''), number, money(Math.max(-value, 0), ','), money(Math.max(value, 0), ','), account, third, journal,
    ].join('\t')
    return [line('41100000', `CLI${customer}`, cents), line(counter, '', -cents)]
  }).join('\r\n'),
  kindOf: asIs, linkOf: () => 'matched', customerOf: customer => `CLI${customer}`,
}

const sage: Writer = {
  format: 'sage', file: 'F_ECRITUREC.csv',
  write: invoices => [
    'JO_Num,JM_Date,EC_Jour,EC_Piece,EC_RefPiece,CG_Num,CT_Num,EC_Lettrage,EC_Sens,EC_Montant,EC_Echeance',
    ...entriesOf(invoices).flatMap(({ day, number, customer, cents, counter, journal }, index) => {
      const line = (account: string, party: string, value: number): string => [journal, `${isoOf(day).slice(0, 8)}01 00:00:00.000`,
        String(Number(isoOf(day).slice(8))), String(index), number, account, party, party === '' ? '' : `L${number}`,
        value > 0 ? '0' : '1', money(Math.abs(value)), '1900-01-01 00:00:00.000'].join(',')
      return [line('411000', customer, cents), line(counter, '', -cents)]
    }),
  ].join('\n'),
  kindOf: asIs, linkOf: () => 'lettered',
}

/** Sales documents, and receipts whose lines are net. */
const portugal: Writer = {
  format: 'saft', file: 'saft-pt.xml',
  write: invoices => {
    const totals = (cents: number): string =>
      `<DocumentTotals><TaxPayable>0.00</TaxPayable><NetTotal>${money(cents)}</NetTotal><GrossTotal>${money(cents)}</GrossTotal></DocumentTotals>`
    const document = (number: string, type: string, day: number, customer: string, cents: number, reference = ''): string =>
      `<Invoice><InvoiceNo>${number}</InvoiceNo><DocumentStatus><InvoiceStatus>N</InvoiceStatus></DocumentStatus>`
      + `<InvoiceDate>${isoOf(day)}</InvoiceDate><InvoiceType>${type}</InvoiceType><CustomerID>${customer}</CustomerID><Line>`
      + (reference === '' ? '' : `<References><Reference>${reference}</Reference></References>`)
      + `<CreditAmount>${money(cents)}</CreditAmount></Line>${totals(cents)}</Invoice>`
    const documents = invoices.flatMap(({ number, customer, day, cents, settlements }) => [
      document(number, 'FT', day, customer, cents),
      ...settlements.flatMap(({ kind, after, cents: part }, place) => kind === 'credit_note'
        ? [document(`NC ${number}/${String(place)}`, 'NC', day + after, customer, part, number)] : []),
    ])
    const receipts = invoices.flatMap(({ number, customer, day, settlements }) =>
      settlements.flatMap(({ kind, after, cents }, place) => kind === 'credit_note' ? [] : [
        `<Payment><PaymentRefNo>RG ${number}/${String(place)}</PaymentRefNo><TransactionDate>${isoOf(day + after)}</TransactionDate>`
        + `<PaymentType>RG</PaymentType><DocumentStatus><PaymentStatus>N</PaymentStatus></DocumentStatus><CustomerID>${customer}</CustomerID>`
        + `<Line><SourceDocumentID><OriginatingON>${number}</OriginatingON></SourceDocumentID><CreditAmount>${money(cents)}</CreditAmount></Line>`
        + `${totals(cents)}</Payment>`]))
    return '<?xml version="1.0" encoding="UTF-8"?><AuditFile><Header><CurrencyCode>EUR</CurrencyCode></Header><SourceDocuments>'
      + `<SalesInvoices>${documents.join('\n')}</SalesInvoices><Payments>${receipts.join('\n')}</Payments></SourceDocuments></AuditFile>`
  },
  kindOf: kind => kind === 'write_off' ? 'payment' : kind, linkOf: () => 'stated',
}

const norway: Writer = {
  format: 'saft', file: 'saft-no.xml',
  write: invoices => {
    const accounts = { '701000': '3000', '512000': '1920', '654000': '7830' } as const
    const line = (account: string, customer: string, cents: number, number: string): string =>
      `<n:Line><n:AccountID>${account}</n:AccountID>${customer === '' ? '' : `<n:CustomerID>${customer}</n:CustomerID>`}`
      + (cents > 0 ? `<n:DebitAmount><n:Amount>${money(cents)}</n:Amount></n:DebitAmount>`
        : `<n:CreditAmount><n:Amount>${money(-cents)}</n:Amount></n:CreditAmount>`)
      + `<n:ReferenceNumber>${number}</n:ReferenceNumber></n:Line>`
    const transactions = entriesOf(invoices).map(({ day, number, customer, cents, counter }, index) =>
      `<n:Transaction><n:TransactionID>${String(index)}</n:TransactionID><n:TransactionDate>${isoOf(day)}</n:TransactionDate>`
      + line('1500', customer, cents, number) + line(accounts[counter as keyof typeof accounts], '', -cents, '') + '</n:Transaction>')
    return '<?xml version="1.0"?><n:AuditFile xmlns:n="urn:no"><n:Header><n:AuditFileCountry>NO</n:AuditFileCountry>'
      + '<n:DefaultCurrencyCode>EUR</n:DefaultCurrencyCode></n:Header><n:GeneralLedgerEntries><n:Journal>'
      + transactions.join('\n') + '</n:Journal></n:GeneralLedgerEntries></n:AuditFile>'
  },
  kindOf: asIs, linkOf: () => 'matched',
}

export const writers: readonly Writer[] = [sap, datev, cegid, ebp, entries, sage, portugal, norway]
