import type { Engine } from '../../../engine/types.ts'
import { assignRoles, type Draft } from '../../recognise/assign.ts'
import { chooseDateOrders, chooseDecimalSigns } from '../../recognise/choices.ts'
import { profileOf, type Profile } from '../../recognise/kinds.ts'
import { recall } from '../../recognise/memory.ts'
import { tokens } from '../../recognise/normalise.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { Memory, Recognition, Role, Staged } from '../../types.ts'
import { knownPayments } from '../payments/known.ts'
import { appliedWords, bareName, creditWords, invoiceWords, paymentWords, says } from '../role-words.ts'

/** What a list of documents has, and one of applications has not. */
const ofDocuments: readonly Role[] = ['due_date', 'open_amount', 'debit', 'amount_net', 'status', 'account', 'lettering']
const dates: readonly Role[] = ['settlement_date', 'posting_date', 'issue_date']
const parties: readonly Role[] = ['customer_id', 'customer_name']
const money: readonly Role[] = ['amount', 'paid_amount', 'credit']
const kept: readonly Role[] = ['entity', 'currency', ...parties]

/** Words of headers that speak of a payment or an invoice, but do not name it. */
const otherWords: ReadonlySet<string> = new Set(`date datum fecha data amount montant betrag importe importo valor bedrag type typ
  tipo method methode mode moyen mean means status statut total currency devise customer client kunde cliente klant card
  synced created updated index limit terms`.split(/\s+/))

/** One column that names payments or credits, one that names invoices, and how much of one goes to the other. */
interface Shape {
  readonly credit: Draft
  readonly claim: Draft
  readonly amount: Draft
  readonly date: Draft | undefined
}

/** A list that says which payment or credit settles which invoice, and with how much. */
export async function recogniseAllocations(
  engine: Engine, staged: Staged, memory: Memory,
): Promise<Recognition | null> {
  const { reading } = staged
  const remembered = recall(memory, reading.header)
  if (remembered !== undefined && remembered.format !== 'allocations' || knownPayments(reading.header) !== undefined) return null
  await defineReaders(engine, reading)
  const header = Array.from({ length: reading.columns }, (_, index) => reading.header[index] ?? '')
  const profiles = (await sampleColumns(engine, staged)).map(profileOf)
  const drafts = assignRoles(header, profiles)
  const shape = shapeOf(drafts, profiles, reading.name)
  if (shape === undefined) return null
  for (const draft of drafts) {
    draft.role = remembered?.columns.find(({ index }) => index === draft.index)?.role ?? roleOf(draft, shape)
    if (draft.confidence === 'doubtful') draft.confidence = 'likely'
  }
  const orders = await chooseDateOrders(engine, staged, drafts, remembered)
  const signs = await chooseDecimalSigns(engine, staged, drafts, remembered)
  return {
    mapping: {
      format: 'allocations',
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

function shapeOf(drafts: readonly Draft[], profiles: readonly Profile[], file: string): Shape | undefined {
  const amount = amountOf(drafts, profiles)
  if (amount === undefined) return undefined
  const names = (words: ReadonlySet<string>, other?: Draft): Draft | undefined => drafts.find(draft =>
    draft !== amount && draft !== other && says(draft.header, words) && isReference(draft, profiles[draft.index]))
  const credit = names(paymentWords) ?? names(creditWords)
  const claim = names(invoiceWords, credit)
    ?? drafts.find(draft => draft.role === 'document_number' && draft !== credit && draft !== amount)
  if (credit === undefined || claim === undefined) return undefined
  const others = drafts.filter(draft => draft !== credit && draft !== claim && draft !== amount)
  if (others.some(({ role }) => ofDocuments.includes(role))) return undefined
  const date = dates.map(role => others.find(draft => draft.role === role)).find(draft => draft !== undefined)
  const isSaid = says(bareName(file), appliedWords) || drafts.some(({ header }) => says(header, appliedWords))
  // With its customer and its day a row is a payment of its own that names what it pays.
  const isPayment = date !== undefined && others.some(({ role }) => parties.includes(role))
  return isPayment && !isSaid ? undefined : { credit, claim, amount, date }
}

function amountOf(drafts: readonly Draft[], profiles: readonly Profile[]): Draft | undefined {
  const isNumeric = ({ index }: Draft): boolean =>
    (profiles[index]?.numbers ?? 0) >= 0.8 && (profiles[index]?.dates ?? 0) < 0.5
  const isApplied = ({ header }: Draft): boolean => says(header, appliedWords) && !says(header, paymentWords)
  return drafts.find(draft => isApplied(draft) && isNumeric(draft))
    ?? money.map(role => drafts.find(draft => draft.role === role && isNumeric(draft)))
      .find(draft => draft !== undefined)
}

/** A column of numbers or ids of documents. */
function isReference({ header }: Draft, profile: Profile | undefined): boolean {
  if (profile === undefined || profile.filled === 0 || profile.dates >= 0.5) return false
  if (profile.numbers >= 0.8 && profile.decimals >= 0.3) return false
  return !tokens(header).some(token => otherWords.has(token))
}

function roleOf(draft: Draft, { credit, claim, amount, date }: Shape): Role {
  if (draft === credit) return 'payment_number'
  if (draft === claim) return 'document_number'
  if (draft === amount) return 'amount'
  if (draft === date) return 'issue_date'
  return kept.includes(draft.role) ? draft.role : 'ignore'
}
