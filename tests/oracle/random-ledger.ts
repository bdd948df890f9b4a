import fc from 'fast-check'
import type { ScopeFilter } from '../../src/ledger/settings.ts'
import type { LedgerAllocation, LedgerCustomer, LedgerDocument, LedgerInput, LedgerReminder } from '../ledger/types.ts'
import { dayOf, textOf, type Day } from './days.ts'
import { moneyOf, textOfMoney } from './money.ts'
import { drawnRates, ratesOf } from './random-rates.ts'
import { choices, settingsOf } from './random-settings.ts'
import { gaps, settle, steps } from './random-settlement.ts'

/** Two years, with most events around the ends of months, quarters and a leap February. */
const dates: fc.Arbitrary<Day> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(
    '2023-01-01', '2023-01-31', '2023-03-31', '2023-04-01', '2023-09-30', '2023-12-31', '2024-01-01', '2024-01-31',
    '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-31', '2024-06-30', '2024-07-01',
  ).map(dayOf) },
  { weight: 2, arbitrary: fc.integer({ min: dayOf('2023-01-01'), max: dayOf('2024-06-30') }) },
)

const amounts = fc.oneof(
  fc.constantFrom('100', '100', '250', '1000', '0', '0.01', '33.335', '99999999.99'),
  fc.integer({ min: 1, max: 500_000 }).map(cents => textOfMoney(BigInt(cents) * 10n)),
)

const kinds = fc.oneof(
  { weight: 6, arbitrary: fc.constant('invoice' as const) },
  { weight: 5, arbitrary: fc.constantFrom('credit_note' as const, 'receipt' as const, 'opening' as const, 'instalment' as const) },
  { weight: 1, arbitrary: fc.constantFrom('transferred' as const, 'adjustment' as const) },
)

const documents = fc.record({
  kind: kinds,
  date: dates,
  amount: amounts,
  customer: fc.nat({ max: 5 }),
  terms: fc.constantFrom(30, 30, 0, 1, 15, 45, 60, 90, -3),
  basis: fc.constantFrom('stated' as const, 'stated' as const, 'terms' as const, 'assumed' as const),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'GBP'),
  isDisputed: fc.constantFrom(null, false, true),
  salesRep: fc.constantFrom(null, 'Ann', 'Bob'),
  region: fc.constantFrom(null, 'North', 'South'),
  script: fc.array(steps, { maxLength: 4 }),
})
type RandomDocument = typeof documents extends fc.Arbitrary<infer T> ? T : never

/** Credit `from` is applied to claim `to`, both taken around the list of documents. */
const applications = fc.record({ from: fc.nat(), to: fc.nat(), gap: gaps, isWhole: fc.boolean() })
type Application = typeof applications extends fc.Arbitrary<infer T> ? T : never

/** Of a document, or of the whole account of one of the customers. */
const reminders = fc.record({
  date: dates,
  document: fc.nat(),
  isAccount: fc.boolean(),
  scenario: fc.constantFrom(null, 'standard', 'standard', 'standard', 'key account'),
})
type Reminder = typeof reminders extends fc.Arbitrary<infer T> ? T : never

const customers: readonly LedgerCustomer[] = [
  {
    entity_id: 'E1', customer_id: 'C1', name: 'Alpha', segment: 'public', country: 'FR', terms_days: 30,
    credit_limit: '500', insured_limit: '0',
  },
  {
    entity_id: 'E1', customer_id: 'C2', name: 'Beta', segment: 'private', country: null, parent_id: 'G', insured_limit: '250',
    terms_days: 10, terms_rule: 'month_end_then_days',
  },
  {
    entity_id: 'E1', customer_id: 'C3', name: null, segment: null, country: 'GB', sales_rep: 'Zoe', is_professional: false,
  },
  { entity_id: 'E2', customer_id: 'C1', name: 'Alpha again', segment: 'private', country: 'FR' },
  { entity_id: 'E2', customer_id: 'C4', name: '<b>Delta</b>, "quoted"', segment: '', country: 'DE', parent_id: 'G',
    terms_days: 30, terms_rule: 'days_then_month_end' },
  { entity_id: 'E2', customer_id: 'C5', name: 'Epsilon', segment: 'public', country: 'FR', is_public_body: true },
]

const filters: fc.Arbitrary<ScopeFilter[]> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<ScopeFilter[]>([]) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom<ScopeFilter>(
    { dimension: 'payer_class', value: 'new' }, { dimension: 'payer_class', value: 'critical' },
    { dimension: 'size_class', value: null }, { dimension: 'size_class', value: 'A' },
    { dimension: 'customer_cohort', value: 'before' }, { dimension: 'segment', value: 'public' },
  ), { minLength: 1, maxLength: 2 }) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom<ScopeFilter>(
    { dimension: 'segment', value: 'public' }, { dimension: 'segment', value: null }, { dimension: 'entity', value: 'E1' },
    { dimension: 'country', value: 'FR' }, { dimension: 'country', value: null }, { dimension: 'sales_rep', value: 'Ann' },
    { dimension: 'Region', value: 'North' }, { dimension: 'Region', value: null }, { dimension: 'customer', value: 'C1' },
  ), { maxLength: 3 }) },
)

/** Small ledgers that hold everything a ledger may hold, most of it at once. */
export const ledgers: fc.Arbitrary<LedgerInput> = fc.record({
  documents: fc.array(documents, { minLength: 1, maxLength: 24, size: 'max' }),
  applications: fc.array(applications, { maxLength: 5, size: 'max' }),
  reminders: fc.oneof({ weight: 1, arbitrary: fc.constant<Reminder[]>([]) },
    { weight: 3, arbitrary: fc.array(reminders, { maxLength: 10, size: 'max' }) }),
  hasOpenings: fc.boolean(),
  /** Amounts without tax are known of every document, or of one in three. */
  hasNet: fc.boolean(),
  stated: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, dates),
  /** What is known of settlements: nearly always their dates; else only that they were, or only what is open. */
  history: fc.oneof(
    { weight: 10, arbitrary: fc.constant('dated' as const) },
    { weight: 3, arbitrary: fc.constantFrom('undated' as const, 'open items' as const, 'none' as const) },
  ),
  choices,
  filters,
  rates: drawnRates,
}).map(drawnLedger => {
  const { documents: drawn, applications: applied, hasOpenings, hasNet, stated, history } = drawnLedger
  const { choices: chosen, filters: asked, rates } = drawnLedger
  const listed = drawn.filter(document => hasOpenings || document.kind !== 'opening')
  const kept = listed.length > 0 ? listed : [{ ...drawn[0] ?? never(), kind: 'invoice' as const }]
  const rows = kept.map(documentRow)
    .map((row, i) => hasNet || i % 3 === 0 ? { ...row, amount_net: withoutTax(row.amount) } : row)
  const settlements = kept.flatMap((document, i) =>
    settle(i + 1, document.date, moneyOf(rows[i]?.amount ?? '0'), document.amount === '0' ? [] : document.script))
  for (const application of applied) settlements.push(...apply(rows, application))
  const allocations = settlements.filter((row, i) =>
    history === 'dated' || history === 'undated' && row.link === 'undated' || history === 'open items' && isPart(rows, settlements, i))
  const dates = [...rows.map(row => row.issue_date), ...allocations.map(row => row.effective_date)]
  const settings = settingsOf(chosen, dates)
  const shown = [settings.asOf, settings.compareTo].filter(date => typeof date === 'string')
    .flatMap(date => [date, date, date])
  return {
    documents: rows,
    allocations,
    customers,
    reminders: drawnLedger.reminders.map(reminder => reminderRow(rows, reminder)),
    exchange_rates: ratesOf(rates, [...dates, ...shown]),
    settings,
    filters: asked,
    stated_as_of: stated === null ? null : textOf(stated),
  }
})

function never(): RandomDocument {
  throw new Error('a ledger has at least one document')
}

function documentRow(document: RandomDocument, i: number): LedgerDocument {
  const isCredit = document.kind === 'credit_note' || document.kind === 'receipt' ||
    document.kind === 'opening' && document.terms === 0
  const customer = customers[document.customer]
  return {
    document_id: i + 1,
    entity_id: customer?.entity_id ?? 'E1',
    customer_id: customer?.customer_id ?? 'C1',
    number: `N${String(i + 1)}`,
    kind: document.kind,
    issue_date: textOf(document.date),
    is_opening: document.kind === 'opening',
    due_date: textOf(document.date + (isCredit ? 0 : document.terms)),
    due_date_basis: isCredit ? 'none' : document.basis,
    terms_from: document.kind === 'opening' ? textOf(document.date - 40) : null,
    currency: document.currency,
    amount: isCredit && document.amount !== '0' ? `-${document.amount}` : document.amount,
    is_disputed: document.isDisputed,
    dispute_reason: document.isDisputed === true ? 'price' : null,
    sales_rep: document.salesRep,
    ...document.region === null ? {} : { dimensions: { Region: document.region } },
  }
}

function reminderRow(rows: readonly LedgerDocument[], drawn: Reminder): LedgerReminder {
  const { date, document, isAccount, scenario } = drawn
  const row = rows[document % rows.length]
  return {
    reminder_date: textOf(date), scenario,
    entity_id: row?.entity_id ?? 'E1', customer_id: row?.customer_id ?? 'C1',
    document_id: isAccount ? null : row?.document_id ?? null,
  }
}

/** A tax of a fifth, to the cent. */
function withoutTax(amount: string): string {
  return textOfMoney(moneyOf(amount) * 5n / 60n * 10n)
}

/** The first settlement of a document, when it leaves some of it open. */
function isPart(rows: readonly LedgerDocument[], settlements: readonly LedgerAllocation[], i: number): boolean {
  const { document_id: document, amount } = settlements[i] ?? { document_id: 0, amount: '0' }
  const left = moneyOf(rows[document - 1]?.amount ?? '0') - moneyOf(amount)
  return settlements.findIndex(row => row.document_id === document) === i && left !== 0n &&
    left < 0n === amount.startsWith('-')
}

/** Both sides of a credit applied to a claim, on one date, no earlier than either document. */
function apply(rows: readonly LedgerDocument[], drawn: Application): LedgerAllocation[] {
  const credits = rows.filter(row => row.amount.startsWith('-'))
  const claims = rows.filter(row => !row.amount.startsWith('-') && row.amount !== '0')
  const credit = credits[drawn.from % Math.max(credits.length, 1)]
  const claim = claims[drawn.to % Math.max(claims.length, 1)]
  if (credit === undefined || claim === undefined || credit.currency !== claim.currency) return []
  const latest = credit.issue_date > claim.issue_date ? credit.issue_date : claim.issue_date
  const half = -moneyOf(credit.amount) / 2n
  const applied = drawn.isWhole || half === 0n ? -moneyOf(credit.amount) : half
  const shared = { effective_date: textOf(dayOf(latest) + drawn.gap), link: 'matched' } as const
  const kind = credit.kind === 'receipt' ? 'payment' : 'credit_note'
  return [
    { ...shared, kind, document_id: claim.document_id, amount: textOfMoney(applied) },
    { ...shared, kind, document_id: credit.document_id, amount: textOfMoney(-applied) },
  ]
}
