import { normalised } from '../../recognise/normalise.ts'
import type { Role } from '../../types.ts'
import { ageColumnsOf } from './ages.ts'

/** Headers by role, separated by commas, the best one first; all of those under `ignore` are left out. */
export type RoleHeaders = Readonly<Partial<Record<Role, string>>>

/** One shape of a system's export. */
export interface Layout {
  /** Headers that must all stand in the file, each with its other spellings: `Num | No., Due date`. */
  readonly has: string
  /** Headers of which none may stand in the file. */
  readonly lacks?: string
  /** Its columns, where they are not those of the system's other exports. */
  readonly roles?: RoleHeaders
  /** What every document is in it, where no column gives a type. */
  readonly documents?: 'credit_note'
  /** Its amounts stand under their ages, in the columns that `ageColumnsOf` finds. */
  readonly byAge?: true
  /** It lists transactions: every payment stands in it, whether it is applied or not. */
  readonly holdsPayments?: true
}

/** Roles whose cells hold words that a system uses in its own way. */
export type WordRole = 'document_type' | 'status' | 'is_deleted'

/** Words by what they mean; spaces separate words, hyphens the parts of one. */
export type Words = Readonly<Partial<Record<WordRole, Readonly<Record<string, string>>>>>

/** What is known of a system whose exports are lists of documents. */
export interface ListSystem {
  /** Its folder's name. */
  readonly name: string
  readonly layouts: readonly Layout[]
  readonly roles: RoleHeaders
  readonly words?: Words
  /** What its amounts are in where nothing says it. */
  readonly currency?: string
  /** Headers of amounts in the company's currency, whatever that of the document is. */
  readonly companyAmounts?: string
  /** Headers of a column that counts days since the due date or the document's date, up to the day of the report. */
  readonly age?: string
  /** Money received stands beside the invoices, with what is left of it: the one settles the other. */
  readonly settlesWithin?: boolean
  /** A heading within the group of a customer is one of the customer's jobs. */
  readonly holdsJobs?: boolean
}

/** The shape that a header has, if it is one of the system's; the order of the columns plays no part. */
export function layoutOf(system: ListSystem, header: readonly string[]): Layout | undefined {
  const found = new Set(header.map(normalised))
  return system.layouts.find(({ has, lacks = '', byAge }) =>
    split(has, ',').every(wanted => split(wanted, '|').some(name => found.has(normalised(name))))
    && !split(lacks, ',').some(name => found.has(normalised(name)))
    && (byAge === undefined || ageColumnsOf(header) !== undefined))
}

/** The role of each column that the system's layout knows, by index. */
export function rolesOf(system: ListSystem, layout: Layout, header: readonly string[]): ReadonlyMap<number, Role> {
  const names = header.map(normalised)
  const roles = new Map<number, Role>()
  for (const [role, headers] of Object.entries(layout.roles ?? system.roles) as [Role, string][]) {
    for (const name of split(headers, ',')) {
      const index = names.findIndex((found, place) => found === normalised(name) && !roles.has(place))
      if (index < 0) continue
      roles.set(index, role)
      if (role !== 'ignore') break
    }
  }
  const ages = layout.byAge === undefined ? undefined : ageColumnsOf(header)
  if (ages === undefined) return roles
  roles.set(ages.name, 'document_number')
  // Ages and total become one amount. What further columns say is not of it: a currency is that of another amount.
  for (const index of header.keys()) if (!roles.has(index)) roles.set(index, 'ignore')
  return roles
}

/** Whether the amounts of these columns are in the company's currency. */
export function isInCompanyCurrency(
  { companyAmounts = '' }: ListSystem, roles: ReadonlyMap<number, Role>, header: readonly string[],
): boolean {
  const amount = [...roles].find(([, role]) => role === 'amount')?.[0]
  return amount !== undefined
    && split(companyAmounts, ',').some(name => normalised(name) === normalised(header[amount] ?? ''))
}

/** The column that counts days up to the day of the report, by index. */
export function ageOf({ age }: ListSystem, header: readonly string[]): number | undefined {
  const names = split(age ?? '', ',').map(normalised)
  const index = header.findIndex(name => names.includes(normalised(name)))
  return index < 0 ? undefined : index
}

function split(list: string, separator: ',' | '|'): string[] {
  return list.split(separator).map(part => part.trim()).filter(part => part !== '')
}
