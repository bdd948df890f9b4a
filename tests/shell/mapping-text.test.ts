import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/import/types.ts'
import { inSentence } from '../../src/shell/mapping/in-sentence.ts'
import { writeValue } from '../../src/shell/mapping/write-value.ts'
import { createFormats } from '../../src/text/format.ts'
import { allTexts, type Language } from '../../src/text/index.ts'

const languages = await allTexts()

function written(role: Role, value: string | null, language: Language = 'en'): string {
  return writeValue(role, value, 'EUR', { format: createFormats(language), texts: languages[language] })
    .replace(/[\u00a0\u202f]/g, ' ')
}

describe('a value of the preview', () => {
  it.each([
    ['amount', '1234.500', '1,234.50', '1 234,50'],
    ['amount', '2.505', '2.505', '2,505'],
    ['open_amount', '-7.000', '(7.00)', '−7,00'],
    ['issue_date', '2025-02-01', '1 Feb 2025', '1 févr. 2025'],
    ['document_type', 'credit_note', 'Credit note', 'Avoir'],
    ['status', 'written_off', 'Written off', 'Passée en perte'],
    ['payment_terms', '30', '30 days', '30 jours'],
    ['dispute', 'true', 'Yes', 'Oui'],
    ['customer_name', '2025-02-01', '2025-02-01', '2025-02-01'],
    ['amount', null, '–', '–'],
  ] as const)('%s %s', (role, value, english, french) => {
    expect(written(role, value)).toBe(english)
    expect(written(role, value, 'fr')).toBe(french)
  })
})

it('a name from a file keeps its direction to itself, and its length within bounds', () => {
  expect(inSentence(' Montant ')).toBe('\u2068Montant\u2069')
  const long = inSentence('é'.normalize('NFD').repeat(200))
  expect(long.normalize('NFC')).toBe(`\u2068${'é'.repeat(59)}…\u2069`)
})
