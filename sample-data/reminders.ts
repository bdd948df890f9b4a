import type { Customer } from './customers.ts'
import { dayOf, frenchDate, workingDay } from './days.ts'
import { asOf, type SampleDocument } from './documents.ts'
import { createRandom } from './random.ts'

/** One line of the log. */
export interface SampleReminder {
  readonly sentOn: number
  readonly customer: Customer
  readonly document: SampleDocument
  readonly channel: string
  readonly level: string
  readonly scenario: string
}

const logStart = dayOf(2024, 7, 1)
/** From this day on one scenario goes to everybody, and one representative's customers are left out. */
const newTool = dayOf(2025, 1, 1)
const leftOut = 'C. Thuval'

/** Days after the due date on which the three levels go out, and how. */
const levels = [
  { level: '1', days: 10, channel: 'courriel' },
  { level: '2', days: 30, channel: 'téléphone' },
  { level: 'mise en demeure', days: 60, channel: 'courrier recommandé' },
] as const

function scenarioOf({ isPublic, limit }: Customer, day: number): string {
  if (day >= newTool) return 'Standard'
  return isPublic ? 'Collectivités' : limit >= 20_000_000 ? 'Grands comptes' : 'Standard'
}

/** The log of eighteen months: open invoices ten, thirty and sixty days late; disputed ones are left alone. */
export function createReminders(documents: readonly SampleDocument[], seed: number): SampleReminder[] {
  const random = createRandom(seed)
  const reminders = documents.flatMap((document): SampleReminder[] => {
    const { customer, dueOn, settledOn, open, isDisputed, type } = document
    const isForgotten = random.chance(0.06)
    if (type !== 'Facture' || isDisputed || isForgotten || document.writtenDue !== undefined) return []
    const until = settledOn === null || open > 0 ? asOf : Math.min(settledOn - 1, asOf)
    return levels.flatMap(({ level, days, channel }) => {
      const sentOn = workingDay(dueOn + days)
      if (sentOn < logStart || sentOn > until) return []
      if (customer.salesRep === leftOut && sentOn >= newTool) return []
      return [{ sentOn, customer, document, channel, level, scenario: scenarioOf(customer, sentOn) }]
    })
  })
  return reminders.sort((left, right) =>
    left.sentOn - right.sentOn || left.customer.id.localeCompare(right.customer.id))
}

const header = ['Date de relance', 'Code client', 'N° facture', 'Canal', 'Niveau', 'Scénario']

/** The log as the same package prints it: semicolons, day/month/year. */
export function writeReminders(reminders: readonly SampleReminder[]): string {
  const rows = reminders.map(({ sentOn, customer, document, channel, level, scenario }) =>
    [frenchDate(sentOn), customer.id, document.number, channel, level, scenario])
  return [header, ...rows].map((cells) => `${cells.join(';')}\r\n`).join('')
}
