import { dayOf, frenchDate } from '../../sample-data/days.ts'
import { createRandom, type Random } from '../../sample-data/random.ts'
import { writeBlocks } from './write-blocks.ts'

const header = 'Entity;Customer no;Customer name;Segment;Country;Salesperson;Invoice no;Type;Invoice date;Due date;' +
  'Payment date;Currency;Amount;Open amount\n'
const segments = ['Construction', 'Distribution', 'Health', 'Industry', 'Public', 'Services']
const countries = ['FR', 'FR', 'FR', 'BE', 'DE', 'ES', 'IT', 'GB']
const firstDay = dayOf(2021, 1, 1)
const lastDay = dayOf(2025, 12, 31)

/** One customer for twenty documents, with a few large ones: the shape that concentration has in real ledgers. */
export async function writeBenchLedger(path: string, documents: number): Promise<void> {
  const random = createRandom(documents)
  const customers = Math.max(50, documents / 20)
  function* rows(): Generator<string> {
    yield header
    for (let index = 0; index < documents; index += 1) yield row(index, documents, customers, random)
  }
  await writeBlocks(path, rows())
}

function row(index: number, documents: number, customers: number, random: Random): string {
  const customer = Math.floor(customers * random.next() ** 1.6)
  const issuedOn = firstDay + Math.floor((index / documents) * (lastDay - firstDay + 1))
  const dueOn = issuedOn + 30 + (customer % 3) * 15
  const isCredit = random.chance(0.03)
  const cents = Math.round(Math.exp(random.normal(11.5, 1))) * (isCredit ? -1 : 1)
  const paidOn = Math.max(issuedOn, Math.round(dueOn + random.normal((customer % 13) * 3 - 6, 12)))
  const isOpen = paidOn > lastDay
  const amount = `${String(Math.trunc(cents / 100))},${String(Math.abs(cents) % 100).padStart(2, '0')}`
  const signed = cents < 0 && !amount.startsWith('-') ? `-${amount}` : amount
  return `E${customer % 3};K${customer};Customer ${customer};${segments[customer % 6]};${countries[customer % 8]};` +
    `Rep ${customer % 12};N${index};${isCredit ? 'Credit note' : 'Invoice'};${frenchDate(issuedOn)};${frenchDate(dueOn)};` +
    `${isOpen ? '' : frenchDate(paidOn)};EUR;${signed};${isOpen ? signed : '0,00'}\n`
}
