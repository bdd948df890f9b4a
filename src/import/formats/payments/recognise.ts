import type { Engine } from '../../../engine/types.ts'
import { assignRoles, type Draft } from '../../recognise/assign.ts'
import { chooseDateOrders, chooseDecimalSigns } from '../../recognise/choices.ts'
import { matchHeader } from '../../recognise/headers.ts'
import { profileOf } from '../../recognise/kinds.ts'
import { recall } from '../../recognise/memory.ts'
import { tokens } from '../../recognise/normalise.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { Memory, Recognition, Role, Staged } from '../../types.ts'

/** Dates that may be the payment's, and amounts, best first. */
const dates: readonly Role[] = ['settlement_date', 'posting_date', 'issue_date']
const amounts: readonly Role[] = ['paid_amount', 'amount', 'credit']

/** What a list of documents has, and one of payments has not. */
const ofDocuments: readonly Role[] = ['due_date', 'open_amount', 'debit', 'amount_net', 'status', 'account', 'lettering']

const paymentWords: ReadonlySet<string> = new Set(`payment payments receipt receipts remittance unapplied paiement paiements
  reglement reglements encaissement encaissements zahlung zahlungen zahlungseingang zahlungseingange pago pagos cobro cobros
  pagamento pagamenti pagamentos incasso incassi recebimento recebimentos betaling betalingen ontvangst`.split(/\s+/))
const invoiceWords: ReadonlySet<string> = new Set(`invoice invoices facture factures rechnung rechnungen factura facturas fattura fatture fatura faturas
  factuur facturen`.split(/\s+/))

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
  const date = firstOf(drafts, dates)
  const amount = firstOf(drafts, amounts)
  if (date === undefined || amount === undefined || !isAboutPayments(drafts, date, reading.name)) return null
  for (const draft of drafts) draft.role = roleOf(draft, date, amount)
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
    },
    findings: drafts, questions: [...orders.questions, ...signs.questions], missing: [],
    wasRemembered: remembered !== undefined,
  }
}

function firstOf(drafts: readonly Draft[], roles: readonly Role[]): Draft | undefined {
  return roles.map(role => drafts.find(draft => draft.role === role)).find(draft => draft !== undefined)
}

function isAboutPayments(drafts: readonly Draft[], date: Draft, file: string): boolean {
  if (drafts.some(draft => draft !== date && isOfDocuments(draft))) return false
  const says = (text: string, words: ReadonlySet<string>): boolean => tokens(text).some(token => words.has(token))
  if (date.role === 'settlement_date') return true
  if (says(date.header, invoiceWords)) return false
  const name = file.replace(/\.[^.]*$/, '')
  return says(name, paymentWords) && !says(name, invoiceWords)
    || drafts.some(({ header, role }) => role !== 'payment_terms' && says(header, paymentWords))
    && !drafts.some(({ header, role }) => role === 'document_number' && says(header, invoiceWords))
}

/** By its role, or by a header that says so whatever stands below it. A document's own date counts too. */
function isOfDocuments({ role, header }: Draft): boolean {
  return ofDocuments.includes(role) || role === 'issue_date'
    || matchHeader(header).some(match => match.isExact && (match.role === 'due_date' || match.role === 'issue_date'))
}

/** A payment is read as a document of its own: dated by its date, worth its amount. */
function roleOf(draft: Draft, date: Draft, amount: Draft): Role {
  if (draft === date) return 'issue_date'
  if (draft === amount) return 'amount'
  const kept: readonly Role[] = [
    'entity', 'customer_id', 'customer_name', 'document_number', 'currency', 'is_deleted', 'label', 'reference',
  ]
  return kept.includes(draft.role) ? draft.role : 'ignore'
}
