import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOfFault } from '../../../src/shell/config/json-place.ts'

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
