import { createHash, randomBytes } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hashOf, startHash } from '../../../src/import/read/hash.ts'

const bytes = new Uint8Array(randomBytes(9_000_000))
const inHexadecimal = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

describe.each(['with', 'without'])('%s a hash of the platform', kind => {
  afterEach(() => { vi.unstubAllGlobals() })
  const begin = (): void => { if (kind === 'without') vi.stubGlobal('crypto', {}) }

  test('a file of several chunks', async () => {
    begin()
    expect(await hashOf(new Blob([bytes]))).toBe(inHexadecimal(bytes))
  })

  test('nothing', async () => {
    begin()
    expect(await hashOf(new Blob([]))).toBe(inHexadecimal(new Uint8Array(0)))
  })

  test('what was read before a file was given up', async () => {
    begin()
    const hash = await startHash(bytes.length)
    hash.update(bytes.subarray(0, 1000))
    hash.update(bytes.subarray(1000, 5000))
    expect(await hash.digest()).toBe(inHexadecimal(bytes.subarray(0, 5000)))
  })
})
