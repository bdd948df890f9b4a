import type { Engine } from '../../../engine/types.ts'
import { assignRoles, type Draft } from '../../recognise/assign.ts'
import { chooseDateOrders, chooseDecimalSigns } from '../../recognise/choices.ts'
import { matchHeader } from '../../recognise/headers.ts'
import { profileOf } from '../../recognise/kinds.ts'
import { recall } from '../../recognise/memory.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { Memory, Recognition, Role, Staged } from '../../types.ts'
import { knownPayments } from './known.ts'
import { bareName, invoiceWords, paymentWords, says } from '../role-words.ts'

/** Dates that may be the payment's, and amounts, best first. */
const dates: readonly Role[] = ['settlement_date', 'posting_date', 'issue_date']
const amounts: readonly Role[] = ['paid_amount', 'amount', 'credit']

/** What a list of documents has, and one of payments has not. */
const ofDocuments: readonly Role[] = ['due_date', 'open_amount', 'debit', 'amount_net', 'status', 'account', 'lettering']

const numberWords: ReadonlySet<string> = new Set('no number numero nummer nr num id ref reference code'.split(' '))

/** Payments with their dates, and neither due dates nor open amounts. */
export async function recognisePayments(
  engine: Engine, staged: Staged, memory: Memory,
): Promise<Recognition | null> {
  const { reading } = staged
  const remembered = recall(memory, reading.header)
  if (remembered !== undefined && remembered.format !== 'payments') return null
  await defineReaders(engine, reading)
  const header = Array.from({ length: reading.columns }, (_, index) => reading.header[index] ?? '')
  const drafts = assignRoles(header, (await sampleColumns(engine, staged)).map(profileOf))
  const role = roleByColumn(drafts, reading.header, reading.name)
  if (role === undefined) return null
  for (const draft of drafts) {
    draft.role = remembered?.columns.find(({ index }) => index === draft.index)?.role ?? role(draft)
  }
  const orders = await chooseDateOrders(engine, staged, drafts, remembered)
  const signs = await chooseDecimalSigns(engine, staged, drafts, remembered)
  return {
    mapping: {
      format: 'payments',
      columns: drafts.map(({ index, header: name, role }) => {
        const [dateOrder, decimalSign] = [orders.chosen.get(index), signs.chosen.get(index)]
        const choices = { ...(dateOrder ? { dateOrder } : {}), ...(decimalSign ? { decimalSign } : {}) }
        return { index, header: name, role, ...choices }
      }),
      defaultCurrency: remembered?.defaultCurrency ?? 'EUR',
      defaultEntity: remembered?.defaultEntity ?? '-',
      ...(remembered?.areJoinsChosen === true ? { areJoinsChosen: true } : {}),
    },
    findings: drafts, questions: [...orders.questions, ...signs.questions], missing: [],
    wasRemembered: remembered !== undefined,
  }
}

/** What each column of a list of payments is; undefined where the list is another. */
function roleByColumn(
  drafts: readonly Draft[], header: readonly string[], file: string,
): ((draft: Draft) => Role) | undefined {
  const known = knownPayments(header)
  if (known !== undefined) return ({ index }) => known.get(index) ?? 'ignore'
  const date = firstOf(drafts, dates)
  const amount = firstOf(drafts, amounts)
  if (date === undefined || amount === undefined || !isAboutPayments(drafts, date, file)) return undefined
  const number = numberOf(drafts)
  return draft => draft === number ? 'payment_number' : roleOf(draft, date, amount)
}

function firstOf(drafts: readonly Draft[], roles: readonly Role[]): Draft | undefined {
  return roles.map(role => drafts.find(draft => draft.role === role)).find(draft => draft !== undefined)
}

function isAboutPayments(drafts: readonly Draft[], date: Draft, file: string): boolean {
  if (drafts.some(draft => draft !== date && isOfDocuments(draft))) return false
  if (date.role === 'settlement_date') return true
  if (says(date.header, invoiceWords)) return false
  const name = bareName(file)
  return says(name, paymentWords) && !says(name, invoiceWords)
    || drafts.some(({ header, role }) => role !== 'payment_terms' && says(header, paymentWords))
    && !drafts.some(({ header, role }) => role === 'document_number' && says(header, invoiceWords))
}

/** By its role, or by a header that says so whatever stands below it. A document's own date counts too. */
function isOfDocuments({ role, header }: Draft): boolean {
  return ofDocuments.includes(role) || role === 'issue_date'
    || matchHeader(header).some(match => match.isExact && (match.role === 'due_date' || match.role === 'issue_date'))
}

/** The payment's own number: one that says so, else one that does not say that it is the invoice's. */
function numberOf(drafts: readonly Draft[]): Draft | undefined {
  return drafts.find(({ header, role }) => (role === 'ignore' || role === 'dimension' || role === 'reference')
    && says(header, paymentWords) && says(header, numberWords))
    ?? drafts.find(({ header, role }) => role === 'document_number' && !says(header, invoiceWords))
}

/** A payment is read as a document of its own: dated by its date, worth its amount. */
function roleOf(draft: Draft, date: Draft, amount: Draft): Role {
  if (draft === date) return 'issue_date'
  if (draft === amount) return 'amount'
  if (draft.role === 'document_number' && !says(draft.header, invoiceWords)) return 'ignore'
  const kept: readonly Role[] = [
    'entity', 'customer_id', 'customer_name', 'document_number', 'currency', 'is_deleted', 'label', 'reference',
  ]
  return kept.includes(draft.role) ? draft.role : 'ignore'
}
