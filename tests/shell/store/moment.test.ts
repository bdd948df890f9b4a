import { expect, it } from 'vitest'
import { writeAge } from '../../../src/shell/store/moment.ts'

const now = Date.parse('2026-03-12T14:05:00Z')

it.each([
  ['2026-03-12T14:04:59Z', '0 minutes ago', 'il y a 0 minute'],
  ['2026-03-12T13:05:01Z', '59 minutes ago', 'il y a 59 minutes'],
  ['2026-03-12T13:05:00Z', '1 hour ago', 'il y a 1 heure'],
  ['2026-03-09T14:05:00Z', '3 days ago', 'il y a 3 jours'],
  ['2026-03-12T14:06:00Z', '0 minutes ago', 'il y a 0 minute'],
])('says how long ago %s is', (iso, english, french) => {
  expect([writeAge(iso, 'en', now), writeAge(iso, 'fr', now)]).toEqual([english, french])
})
