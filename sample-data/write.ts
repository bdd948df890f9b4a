import type { SampleDocument } from './documents.ts'
import { asOf } from './documents.ts'
import { dayOf, frenchDate } from './days.ts'

const header = ['Société', 'Code client', 'Client', 'Segment', 'Pays', 'Commercial', 'Délai', 'Plafond', 'Public',
  'N° facture', 'Type', 'Date facture', 'Échéance', 'Date règlement', 'Devise', 'Montant TTC', 'Solde',
  'Passé en perte', 'Litige', 'Groupe', 'Plafond assuré', 'Montant HT']

/** 123456 -> "1234,56". */
export function frenchAmount(cents: number): string {
  const text = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${text.slice(0, -2)},${text.slice(-2)}`
}

/** French and British customers are charged 20 % of tax, those of other countries none; in cents, half a cent up. */
export function amountWithoutTax({ customer, amount }: SampleDocument): number {
  if (customer.country !== 'FR' && customer.country !== 'GB') return amount
  return Math.sign(amount) * Math.floor((Math.abs(amount) * 10 + 6) / 12)
}

/** In July 2025 the terms of sixty days in Construction were cut to 45; the due dates were never changed. */
const cutOn = dayOf(2025, 7, 1)
const cutTerms = 45

export function statedTerms({ customer, issuedOn }: SampleDocument): number {
  const isCut = customer.segment === 'Construction' && issuedOn >= cutOn && customer.terms > cutTerms
  return isCut ? cutTerms : customer.terms
}

function documentRow(document: SampleDocument): string[] {
  const { customer } = document
  return [
    customer.entity, customer.id, customer.name, customer.segment, customer.country, customer.salesRep,
    String(statedTerms(document)), String(customer.limit / 100), customer.isPublic ? 'oui' : '', document.number,
    document.type, frenchDate(document.issuedOn), document.type === 'Facture' ? (document.writtenDue ?? frenchDate(document.dueOn)) : '',
    document.settledOn === null ? '' : frenchDate(document.settledOn), customer.currency,
    frenchAmount(document.amount), document.open === 0 ? '0' : frenchAmount(document.open),
    document.writtenOff === 0 ? '' : frenchAmount(document.writtenOff), document.isDisputed ? 'oui' : '',
    customer.group ?? '', customer.insured === 0 ? '' : String(customer.insured / 100),
    document.type === 'Règlement' ? '' : frenchAmount(amountWithoutTax(document)),
  ]
}

/** Rows that cannot be loaded, each with its reason in the README. */
export function dirtyRows(documents: readonly SampleDocument[]): string[][] {
  const model = documents.filter((document) => document.type === 'Facture' && document.settledOn !== null && document.writtenOff === 0)
  const row = (index: number): string[] => {
    const document = model[index * 997]
    if (!document) throw new Error('not enough documents')
    return documentRow(document)
  }
  const change = (index: number, number: string, changes: Readonly<Record<number, string>>): string[] =>
    row(index).map((cell, column) => (column === 9 ? number : (changes[column] ?? cell)))
  return [
    row(3), // the same row again
    row(11), // the same row again
    change(1, 'F25X0001', { 11: '31/02/2025' }),
    change(2, 'F25X0002', { 11: 'à définir' }),
    change(4, 'F25X0003', { 15: 'voir M. X' }),
    change(5, 'F25X0004', { 15: '' }),
    ['Total général', ...Array.from({ length: header.length - 1 }, () => '')],
  ]
}

/** Title rows as an accounting package prints them, the header, then one row per document. UTF-8, semicolons. */
export function writeLedger(documents: readonly SampleDocument[]): string {
  const lines = [['Groupe Valmorel-Sarne (société imaginaire)'], ['Factures, avoirs et règlements clients'],
    [`Au ${frenchDate(asOf)}`], [], header, ...documents.map(documentRow), ...dirtyRows(documents)]
  return lines.map((cells) => `${cells.join(';')}\r\n`).join('')
}
