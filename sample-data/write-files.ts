import { writeFileSync } from 'node:fs'
import { generateSample } from './generate.ts'

const sample = generateSample()
writeFileSync(new URL('ledger.csv', import.meta.url), sample.ledger)
writeFileSync(new URL('reminders.csv', import.meta.url), sample.reminders)
writeFileSync(new URL('known-answers.json', import.meta.url), `${JSON.stringify(sample.answers, null, 2)}\n`)
