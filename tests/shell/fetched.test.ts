import { describe, expect, it } from 'vitest'
import { fileName, ownAddress } from '../../src/shell/fetched.ts'
import { countForeign } from '../../src/shell/foreign.ts'

const base = 'https://books.example/encours/index.html?ledger=x#/aging'

describe('a ledger named by the address', () => {
  it.each([
    ['sample-ledger.csv', 'https://books.example/encours/sample-ledger.csv'],
    ['/exports/2025/ledger.csv?v=2', 'https://books.example/exports/2025/ledger.csv?v=2'],
    ['https://books.example/a.csv', 'https://books.example/a.csv'],
  ])('%s is on the page’s own host', (path, address) => {
    expect(ownAddress(path, base)?.href).toBe(address)
  })

  it.each([
    'https://elsewhere.example/a.csv', '//elsewhere.example/a.csv', 'http://books.example/a.csv',
    'https://books.example:8443/a.csv', 'data:text/csv,a', 'blob:https://books.example/1', 'file:///etc/passwd',
    'javascript:alert(1)', 'http://[', '\\\\elsewhere.example\\a.csv',
  ])('%s is not', (path) => {
    expect(ownAddress(path, base)).toBeNull()
  })

  it('goes by its last name', () => {
    expect(fileName(new URL('https://books.example/a/grand%20livre.csv?x=1'))).toBe('grand livre.csv')
    expect(fileName(new URL('https://books.example/a/50%.csv'))).toBe('50%.csv')
    expect(fileName(new URL('https://books.example/'))).toBe('books.example')
  })
})

it('only requests that leave the origin count as foreign', () => {
  expect(countForeign([
    'https://books.example/app.js', 'blob:https://books.example/1', 'data:text/plain,x', 'about:blank',
    'https://elsewhere.example/pixel.gif', 'http://books.example/a', 'wss://elsewhere.example/socket',
  ], 'https://books.example')).toBe(3)
})
