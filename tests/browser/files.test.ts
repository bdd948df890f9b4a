import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'

/** What several static hosts take at most per file. */
const largestFile = 25 * 1024 * 1024

describe('the built folder', () => {
  const folder = inject('siteFolder')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(folder, name)).isFile())
  const page = readFileSync(join(folder, 'index.html'), 'utf8')

  it('holds what the page needs, and nothing too large for a host', () => {
    expect(files).toEqual(expect.arrayContaining([
      'index.html', 'favicon.svg', 'manifest.webmanifest', 'config.json', 'sample-ledger.csv',
      'sample-reminders.csv',
    ]))
    expect(files.filter(name => statSync(join(folder, name)).size > largestFile)).toEqual([])
  })

  it('names no file so that a host would declare it encoded', () => {
    expect(files.filter(name => /\.(?:gz|br|zst)$/.test(name))).toEqual([])
    const packed = files.filter(name => name.startsWith('assets') && name.endsWith('.gzip'))
    expect(packed).toHaveLength(1)
    expect([...readFileSync(join(folder, packed[0] ?? '')).subarray(0, 2)]).toEqual([0x1f, 0x8b])
  })

  it('opens with the policy, before anything that it governs', () => {
    const policy = page.indexOf('http-equiv="Content-Security-Policy"')
    expect(policy).toBeGreaterThan(0)
    for (const governed of ['<script', '<link']) expect(page.indexOf(governed)).toBeGreaterThan(policy)
    expect(page).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/)
  })

  it('works in any folder: every address in the page is relative', () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(match => match[1])
    expect(addresses.length).toBeGreaterThanOrEqual(3)
    expect(addresses.filter(address => !address?.startsWith('./'))).toEqual([])
  })
})
