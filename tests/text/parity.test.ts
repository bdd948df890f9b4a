import { describe, expect, it } from 'vitest'
import { allTexts } from '../../src/text/index.ts'

const languages = await allTexts()

type Leaf = { readonly path: string; readonly value: unknown }

function leaves(value: unknown, path = ''): readonly Leaf[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [{ path, value }]
}

/** Stands for any parameter: whatever is asked or called of it, it answers with itself, and is written as its name. */
function anything(name: string): unknown {
  const self: unknown = new Proxy(() => name, {
    get: (_target, key) => key === Symbol.toPrimitive || key === 'toString' ? () => name : anything(String(key)),
    apply: () => self,
  })
  return self
}

const english = new Map(leaves(languages.en).map((leaf) => [leaf.path, leaf.value]))
const french = new Map(leaves(languages.fr).map((leaf) => [leaf.path, leaf.value]))

describe('every language', () => {
  it('has the same keys, and the same kind of value under each', () => {
    const kinds = (texts: ReadonlyMap<string, unknown>): readonly string[] =>
      [...texts].map(([path, value]) => `${path}: ${typeof value}`).sort()
    expect(english.size).toBeGreaterThan(0)
    expect(kinds(french)).toEqual(kinds(english))
  })

  it('says something under each key, and no sentence has a stray space', () => {
    const isSentence = (text: string): boolean => /^[\p{L}\d(]|[\p{L}\d.]$/u.test(text.trim())
    const isStray = (text: string): boolean => text === '' || (isSentence(text) && text !== text.trim())
    for (const texts of [english, french]) {
      const bad = [...texts].filter(([, value]) => typeof value === 'string' && isStray(value))
      expect(bad.map(([path]) => path)).toEqual([])
    }
  })

  it('uses the same parameters in a sentence', () => {
    for (const [path, value] of english) {
      const other = french.get(path)
      if (typeof value !== 'function' || typeof other !== 'function') continue
      const read = (write: (parameters: unknown) => unknown): readonly string[] => {
        const used = new Set<string>()
        const parameters = new Proxy({}, {
          get: (_target, key) => {
            used.add(String(key))
            return anything(String(key))
          },
        })
        expect(String(write(parameters))).not.toBe('')
        return [...used].sort()
      }
      expect(read(other as (p: unknown) => unknown), path).toEqual(read(value as (p: unknown) => unknown))
    }
  })
})
