import { expect, it } from 'vitest'
import type { Choice } from '../../src/parts/panel.ts'
import { readAddress, writeAddress } from '../../src/shell/address.ts'
import type { LedgerFacts } from '../../src/shell/facts.ts'
import { follow } from '../../src/shell/follow.ts'

const facts: LedgerFacts = {
  ledgerStart: '2022-01-01', ownDate: '2025-12-31', currencies: ['EUR'], reportingCurrencies: ['EUR'], dimensions: [],
  files: 1, rowsRead: 1, rowsLoaded: 1, rowsSetAside: 0,
}

function after(hash: string, choice: Choice): string {
  return writeAddress(follow(readAddress(hash).address, choice, facts))
}

it('a click on a segment filters, and a second one takes it back', () => {
  const choice: Choice = { kind: 'filter', dimension: 'segment', value: 'Retail' }
  expect(after('#/segments?window=30', choice)).toBe('#/segments?window=30&segment=Retail')
  expect(after('#/segments?window=30&segment=Retail', choice)).toBe('#/segments?window=30')
})

it('a click among several values keeps the one that was clicked', () => {
  const choice: Choice = { kind: 'filter', dimension: 'segment', value: 'Retail' }
  expect(after('#/segments?segment=Retail&entity=A&segment=Public', choice)).toBe('#/segments?segment=Retail&entity=A')
})

it('a click on a bucket leads to its documents', () => {
  expect(after('#/aging?entity=A', { kind: 'documents', bucket: '91+' })).toBe('#/documents?bucket=91%2B&entity=A')
  expect(after('#/aging', { kind: 'documents', bucket: null, filter: { dimension: 'customer', value: 'C7' } }))
    .toBe('#/documents?customer=C7')
})

it('a click on a cohort leads to its invoices, and any other way to documents forgets the cohort', () => {
  const choice: Choice = { kind: 'documents', bucket: null, issued: '2024-Q3' }
  expect(after('#/cohorts?segment=Retail', choice)).toBe('#/documents?issued=2024-Q3&segment=Retail')
  expect(after('#/documents?issued=2024-Q3', { kind: 'documents', bucket: '91+', issued: '2024-Q3' }))
    .toBe('#/documents?bucket=91%2B&issued=2024-Q3')
  expect(after('#/documents?issued=2024-Q3', { kind: 'documents', bucket: null })).toBe('#/documents')
})

it('a setting goes into the address, unless it holds anyway', () => {
  expect(after('#/segments', { kind: 'setting', name: 'segment_by', value: 'country' })).toBe('#/segments?by=country')
  expect(after('#/segments?by=country', { kind: 'setting', name: 'segment_by', value: 'segment' })).toBe('#/segments')
  expect(after('#/dso', { kind: 'setting', name: 'as_of', value: '2025-06-30' })).toBe('#/dso?as_of=2025-06-30')
  expect(after('#/dso?as_of=2025-06-30', { kind: 'setting', name: 'as_of', value: '2025-12-31' })).toBe('#/dso')
  expect(after('#/concentration', { kind: 'setting', name: 'concentration_basis', value: 'nothing' })).toBe('#/concentration')
})
