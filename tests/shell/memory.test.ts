import { expect, it } from 'vitest'
import type { Mapping } from '../../src/import/types.ts'
import { browserMemory } from '../../src/shell/memory.ts'

/** What `localStorage` does, without a browser. */
function storage(): Storage {
  const entries = new Map<string, string>()
  return {
    get length() { return entries.size },
    clear: () => { entries.clear() },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => { entries.set(key, value) },
    removeItem: (key) => { entries.delete(key) },
  }
}

const mapping = (entity: string): Mapping => ({
  format: 'delimited', columns: [{ index: 0, header: 'Date', role: 'issue_date', dateOrder: 'dmy' }],
  defaultCurrency: 'EUR', defaultEntity: entity,
})

it('gives back the mapping of a header, also on the next visit', () => {
  const kept = storage()
  browserMemory(() => kept).set('date|amount', mapping('A'))
  browserMemory(() => kept).set('date|amount', mapping('B'))
  expect(browserMemory(() => kept).get('date|amount')).toEqual(mapping('B'))
  expect(browserMemory(() => kept).get('date')).toBeUndefined()
})

it('forgets the oldest of many headers', () => {
  const memory = browserMemory(() => kept)
  const kept = storage()
  for (let index = 0; index < 51; index += 1) memory.set(`header ${String(index)}`, mapping('A'))
  expect(memory.get('header 0')).toBeUndefined()
  expect(memory.get('header 1')).toEqual(mapping('A'))
})

it('never fails: storage forbidden, full, or holding something else', () => {
  const forbidden = browserMemory(() => { throw new DOMException('denied', 'SecurityError') })
  expect(forbidden.get('date')).toBeUndefined()
  expect(() => { forbidden.set('date', mapping('A')) }).not.toThrow()
  const kept = storage()
  const memory = browserMemory(() => kept)
  memory.set('date', mapping('A'))
  const [key] = [kept.key(0) ?? '']
  for (const text of ['{', '7', '[["date"]]', '[["date", {"columns": 1}]]', 'null']) {
    kept.setItem(key, text)
    expect(memory.get('date')).toBeUndefined()
  }
})
