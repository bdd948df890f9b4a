import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateSample } from '../../sample-data/generate.ts'

const file = (name: string): URL => new URL(`../../sample-data/${name}`, import.meta.url)

test('the committed ledger and answers are what the generator writes', () => {
  const sample = generateSample()
  expect(readFileSync(file('ledger.csv'), 'utf8') === sample.ledger).toBe(true)
  expect(readFileSync(file('reminders.csv'), 'utf8') === sample.reminders).toBe(true)
  expect(JSON.parse(readFileSync(file('known-answers.json'), 'utf8'))).toEqual(sample.answers)
})

test('the sample stays small enough for a repository', () => {
  expect(statSync(file('ledger.csv')).size).toBeLessThan(6_000_000)
})
