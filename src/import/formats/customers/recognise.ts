import type { Engine } from '../../../engine/types.ts'
import { assignRoles, type Draft } from '../../recognise/assign.ts'
import { chooseDecimalSigns } from '../../recognise/choices.ts'
import { profileOf, type Profile } from '../../recognise/kinds.ts'
import { recall } from '../../recognise/memory.ts'
import { tokens } from '../../recognise/normalise.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { Memory, Recognition, Role, Staged } from '../../types.ts'
import { bareName, says } from '../role-words.ts'

/** What only a list of documents has. */
const ofDocuments: readonly Role[] = ['due_date', 'settlement_date', 'debit', 'credit', 'paid_amount']
const dates: readonly Role[] = ['issue_date', 'posting_date']
const money: readonly Role[] = ['amount', 'open_amount', 'amount_net']

/** Roles of a document, which a column of a list of customers does not play whatever its header. */
const unread: readonly Role[] = [...dates, ...money, 'document_number', 'document_type', 'status', 'currency']

/** What makes a list of customers worth reading beside a list of documents. */
const attributes: readonly Role[] = [
  'parent', 'segment', 'country', 'sales_rep', 'payment_terms', 'credit_limit', 'insured_limit', 'is_public_body',
]

/** A list that names each customer once, says something of them, and has neither documents nor their dates. */
export async function recogniseCustomers(
  engine: Engine, staged: Staged, memory: Memory,
): Promise<Recognition | null> {
  const { reading } = staged
  const remembered = recall(memory, reading.header)
  if (remembered !== undefined && remembered.format !== 'customers') return null
  await defineReaders(engine, reading)
  const profiles = (await sampleColumns(engine, staged)).map(profileOf)
  const header = Array.from({ length: reading.columns }, (_, index) => reading.header[index] ?? '')
  const drafts = assignRoles(header, profiles)
  if (!isAboutCustomers(drafts, profiles, reading.name)) return null
  for (const draft of drafts) {
    const chosen = remembered?.columns.find(({ index }) => index === draft.index)?.role
    if (chosen !== undefined) draft.role = chosen
    if (unread.includes(draft.role)) draft.role = 'ignore'
  }
  const signs = await chooseDecimalSigns(engine, staged, drafts, remembered)
  return {
    mapping: {
      format: 'customers',
      columns: drafts.map(({ index, header: name, role }) => {
        const decimalSign = signs.chosen.get(index)
        return { index, header: name, role, ...(decimalSign ? { decimalSign } : {}) }
      }),
      defaultCurrency: 'EUR',
      defaultEntity: '-',
      ...(remembered?.areJoinsChosen === true ? { areJoinsChosen: true } : {}),
    },
    findings: drafts, questions: signs.questions, missing: [], wasRemembered: remembered !== undefined,
  }
}

function isAboutCustomers(drafts: readonly Draft[], profiles: readonly Profile[], file: string): boolean {
  const has = (roles: readonly Role[]): boolean => drafts.some(({ role }) => roles.includes(role))
  if (has(ofDocuments) || has(dates) && has(money)) return false
  const keys = drafts.filter(draft => isKey(draft, profiles[draft.index]))
  if (keys.length === 0) return false
  const isNamed = has(['customer_name'])
  const saysSo = says(bareName(file), fileWords)
  if (saysSo && isNamed && !has(dates)) return true
  return has(attributes) && (isNamed || has(['customer_id'])) || isNamed && keys.length > 1 && !has([...dates, ...money])
}

/** A column that tells customers apart: code, name or id; but for a few, its values are all different. */
function isKey({ role, header }: Draft, profile: Profile | undefined): boolean {
  if (profile === undefined || profile.filled === 0) return false
  if (profile.filled - profile.distinct > Math.max(1, profile.filled * 0.05)) return false
  return role === 'customer_id' || role === 'customer_name' || tokens(header).some(token => keyWords.has(token))
}

const keyWords: ReadonlySet<string> = new Set(['id', 'code', 'no', 'number', 'numero', 'nummer', 'key', 'ref', 'reference'])
const fileWords: ReadonlySet<string> = new Set(`customer customers client clients contact contacts tiers kunde kunden
  debitor debitoren debitorenstamm cliente clientes clienti klant klanten debiteur debiteuren`.split(/\s+/))
