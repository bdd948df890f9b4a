import { normalised } from '../../recognise/normalise.ts'
import type { Role } from '../../types.ts'

/** Columns of the table of accounting entries, as queries and exports name them. */
const columns: Readonly<Record<string, Role>> = {
  JO_Num: 'journal', JO_Intitule: 'journal_name', EC_Date: 'posting_date', JM_Date: 'ignore', EC_Jour: 'ignore',
  EC_Piece: 'entry_number', EC_RefPiece: 'document_number', EC_Reference: 'ignore', CG_Num: 'account',
  CG_Intitule: 'account_name', CT_Num: 'customer_id', CT_Intitule: 'customer_name', EC_Intitule: 'label',
  EC_Echeance: 'due_date', EC_Lettrage: 'lettering', EC_Sens: 'side', EC_Montant: 'amount', EC_Debit: 'debit',
  EC_Credit: 'credit',
}

const byName = new Map(Object.entries(columns).map(([name, role]) => [normalised(name), role]))

/** What a header of this export is for; undefined for one that is not needed. */
export function sageRole(header: string): Role | undefined {
  return byName.get(normalised(header))
}

/** Where a column stands, -1 where there is none. */
export function sageColumn(header: readonly string[], name: 'EC_Sens' | 'EC_Jour' | 'JM_Date'): number {
  return header.findIndex(cell => normalised(cell) === normalised(name))
}

/** True for a header with account, customer, day and money under the names of these tables. */
export function isSageHeader(header: readonly string[]): boolean {
  const roles = new Set(header.flatMap(name => sageRole(name) ?? []))
  const hasDay = roles.has('posting_date') || (sageColumn(header, 'JM_Date') >= 0 && sageColumn(header, 'EC_Jour') >= 0)
  const hasMoney = (roles.has('amount') && roles.has('side')) || (roles.has('debit') && roles.has('credit'))
  return hasDay && hasMoney && roles.has('account') && roles.has('customer_id')
}
