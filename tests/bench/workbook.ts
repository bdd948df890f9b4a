import { writeFile } from 'node:fs/promises'
import { dayOf } from '../../sample-data/days.ts'
import { createRandom, type Random } from '../../sample-data/random.ts'
import { workbookOf } from '../import/workbook/package.ts'

const header = ['Entity', 'Customer no', 'Customer name', 'Segment', 'Country', 'Salesperson', 'Invoice no', 'Invoice date',
  'Due date', 'Payment date', 'Amount', 'Open amount']
const firstDay = dayOf(2021, 1, 1)
const lastDay = dayOf(2025, 12, 31)
/** Days of a workbook begin on the eve of 1900, with a leap day too many. */
const serialOf = (day: number): string => String(day + 25_569)

/** Writes a workbook with so many rows of twelve cells: texts in the shared table, dates and amounts as numbers. */
export async function writeBenchWorkbook(path: string, rows: number): Promise<void> {
  const random = createRandom(rows)
  const texts = new Map<string, number>()
  const text = (value: string): string => {
    const index = texts.get(value) ?? texts.size
    if (index === texts.size) texts.set(value, index)
    return `<c t="s"><v>${String(index)}</v></c>`
  }
  const lines = [`<row r="1">${header.map(text).join('')}</row>`]
  for (let index = 0; index < rows; index += 1) lines.push(rowOf(index, rows, random, text))
  const strings = [...texts.keys()].map(value => `<si><t>${value}</t></si>`).join('')
  await writeFile(path, await workbookOf({ sheets: [{ name: 'Ledger', rows: lines.join('') }], strings, formats: [0, 14, 4] }))
}

function rowOf(index: number, rows: number, random: Random, text: (value: string) => string): string {
  const customer = Math.floor(Math.max(50, rows / 20) * random.next() ** 1.6)
  const issuedOn = firstDay + Math.floor((index / rows) * (lastDay - firstDay + 1))
  const dueOn = issuedOn + 30 + (customer % 3) * 15
  const paidOn = Math.max(issuedOn, Math.round(dueOn + random.normal((customer % 13) * 3 - 6, 12)))
  const cents = Math.round(Math.exp(random.normal(11.5, 1)))
  const money = `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`
  const day = (value: number): string => `<c s="1"><v>${serialOf(value)}</v></c>`
  const isOpen = paidOn > lastDay
  return `<row r="${String(index + 2)}">${text(`E${String(customer % 3)}`)}${text(`K${String(customer)}`)}`
    + `${text(`Customer ${String(customer)}`)}${text(`Segment ${String(customer % 6)}`)}${text(`Country ${String(customer % 8)}`)}`
    + `${text(`Rep ${String(customer % 12)}`)}${text(`N${String(index)}`)}${day(issuedOn)}${day(dueOn)}`
    + `${isOpen ? '<c s="1"/>' : day(paidOn)}<c s="2"><v>${money}</v></c><c s="2"><v>${isOpen ? money : '0'}</v></c></row>`
}
