import type { Role } from '../../types.ts'
import { normalised } from '../../recognise/normalise.ts'

interface FecColumn {
  /** The name that the law gives the column, or that software gives to one it adds. */
  readonly name: string
  readonly role: Role
  /** Other spellings seen in exports. */
  readonly also?: string
}

/** The 18 columns of the law, and those that follow them in some exports. */
const fecColumns: readonly FecColumn[] = [
  { name: 'JournalCode', role: 'journal', also: 'CodeJournal' },
  { name: 'JournalLib', role: 'journal_name', also: 'JournalLibelle, LibJournal' },
  { name: 'EcritureNum', role: 'entry_number', also: 'EcritureNumero, NumEcriture' },
  { name: 'EcritureDate', role: 'posting_date', also: 'DateEcriture' },
  { name: 'CompteNum', role: 'account', also: 'CompteNumero, NumCompte' },
  { name: 'CompteLib', role: 'account_name', also: 'CompteLibelle, LibCompte' },
  { name: 'CompAuxNum', role: 'customer_id', also: 'CompteAuxNum, CompAuxNumero, CompteAuxNumero, CompteAuxiliaireNum' },
  { name: 'CompAuxLib', role: 'customer_name', also: 'CompteAuxLib, CompAuxLibelle, CompteAuxLibelle, CompteAuxiliaireLib' },
  { name: 'PieceRef', role: 'document_number', also: 'PieceReference, RefPiece' },
  { name: 'PieceDate', role: 'issue_date', also: 'DatePiece' },
  { name: 'EcritureLib', role: 'label', also: 'EcritureLibelle, LibEcriture' },
  { name: 'Debit', role: 'debit' },
  { name: 'Credit', role: 'credit' },
  { name: 'Montant', role: 'amount' },
  { name: 'Sens', role: 'side' },
  { name: 'EcritureLet', role: 'lettering', also: 'EcritureLettrage, Lettrage' },
  { name: 'DateLet', role: 'lettering_date', also: 'DateLettrage' },
  { name: 'ValidDate', role: 'ignore', also: 'DateValidation, ValidationDate, DateValid' },
  { name: 'Montantdevise', role: 'ignore', also: 'MontantDev' },
  { name: 'Idevise', role: 'ignore', also: 'Devise, IdentDevise' },
  { name: 'DateLimitReglmt', role: 'due_date', also: 'DateLimiteReglement, DateLimitReglement, DateEcheance, Echeance, DateDeLEcheance' },
  { name: 'NumFacture', role: 'reference', also: 'NumeroFacture, FactureNum' },
  { name: 'DateRglt', role: 'ignore', also: 'DateReglement' },
  { name: 'ModeRglt', role: 'ignore', also: 'ModeReglement' },
  { name: 'NatOp', role: 'ignore', also: 'NatureOperation' },
  { name: 'IdClient', role: 'ignore' },
]

const byName = new Map(fecColumns.flatMap(column =>
  [column.name, ...(column.also ?? '').split(', ')].map(name => [normalised(name), column] as const)))

/** What a header stands for in this export; undefined for a column that is not known. */
export function fecColumn(header: string): FecColumn | undefined {
  const name = normalised(header)
  return name === '' ? undefined : byName.get(name)
}

/** How many of the known names a header must have: enough that no list of documents has them by chance. */
const fewestKnown = 9

/** True for a header with an account, an entry date, two sides of money, and most of the other names. */
export function isFecHeader(header: readonly string[]): boolean {
  const found = new Set(header.flatMap(name => fecColumn(name)?.name ?? []))
  const has = (...names: string[]): boolean => names.every(name => found.has(name))
  return found.size >= fewestKnown && has('CompteNum', 'EcritureDate') && (has('Debit', 'Credit') || has('Montant', 'Sens'))
}
