import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import known from '../../sample-data/known-answers.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const walk = /## Five minutes on the sample\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''

const { EUR: euros } = known.currencies
const grossOpen = Number(euros.balance) - Number(euros.unapplied)
const amount = (text: string): string => Math.abs(Number(text)).toLocaleString('en', { minimumFractionDigits: 2 })
const whole = (number: number): string => number.toLocaleString('en')
const percent = (share: number, digits: number): string => `${(share * 100).toFixed(digits)} %`

it('quotes figures of the sample as its generator knows them, each of them', () => {
  const { signals } = known
  const told = [
    whole(known.rowsRead), whole(known.rowsLoaded), `${String(known.rowsSetAside)} set aside`, whole(signals.reminders),
    amount(euros.balance), amount(euros.overdue), percent(Number(euros.overdue) / grossOpen, 0),
    `${euros.dso.toFixed(1)} days`, `${euros.daysToPay.toFixed(1)} days`,
    amount(euros['1-30']), amount(euros['91+']), amount(euros.unapplied),
    amount(signals.lateBeyond15), amount(signals.neverReminded),
    `${String(signals.remindedCustomers)} of ${String(signals.overdueCustomers)} overdue`,
    amount(euros.ostarelRevenue), amount(euros.revenue),
    percent(Number(euros.ostarelRevenue) / Number(euros.revenue), 1),
  ]
  const text = walk.replaceAll(/\s+/g, ' ')
  expect(told.filter(figure => !text.includes(figure))).toEqual([])
  const written = text.match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g) ?? []
  expect(written.length).toBeGreaterThan(12)
  expect(written.filter(figure => figure !== '0.00' && !told.some(one => one.includes(figure)))).toEqual([])
})

it('leads to files that are there', () => {
  const paths = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path ?? '')
  expect(paths.length).toBeGreaterThan(4)
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
})
