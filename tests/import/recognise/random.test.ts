import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { recognise } from '../../../src/import/index.ts'
import { amounts } from '../../../src/import/recognise/dictionary/amounts.ts'
import { dates, predictionWords } from '../../../src/import/recognise/dictionary/dates.ts'
import { documents } from '../../../src/import/recognise/dictionary/documents.ts'
import { parties } from '../../../src/import/recognise/dictionary/parties.ts'
import { isPrediction, matchHeader } from '../../../src/import/recognise/headers.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { stageText } from '../delimited/staging.ts'
import { forgetful } from '../import-file.ts'

let engine: Engine

beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

const entries = [parties, documents, dates, amounts].flatMap(dictionary => Object.entries(dictionary))
const namesOf = (list: string): string[] => list.split(/[,\n]/).map(name => name.trim()).filter(name => name !== '')
const sure = entries.flatMap(([role, { sure: list }]) => namesOf(list).map(name => ({ role, name })))

const rows = ['1', '2', '3', '4', '5', '6'].map(digit => ({
  'Invoice No': `F-${digit}`, 'Customer No': `C-${digit}`, 'Raison sociale': `Client ${digit} SA`, Rechnungsdatum: `1${digit}.01.2024`,
  'Échéance': `1${digit}.02.2024`, 'Payment Date': digit === '1' ? '' : `2${digit}.02.2024`, 'Montant TTC': `1.${digit}00,50`,
  Devise: 'EUR', 'Restbetrag': digit === '1' ? '1.100,50' : '0,00', Sector: Number(digit) % 2 === 0 ? 'North' : 'South',
}))
const headers = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[]

async function rolesIn(order: readonly (keyof (typeof rows)[number])[]): Promise<Record<string, string>> {
  const text = [order, ...rows.map(row => order.map(header => row[header]))].map(cells => cells.join(';')).join('\n')
  const { findings, mapping } = await recognise(engine, await stageText(engine, text, ';'), forgetful)
  return Object.fromEntries(findings.map(({ header, index, role }) => {
    const column = mapping.columns[index]
    return [header, `${role} ${column?.dateOrder ?? ''}${column?.decimalSign ?? ''}`]
  }))
}

test('the order of the columns says nothing about their roles', async () => {
  const expected = await rolesIn(headers)
  expect(expected).toMatchObject({
    'Invoice No': 'document_number ', Rechnungsdatum: 'issue_date dmy', 'Payment Date': 'settlement_date dmy',
    'Montant TTC': 'amount ,', Restbetrag: 'open_amount ,', 'Customer No': 'customer_id ', 'Raison sociale': 'customer_name ',
  })
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray(headers, { minLength: headers.length }), async order => {
    expect(await rolesIn(order)).toEqual(expected)
  }), { numRuns: 12 })
})

/** The same words as another system writes them. */
const writings: readonly ((name: string) => string)[] = [
  name => name, name => name.toUpperCase(), name => name.toLowerCase(), name => `*${name} (EUR)`,
  name => name.normalize('NFD'), name => name.replaceAll(' ', '_'), name => ` ${name.replaceAll(' ', '  ')} `, name => `${name}:`,
]

test('every name of the dictionary is known as what it stands for, however it is written', () => {
  expect(sure.length).toBeGreaterThan(300)
  const unknown = sure.flatMap(({ role, name }) => writings.map(write => write(name)).filter(header =>
    !matchHeader(header).some(match => match.isExact && match.role === role)))
  expect(unknown).toEqual([])
})

test('no name stands for two kinds of date, nor for two kinds of money', () => {
  for (const dictionary of [dates, amounts]) {
    const kinds = Object.keys(dictionary)
    const names = sure.filter(({ role }) => kinds.includes(role))
    for (const { role, name } of names) {
      expect(matchHeader(name).map(match => match.role).filter(other => kinds.includes(other)), name).toEqual([role])
    }
  }
})

const settlements = sure.filter(({ role }) => role === 'settlement_date')

test('a date that somebody expects is never taken for a settlement', async () => {
  const named = fc.constantFrom(...settlements.map(({ name }) => name))
  const word = fc.constantFrom(...predictionWords)
  fc.assert(fc.property(named, word, (name, expected) => {
    expect(isPrediction(`${expected} ${name}`)).toBe(true)
    expect(isPrediction(`${name} ${expected}`)).toBe(true)
  }), { numRuns: 1000 })
  await fc.assert(fc.asyncProperty(named, word, async (name, expected) => {
    const text = `Customer;Invoice date;${expected} ${name};Amount\nA;2024-01-31;2024-02-28;10.50\nB;2024-02-01;2024-03-01;20.25\n`
    const { findings } = await recognise(engine, await stageText(engine, text, ';'), forgetful)
    expect(findings[2]?.role).toBe('ignore')
  }), { numRuns: 20 })
})
