import { isoDate } from '../../sample-data/days.ts'
import { entriesOf, type Entry } from './books.ts'
import { writeBlocks } from './write-blocks.ts'

const header = 'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\t'
  + 'PieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\r\n'
const journals = { VE: 'Ventes', BQ: 'Banque', AC: 'Achats', OD: 'Opérations diverses' }
const accounts: Readonly<Record<string, string>> = {
  411000: 'Clients', 401000: 'Fournisseurs', 706000: 'Prestations de services', 445710: 'TVA collectée',
  445660: 'TVA déductible', 512000: 'Banque', 607000: 'Achats de marchandises', 641000: 'Rémunérations',
  645000: 'Charges sociales', 431000: 'Sécurité sociale', 421000: 'Personnel',
}

/** The name that the law gives the file of a company that does not exist. */
export const fecName = '000000000FEC20241231.txt'

/** Writes the legal export of a year of about so many lines. */
export function writeBenchFec(path: string, lines: number): Promise<void> {
  return writeBlocks(path, textOf(lines))
}

function* textOf(lines: number): Generator<string> {
  yield header
  for (const entry of entriesOf(lines)) yield linesOf(entry)
}

function linesOf({ journal, number, day, reference, label, lines }: Entry): string {
  const date = compact(day)
  return lines.map(({ account, cents, customer, supplier, lettering = '', letteredOn }) => {
    const party = customer === undefined ? supplier === undefined ? '\t' : `F${String(supplier)}\tFournisseur ${String(supplier)}`
      : `C${String(customer)}\tClient ${String(customer)}`
    const debit = cents > 0 ? amount(cents) : '0,00'
    const credit = cents < 0 ? amount(-cents) : '0,00'
    return `${journal}\t${journals[journal]}\t${String(number)}\t${date}\t${account}\t${accounts[account] ?? ''}\t${party}\t${reference}\t`
      + `${date}\t${label}\t${debit}\t${credit}\t${lettering}\t${letteredOn === undefined ? '' : compact(letteredOn)}\t${date}\t\t\r\n`
  }).join('')
}

const compact = (day: number): string => isoDate(day).replaceAll('-', '')
const amount = (cents: number): string => `${String(Math.trunc(cents / 100))},${String(cents % 100).padStart(2, '0')}`
