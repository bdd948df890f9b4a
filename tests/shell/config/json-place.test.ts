import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doublesIn, placeOfFault } from '../../../src/shell/config/json-place.ts'

it.each([
  ['{\n  "name": "A",\n}', { line: 3, column: 1 }],
  ['{\n  "name": "A"\n  "tour": false\n}', { line: 3, column: 3 }],
  ["{ 'name': 1 }", { line: 1, column: 3 }],
  ['{ "name": A }', { line: 1, column: 11 }],
  ['{ "a": [1, 2 }', { line: 1, column: 14 }],
  ['{ "a": "b\nc" }', { line: 1, column: 8 }],
  ['{ "path": "C:\\data" }', { line: 1, column: 11 }],
  ['{ "a": 1 } }', { line: 1, column: 12 }],
  ['// ours\n{}', { line: 1, column: 1 }],
  ['{ "a": 01 }', { line: 1, column: 9 }],
  ['{ "a": ', { line: 1, column: 8 }],
  ['', { line: 1, column: 1 }],
])('tells where %j stops being JSON', (text, place) => { expect(placeOfFault(text)).toEqual(place) })

it('finds a fault just where the browser finds one', () => {
  const damaged = fc.tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom('', ',', '}', ']', '"', ':', '1', '\\', '\u00A0', 'x'))
    .map(([text, where, length, other]) => {
      const at = where % (text.length + 1)
      return text.slice(0, at) + other + text.slice(at + length)
    })
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), damaged), (text) => {
    let isJson = true
    try {
      JSON.parse(text)
    } catch {
      isJson = false
    }
    expect(placeOfFault(text) === null).toBe(isJson)
  }), { numRuns: 3000 })
})

it.each([
  ['{ "a": 1, "b": { "a": 2 }, "c": ["a", { "a": "a" }] }', []],
  ['{\n  "name": "A",\n  "tour": false,\n  "name": "B"\n}', [{ name: 'name', place: { line: 4, column: 3 } }]],
  ['{ "t": { "2": 1, "2": 2, "2": 3 } }',
    [{ name: '2', place: { line: 1, column: 18 } }, { name: '2', place: { line: 1, column: 26 } }]],
  [String.raw`{ "a": 1, "\u0061": 2 }`, [{ name: 'a', place: { line: 1, column: 11 } }]],
  ['{ "__proto__": 1, "constructor": 2 }', []],
])('finds the names that stand twice in an object of %j', (text, doubles) => { expect(doublesIn(text)).toEqual(doubles) })

it('finds as many doubles as the browser drops', () => {
  const objects = fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.integer()))
  fc.assert(fc.property(objects, (entries) => {
    const text = `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${String(value)}`).join(',')}}`
    const kept = Object.keys(JSON.parse(text) as object).length
    expect(doublesIn(text)).toHaveLength(entries.length - kept)
  }))
})
