import { groupBy } from './book.ts'
import { dayOf, monthsEarlier } from './days.ts'
import { claimAt } from './document.ts'
import type { Document } from './entries.ts'
import { customerKey } from './levels.ts'
import { sum, type Money } from './money.ts'
import { payerAt, wholes } from './payers.ts'
import type { PlainLedger, PlainReminder } from './plain.ts'
import { reaches, share, staysBelow, type Rule, type Scene } from './signal-scene.ts'

/** Why nothing can be said of reminders at a date. */
function withoutLog({ ledger, day }: Scene): string | null {
  if (ledger.reminders.length === 0) return 'reminders'
  return ledger.reminders.every(reminder => dayOf(reminder.reminder_date) > day) ? 'reminders_start' : null
}

const keyOf = (reminder: PlainReminder): string => JSON.stringify([reminder.entity_id, reminder.customer_id])

/** The reminders of each document, and of each account as a whole. */
const logs = new WeakMap<PlainLedger, ReadonlyMap<string | number, readonly number[]>>()

function logOf(ledger: PlainLedger): ReadonlyMap<string | number, readonly number[]> {
  const known = logs.get(ledger)
  if (known !== undefined) return known
  const log = new Map<string | number, number[]>()
  for (const reminder of ledger.reminders) {
    const key = reminder.document_id ?? keyOf(reminder)
    log.set(key, [...log.get(key) ?? [], dayOf(reminder.reminder_date)])
  }
  logs.set(ledger, log)
  return log
}

/** A reminder of the document, or of the whole account on a day on which it was past due. */
function isReminded({ ledger, day }: Scene, document: Document): boolean {
  const log = logOf(ledger)
  const own = (log.get(document.id) ?? []).some(sent => sent <= day)
  return own || (log.get(customerKey(document)) ?? [])
    .some(sent => sent <= day && sent > document.due && sent >= document.issued)
}

/** What is late with one customer, and of what of it nobody wrote. */
export interface LateCustomer {
  readonly key: string
  readonly overdue: Money
  readonly late: Money
  readonly unreminded: readonly Document[]
  readonly unremindedAmount: Money
  readonly longest: number
  readonly isReminded: boolean
}

export function lateCustomers(scene: Scene): LateCustomer[] {
  const { documents, day } = scene
  const overdue = documents.filter(document => document.due < day && claimAt(document, day) > 0n)
  return [...groupBy(overdue, customerKey)].map(([key, own]) => {
    const late = own.filter(document => day - document.due > 15)
    const unreminded = late.filter(document => !isReminded(scene, document))
    const total = (some: readonly Document[]): Money => sum(some, document => claimAt(document, day))
    return {
      key, unreminded,
      overdue: total(own), late: total(late), unremindedAmount: total(unreminded),
      longest: Math.max(...own.map(document => day - document.due)),
      isReminded: own.some(document => isReminded(scene, document)),
    }
  })
}

/** 4: what is more than fifteen days late and was never reminded of. */
export const lateWithoutReminder: Rule = scene => {
  const reason = withoutLog(scene)
  if (reason !== null) return reason
  const all = lateCustomers(scene)
  if (all.length === 0) return 'nothing_overdue'
  const late = sum(all, customer => customer.late)
  return late === 0n ? 'nothing_late' : share(sum(all, customer => customer.unremindedAmount), late)
}

/** 5: how many of the overdue customers were reminded of something that is overdue. */
export const remindedCustomers: Rule = scene => {
  const reason = withoutLog(scene)
  if (reason !== null) return reason
  const all = lateCustomers(scene)
  if (all.length === 0) return 'nothing_overdue'
  return share(BigInt(all.filter(customer => customer.isReminded).length), BigInt(all.length), staysBelow)
}

export interface Scenario {
  readonly scenario: string | null
  readonly reminders: number
  readonly customers: number
  readonly classes: number
}

/** The scenarios of the reminders of twelve months. */
export function scenarios({ book, ledger, currency, documents, day }: Scene): Scenario[] {
  const customers = new Map(wholes(book, currency, documents).map(own => [own[0] ? customerKey(own[0]) : '', own]))
  const inScope = new Set(documents.map(document => document.id))
  const sent = ledger.reminders.filter(reminder => {
    const date = dayOf(reminder.reminder_date)
    if (date > day || date <= monthsEarlier(day, 12)) return false
    return reminder.document_id === null ? customers.has(keyOf(reminder)) : inScope.has(reminder.document_id)
  })
  const classOf = (key: string): string | null => payerAt(book, customers.get(key) ?? [], day)?.payerClass ?? null
  return [...new Set(sent.map(reminder => reminder.scenario))].map(scenario => {
    const own = sent.filter(reminder => reminder.scenario === scenario)
    const reached = [...new Set(own.map(keyOf))]
    const classes = new Set(reached.map(classOf).filter(name => name !== null))
    return { scenario, reminders: own.length, customers: reached.length, classes: classes.size }
  })
}

/** 6: one scenario for nearly all, over three classes of payers or more. */
export const oneScenario: Rule = scene => {
  const reason = withoutLog(scene)
  if (reason !== null) return reason
  if (!scene.book.hasHistory) return 'no_history'
  if (monthsEarlier(scene.day, 6) + 1 < scene.book.start) return 'ledger_start'
  const all = scenarios(scene)
  if (all.length === 0) return 'no_reminders'
  const stated = all.filter(({ scenario }) => scenario !== null)
  const [first] = stated.toSorted((a, b) => b.reminders - a.reminders || b.classes - a.classes)
  if (first === undefined) return 'scenario'
  const [part, whole] = [BigInt(first.reminders), BigInt(stated.reduce((total, { reminders }) => total + reminders, 0))]
  const test = (hundredths: bigint): boolean => first.classes >= 3 && reaches(part * 100n, whole)(hundredths)
  return { ...share(part, whole), second: first.classes, isWatch: test, isAlarm: test }
}
