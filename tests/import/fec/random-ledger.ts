import fc from 'fast-check'
import { singleByteTable } from '../../../src/import/read/single-byte.ts'

/** How a program would write the same books. */
export interface Style {
  readonly separator: '\t' | '|' | ';' | ','
  readonly encoding: 'utf-8' | 'iso-8859-15' | 'windows-1252'
  readonly hasMark: boolean
  readonly lineEnd: '\n' | '\r\n' | '\r\r\n' | '\r'
  readonly amounts: 'comma' | 'point' | 'padded' | 'spaced'
  readonly dates: 'compact' | 'dashed' | 'day_first' | 'compact_day_first' | 'timed'
  readonly sides: 'two' | 'letters' | 'signs'
  readonly headers: 'law' | 'accents' | 'long'
  readonly trailing: boolean
  readonly customers: 'auxiliary' | 'accounts'
  readonly isLettered: boolean
}

interface Settlement {
  readonly kind: 'payment' | 'credit_note' | 'write_off'
  readonly after: number
  readonly cents: number
}

/** One invoice with what settled it. Days count from 1 January 2024. */
export interface Invoice {
  readonly number: string
  readonly customer: string
  readonly day: number
  readonly cents: number
  readonly settlements: readonly Settlement[]
}

const names = ['Étang & Cie', 'Cœur "du" Val', 'Łódź-sur-Mer', 'L’Écluse', 'Dupont 2']
const customers = ['C1', 'C2', 'C3', 'C4', 'C5']

export const styles: fc.Arbitrary<Style> = fc.record({
  separator: fc.constantFrom('\t', '|', ';', ','),
  encoding: fc.constantFrom('utf-8', 'iso-8859-15', 'windows-1252'),
  hasMark: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r\r\n', '\r'),
  amounts: fc.constantFrom('comma', 'point', 'padded', 'spaced'),
  dates: fc.constantFrom('compact', 'dashed', 'day_first', 'compact_day_first', 'timed'),
  sides: fc.constantFrom('two', 'letters', 'signs'),
  headers: fc.constantFrom('law', 'accents', 'long'),
  trailing: fc.boolean(),
  customers: fc.constantFrom('auxiliary', 'accounts'),
  isLettered: fc.boolean(),
})

const settlement: fc.Arbitrary<{ kind: Settlement['kind']; after: number; share: number }> = fc.record({
  kind: fc.constantFrom('payment', 'payment', 'payment', 'credit_note', 'write_off'),
  after: fc.integer({ min: 0, max: 90 }),
  share: fc.integer({ min: 1, max: 100 }),
})

/** Invoices, each settled in up to three steps that never exceed it. */
export const ledgers: fc.Arbitrary<readonly Invoice[]> = fc.array(fc.record({
  customer: fc.constantFrom(...customers),
  day: fc.integer({ min: 0, max: 250 }),
  cents: fc.integer({ min: 2, max: 90_000_000 }),
  parts: fc.array(settlement, { maxLength: 3 }),
  isClosed: fc.boolean(),
}), { minLength: 3, maxLength: 25 }).map(drawn => [
  { customer: 'C1', day: 29, cents: 123_456, parts: [], isClosed: false }, ...drawn,
].map(({ customer, day, cents, parts, isClosed }, index): Invoice => {
  let left = cents
  const settlements = parts.flatMap(({ kind, after, share }, place): Settlement[] => {
    const part = isClosed && place === parts.length - 1 ? left : Math.floor(left * share / 130)
    left -= part
    return part === 0 ? [] : [{ kind, after, cents: part }]
  })
  return { number: `F${String(1000 + index)}`, customer, day, cents, settlements }
}))

const firstDay = Date.UTC(2024, 0, 1)
export const isoOf = (day: number): string => new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10)

interface Line {
  readonly journal: string
  readonly entry: number
  readonly day: number
  readonly account: string
  readonly customer: string
  readonly piece: string
  readonly label: string
  readonly cents: number
  readonly code: string
}

type Part = readonly [account: string, customer: string, cents: number, code?: string]

/** The entries of the books, in the order of time: sales, bank, write-offs, and a purchase and a salary a month. */
function entriesOf(invoices: readonly Invoice[], isLettered: boolean): readonly Line[] {
  const entries: { day: number; lines: Omit<Line, 'entry'>[] }[] = []
  const codes = new Map<string, number>()
  const add = (journal: string, day: number, piece: string, label: string, parts: readonly Part[]): void => {
    entries.push({ day, lines: parts.map(([account, customer, cents, code = '']) =>
      ({ journal, day, account, customer, piece, label, cents, code })) })
  }
  for (const { number, customer, day, cents, settlements } of invoices) {
    const place = (codes.get(customer) ?? 0) + 1
    codes.set(customer, place)
    // Codes start anew with each customer; the case tells the odd from the even ones.
    const code = !isLettered || settlements.length === 0 ? '' : place % 2 === 0 ? `a${String(place)}` : `A${String(place - 1)}`
    const tax = Math.floor(cents / 6)
    add('VE', day, number, `Facture ${number}`, [['411', customer, cents, code], ['707', '', tax - cents], ['4457', '', -tax]])
    for (const [index, { kind, after, cents: part }] of settlements.entries()) {
      const partTax = Math.floor(part / 6)
      const piece = `${kind === 'payment' ? 'V' : 'X'}${number.slice(1)}${String(index)}`
      if (kind === 'payment') add('BQ', day + after, piece, 'Virement', [['512', '', part], ['411', customer, -part, code]])
      if (kind === 'credit_note') add('VE', day + after, piece, 'Avoir', [['709', '', part - partTax], ['4457', '', partTax], ['411', customer, -part, code]])
      if (kind === 'write_off') add('OD', day + after, piece, 'Perte', [['654', '', part], ['411', customer, -part, code]])
    }
  }
  for (let month = 0; month < 12; month += 1) {
    add('HA', month * 30, `A${String(month)}`, 'Achat', [['606', '', 5000], ['401', 'S1', -5000]])
    add('PA', month * 30, `P${String(month)}`, 'Salaire', [['641', '', 70_000], ['421', '', -70_000]])
  }
  return entries.toSorted((a, b) => a.day - b.day).flatMap(({ lines }, index) =>
    lines.map(line => ({ ...line, entry: index + 1 })))
}

const spelled: Readonly<Record<Style['headers'], readonly string[]>> = {
  law: 'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise'.split(' '),
  accents: 'JournalCode,JournalLib,ÉcritureNum,ÉcritureDate,CompteNum,CompteLib,CompAuxNum,CompAuxLib,PièceRef,PièceDate,ÉcritureLib,Débit,Crédit,ÉcritureLet,DateLet,ValidDate,MontantDevise,IDevise'.split(','),
  long: 'journalcode JournalLibelle EcritureNum EcritureDate COMPTENUM CompteLibelle CompteAuxNum CompteAuxLib PieceRef PieceDate EcritureLibelle Debit Credit EcritureLettrage DateLettrage ValidDate Montantdevise Idevise'.split(' '),
}

/** The file, and the number of its lines. */
export function writeFec(
  invoices: readonly Invoice[], style: Style,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly lines: number } {
  const lines = entriesOf(invoices, style.isLettered)
  const header = style.sides === 'two'
    ? spelled[style.headers] : spelled[style.headers].map((name, at) => at === 11 ? 'Montant' : at === 12 ? 'Sens' : name)
  const rows = lines.map(line => rowOf(line, style))
  // With commas between the cells, those that hold one or a quote stand in quotes.
  const written = (cell: string): string =>
    style.separator === ',' && /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const text = [header, ...rows].map(cells =>
    cells.map(written).join(style.separator) + (style.trailing ? style.separator : '') + style.lineEnd).join('')
  return { bytes: encode((style.hasMark && style.encoding === 'utf-8' ? '\ufeff' : '') + text, style), lines: lines.length }
}

function rowOf({ journal, entry, day, account, customer, piece, label, cents, code }: Line, style: Style): string[] {
  const isCustomer = account === '411'
  const byAccount = isCustomer && style.customers === 'accounts'
  const name = isCustomer ? names[customers.indexOf(customer)] ?? '' : ''
  const money = (value: number): string => writeAmount(value, style)
  const [first, second] = style.sides === 'two'
    ? [money(Math.max(cents, 0)), money(Math.max(-cents, 0))]
    : [money(Math.abs(cents)), style.sides === 'letters' ? (cents > 0 ? 'D' : 'C') : (cents > 0 ? '+1' : '-1')]
  return [
    journal, `Journal ${journal}`, String(entry), writeDate(day, style), byAccount ? `411${customer}` : `${account}000`,
    byAccount ? name : 'Compte', byAccount ? '' : customer, byAccount ? '' : name, piece, writeDate(day, style), label,
    first, second, code, code === '' ? '' : writeDate(300, style), writeDate(364, style), '', '',
  ]
}

function writeAmount(cents: number, { amounts }: Style): string {
  const whole = String(Math.floor(cents / 100))
  const part = String(cents % 100).padStart(2, '0')
  switch (amounts) {
    case 'comma': return `${whole},${part}`
    case 'point': return `${whole}.${part}`
    case 'padded': return ` ${whole.padStart(15, '0')},${part}`
    case 'spaced': return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ')},${part}`
  }
}

function writeDate(day: number, { dates }: Style): string {
  const [year = '', month = '', of = ''] = isoOf(day).split('-')
  switch (dates) {
    case 'compact': return year + month + of
    case 'dashed': return `${year}-${month}-${of}`
    case 'day_first': return `${of}/${month}/${year}`
    case 'compact_day_first': return of + month + year
    case 'timed': return `${year}${month}${of} 00:00:00`
  }
}

function encode(text: string, { encoding }: Style): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const characters = singleByteTable(encoding).map(bytes => new TextDecoder().decode(bytes))
  const plain = text.replaceAll(/[’Łź]/g, found => found === '’' ? '\'' : found === 'Ł' ? 'L' : 'z')
  return Uint8Array.from(plain, character => {
    const code = character.charCodeAt(0)
    return code < 0x80 ? code : characters.indexOf(character) + 0x80
  })
}
